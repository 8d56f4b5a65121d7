/**
 * Words without which the number before them is another one (`7.5 million`, `50 per cent`, `30 km`), lower case. Only those that
 * mean nothing else after a number: `in`, `a` and `t` are units too.
 */
const UNITS = new Set(
  [
    // Thousands and more.
    "hundred thousand million millions billion billions trillion trillions bn mn tn mln mld mrd mio mia",
    "millionen milliarde milliarden billionen tausend mille milliard milliards millón millones mil millardo millardos",
    "milhão milhões bilhão bilhões milione milioni miliardo miliardi miljoen miljard miljoner miljarder millioner milliarder",
    "milion miliony milionów miliard miliardy miliardów tysiąc tysiące tysięcy tys milyon milyar trilyon bin",
    "тысяч тысячи тысяча тыс миллион миллиона миллионов млн миллиард миллиарда миллиардов млрд триллион триллиона триллионов трлн",
    "مليون ملايين مليار مليارات ألف آلاف תריליון מיליארד מיליון אלף",
    // Shares.
    "percent pct prozent procent procenten prosent yüzde percentage процент процента процентов",
    // Measures.
    "km km² km³ m² m³ cm cm² mm kg mg km/h kmh mph kph kw mw gw kwh mwh gwh hz khz mhz ghz kb mb gb tb ha lb lbs ft",
  ]
    .join(" ")
    .split(" "),
);

/** The longest of them, with room for `per cent`. */
const LONGEST = 16;
const PER_CENT = /^(?:per|pro|por)[ \u00A0\u202F]cent(?:o|um)?(?![\p{L}\p{N}])/iu;

/** How many UTF-16 units the unit takes that stands at a place of a text right after a number; 0 when none does. */
export function measureUnit(text: string, at: number): number {
  const next = text.slice(at, at + LONGEST);
  const share = PER_CENT.exec(next)?.[0].length;
  if (share) return share;
  const word = /^[\p{L}²³/]+(?![\p{L}\p{N}])/u.exec(next)?.[0] ?? "";
  return UNITS.has(word.toLowerCase()) ? word.length : 0;
}
