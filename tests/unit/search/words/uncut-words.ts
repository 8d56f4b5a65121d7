/** Words and numbers that are one each, and are never cut: alone, and in a sentence. */
export const UNCUT_WORDS = [
  // Hyphens, also with an editor's or a typesetter's marks beside them.
  "anti-American|re-signed|ex-president|co‑operation|5-year-old|Spider-Man|pre-|anti-“American|anti－American|anti﹣American|անհ֊կ",
  "U.S.-led|U.N.-brokered|anti”-American|(non)-lethal|[anti]-American|anti*-American|anti’-American|end-of-the-year|word-\u2060by-word",
  // Marks within a word.
  "(un)lawful|[un]lawful|{un}lawful|（un）lawful|the[y]|word(s)|un”lawful|un»lawful|un“lawful|un**lawful|un_lawful|f***ing",
  "O’Brien|d'Estaing|İstanbul’da|rock'n'roll|U.N.’s|COVID-19’s|EU:n|צה\"ל|בן־ציון|col·lecció",
  "AT&T|AT＆T|YPG/PYD|and／or|and/or|C++|C#|C++11|F#|@erdogan_press|#FreePress|snake_case_name|U.S",
  "press.office@mfa.example.org|https://example.org/a?b=c,d;e#f|www.example.org/x,y",
  "Soft\u00ADhyphen|Zero\u200Bwidth|می\u200Cخواهم|word\u2060joiner|e\u0301tat",
  // Numbers: separators, fractions, powers.
  "1,500|12 400|12\u00A0400|12\u202F400|1 200 000,50|1’500|2,121.88|0.5|.5|1，500|1．5|1٬500|๑,๕๐๐|٥٫٥|५०",
  "10²|10⁻⁶|10^6|3×10⁶|2×10|3½|3 ½|½|1⁄2|1/2|2 1/2",
  // Their signs.
  "−5|–5|-5|+5|±5|<5|≈50|~5|×5|√5|#5|№ 5|§ 5|§5|− 5|± 3|< 3|≤ 3|−$5|−$ 5|p<5|x=-500|−\u200E5|＋5|∓5",
  // Units and shares.
  "−5 °C|30°C|30 °C|30℃|30°15′20″|50%|50 %|50％|50﹪|50٪|%50|5‰|15 per cent|0.5 percent|50 pour cent|50 por ciento|50 Prozent|yüzde 50",
  "5 percentage points|25 basis points|30 km|5 kilometres|5 miles|20 km/h|5 square kilometres|3 degrees|40 тонн|5 mil\u00ADlion kilometres",
  "5kg|8pm|8 pm|8 p.m|10:30 am|5%\u200E–6%",
  "5 sq km|5 miles per hour|5 m|1.5 m|5 per day|5 kg per head|minus 5 degrees|≠5|~ 5|5 t",
  "<=5|∼5|≃5|⩽5|≦5|≫5|¬5|⁻5|₋5|➖5|^5|∛5|·5|▲5億円|△5|∼ 5|≪ 5|≧ 5|≠ 5|>= 5|5 ×10⁶",
  "5 ppm|5 mSv|5 µg|5 kΩ|5 m/s|5 dB|5 hPa|5 oz|5 TWh|5 kilotons|5 barrels|5 thousandths|5 cu ft|(5.2) million",
  // In words.
  "five hundred|two and a half million|half a million dollars|twenty-five thousand|one hundred and twenty|minus five degrees|fifty per cent",
  "five kilometres|three quarters|fünf Millionen|deux cents|dos millones|beş yüz bin|пять миллионов|cinq mille euros",
  // Money.
  "$7.5 million|$7.5bn|US$7.5bn|5€|€ 5|5 €|20 dollars|500 euros|USD 500|500 USD|CHF 500|Rs 500|500 kr|500 zł|500 руб|50 TL|50 円|50円",
  "7 Mrd|5 млн|5 bln|£5 m|$5 bn|5 lakh|5 crore|5 million euros|7.5 million US dollars|50\u202A%|$\u20665\u2069 million",
  // Ranges and ratios.
  "1990–95|1990-95|2016-08-09|9/11|24/7|10:30|$1bn-$2bn|$7 million–$8 million|5–10%|5 – 10|5% – 10%|3 : 1|12 : 30|2～5|5〜7|5\u2060–\u206010|5...10",
  "F-16|S-400|50+|1,500-strong|3.5-inch|10,000-seat|COVID-19",
  // Scripts without spaces.
  "导弹|ミサイル|50万|1億500万円|500万ドル|一千五百|二〇一六|百分之五十|三点五",
  "👨‍👩‍👧|🇹🇷",
].flatMap((line) => line.split("|"));
