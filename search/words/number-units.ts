/**
 * Words without which the number before them is another one (`7.5 million`, `50 per cent`, `30 kilometres`), lower case, without the s of English,
 * French, and Spanish plurals. Only those that mean nothing else after a number: `in`, `a`, `won`, and `points` are units too; and no time, since
 * `48 hours of fighting` is about hours.
 */
const UNITS = new Set(
  [
    // Thousands and more.
    "hundred thousand million billion trillion bn bln mn mln tn trn mld mrd mio mia lakh crore dozen",
    "millionen milliarde milliarden billionen tausend mille milliard millón millone mil millardo mille",
    "milhão milhõe bilhão bilhõe milione milioni miliardo miliardi miljoen miljard miljoner miljarder millioner milliarder",
    "milion miliony milionów miliard miliardy miliardów tysiąc tysiące tysięcy tys milyon milyar trilyon bin",
    "тысяч тысячи тысяча тыс миллион миллиона миллионов млн миллиард миллиарда миллиардов млрд триллион триллиона триллионов трлн",
    "مليون ملايين مليار مليارات ألف آلاف תריליון מיליארד מיליון אלף",
    // Shares.
    "percent percentage pct pc prozent prozentpunkte procent procenten procenta prosent yüzde pourcent процент процента процентов",
    // Money.
    "dollar cent euro pound yen yuan renminbi rouble ruble rupee franc franken peso lira liras crown krona kronor krone kroner kr rand",
    "dinar dirham riyal rial shekel zloty złoty złotych zł dollari dólare dolar dollaro lir tl livre libra marka hryvnia baht ringgit rupiah",
    "рубль рубля рублей руб доллар доллара долларов евро гривен гривны тенге доларів דולר שקל שקלים يورو دولار ليرة دينار ريال درهم",
    // Measures.
    "km km² km³ m² m³ cm cm² mm kg mg km/h kmh mph kph kw mw gw kwh mwh gwh twh j kj mj kcal cal db hz khz mhz ghz kb mb gb tb ha lb oz ft nm µm μm ml cl hl kt mt",
    "bpd barrel psi hpa kpa mpa ppm ppb sv msv µsv μsv bq kbq gy µg μg ng ω kω mω ma kv mv km/s m/s kilotonne megatonne kiloton megaton pp rpm",
    "quadrillion thousandth hundredth tenth third quarter fifth half",
    "kilometre kilometer metre meter centimetre centimeter millimetre millimeter mile yard feet foot inche inch hectare acre tonne ton",
    "gram gramme kilogram kilogramme kilo litre liter gallon degree volt watt kilowatt megawatt gigawatt knot",
    "tonnen grad hektar kilomètre mètre degré kilómetro metro tonelada grado hectárea litro kilometri metri tonnellate gradi",
    "километр километра километров метр метра метров тонн тонны градус градуса градусов кг км гектаров литров",
  ]
    .join(" ")
    .split(" "),
);

/** Units of two words: `per cent`, `percentage points`, `square kilometres`, `US dollars`, `per hour` after another unit. */
const TWO_WORDS =
  /^(?:(?:per|pro|por|pour)[ \u00A0\u202F]ci?ent(?:o|um)?|(?:percentage|basis)[ \u00A0]points?|[ap]\.[ \u00A0]?m\.?|pm|(?:square|cubic|sq|cu|metric|nautical|US|American|Canadian|Australian|Swiss|British|Turkish|Syrian|Iraqi|Egyptian|Swedish)[ \u00A0](?<second>\p{L}+)|per[ \u00A0]\p{L}+|(?<sign>\p{Lu}{1,2}\p{Sc}))(?![\p{L}\p{N}])/iu;

/** What also stands before a number, as printed: codes of currencies, the Turkish for per cent, and signs in words. */
export const LEADS = new Set(
  [
    "USD EUR GBP CHF JPY CNY RMB RUB INR TRY AUD CAD NZD HKD SGD SEK NOK DKK ISK PLN CZK HUF RON BGN UAH ILS NIS ZAR BRL MXN ARS CLP COP",
    "KRW TWD THB IDR MYR PHP VND PKR BDT LKR AED SAR QAR KWD BHD OMR JOD LBP SYP IQD IRR EGP LYD TND DZD MAD NGN KES GHS ETB BTC TL Rs kr",
    "yüzde Yüzde minus Minus eksi минус",
  ]
    .join(" ")
    .split(" "),
);

/** With room for `American kilometres` and the like. */
const LONGEST = 32;
/** `10:30 am`; after other numbers it is a German word. */
const BEFORE_NOON = /^:?\p{Nd}{1,2}:\p{Nd}{2}[ \u00A0]am(?![\p{L}\p{N}])/iu;
const LONGEST_TIME = 6;
/** Metres or millions, thousands, grams, litres, tonnes; `£5 b`. */
const LETTERS = /^[mkglt](?![\p{L}\p{N}’'])/u;
const OF_MONEY = /^[MKb](?![\p{L}\p{N}])/u;
const WORD = /^[\p{L}\p{M}²³/\u00AD]+(?![\p{L}\p{N}])/u;

const isUnit = (word: string): boolean => {
  const plain = word.replaceAll("\u00AD", "");
  const lower = plain.toLowerCase();
  return UNITS.has(lower) || (lower.endsWith("s") && UNITS.has(lower.slice(0, -1))) || LEADS.has(plain);
};

/** How many UTF-16 units the unit takes that stands at a place of a text right after a number; 0 when none does. */
export function measureUnit(text: string, at: number, isMoney: boolean): number {
  const next = text.slice(at, at + LONGEST);
  const two = TWO_WORDS.exec(next);
  if (two && (!two.groups?.second || isUnit(two.groups.second))) return two[0].length;
  if (BEFORE_NOON.test(text.slice(Math.max(0, at - LONGEST_TIME), at + 3))) return 2;
  if (LETTERS.test(next) || (isMoney && OF_MONEY.test(next))) return 1;
  const word = WORD.exec(next)?.[0] ?? "";
  return isUnit(word) ? word.length : 0;
}
