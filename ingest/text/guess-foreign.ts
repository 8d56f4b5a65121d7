/** So many letters tell a language. */
const FEWEST_LETTERS = 30;

/** Text uses at least this many different signs; a row of one repeated sign isn't text. */
const FEWEST_KINDS = 8;

/** A text of the right encoding consists of such letters nearly wholly. */
const SHARE = 0.9;

/** The letters that Russian, Ukrainian, Bulgarian and Serbian use most; they make up about 0.8 of any text, and 0.4 of misread ones. */
const COMMON_CYRILLIC = /[оеаинтсрвлкмдпуяыьізбг]/giu;
const CYRILLIC_SHARE = 0.65;

/** One sign of East Asia stands for some letters. */
const LATIN_BESIDE = 0.5;

/** What a sample of a text needs. */
const SAMPLE_BYTES = 200_000;

const CYRILLIC = ["windows-1251", "koi8-r", "ibm866", "iso-8859-5"];

/** What only texts of a language have much of: kana, Hangul, and the signs that Chinese uses most. */
const EAST_ASIAN: [string, RegExp, number][] = [
  ["shift_jis", /[\u3041-\u30FC]/gu, 0.25],
  ["euc-jp", /[\u3041-\u30FC]/gu, 0.25],
  ["euc-kr", /[\uAC00-\uD7A3]/gu, 0.6],
  ["gb18030", /[的一是不了在人有我他这中大来上国和为到说]/gu, 0.07],
  ["big5", /[的一是不了在人有我他這中大來上國和為到說]/gu, 0.07],
];

/**
 * Guesses the encoding of a text in Cyrillic, Japanese, Korean or Chinese by how often its usual letters come out. Null when none fits,
 * which a text in Latin letters always gives.
 */
export function guessForeign(bytes: Uint8Array): { encoding: string; text: string } | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const cyrillic = CYRILLIC.map((encoding) => ({ encoding, share: shareOfCyrillic(sample, encoding) }));
  const [best] = cyrillic.sort((one, other) => other.share - one.share);
  const eastAsian = EAST_ASIAN.find(([encoding, usual, share]) => shareOfUsual(bytes, encoding, usual) >= share)?.[0];
  const encoding = eastAsian ?? (best && best.share >= CYRILLIC_SHARE ? best.encoding : null);
  return encoding === null ? null : { encoding, text: new TextDecoder(encoding).decode(bytes) };
}

/** Letters that come out as they are in every encoding: most of them, in the languages of Europe, where accents are few. */
const countLatin = (text: string): number => text.match(/[a-z]/giu)?.length ?? 0;

/** The share of common letters, 0 for what is no text in Cyrillic: other letters and signs amid it, capitals within words. */
function shareOfCyrillic(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes);
  const high = text.match(/[^\p{ASCII}\u2010-\u2026«»„“”№\u00A0]/gu)?.length ?? 0;
  const letters = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (letters < FEWEST_LETTERS || letters < high * SHARE || letters < countLatin(text)) return 0;
  const mixed = text.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  if (mixed > letters * 0.05 || small < letters * 0.5) return 0;
  return (text.match(COMMON_CYRILLIC)?.length ?? 0) / letters;
}

/** The share of usual signs among those that are not ASCII; 0 where the bytes are broken in this encoding. */
function shareOfUsual(bytes: Uint8Array, encoding: string, usual: RegExp): number {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return 0;
  }
  const sample = text.slice(0, SAMPLE_BYTES);
  const signs = sample.match(/[^\p{ASCII}]/gu) ?? [];
  const foreign = signs.length;
  if (
    foreign < FEWEST_LETTERS ||
    new Set(signs).size < FEWEST_KINDS ||
    foreign < countLatin(sample) * LATIN_BESIDE ||
    /[\uE000-\uF8FF]/u.test(sample)
  )
    return 0;
  // Half-width kana are what Western letters come out as.
  if ((sample.match(/[\uFF61-\uFF9F]/gu)?.length ?? 0) > foreign * 0.05) return 0;
  return (sample.match(usual)?.length ?? 0) / foreign;
}
