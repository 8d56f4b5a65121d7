/** Fewer words at an end than these are found too easily elsewhere on the page, in menus and teasers that are not in the article. */
const FEWEST_WORDS = 3;
/** A quote of no more words is written whole. */
const MAX_WHOLE_WORDS = 8;
const MAX_CONTEXT_WORDS = 6;

/** A hyphen has a meaning in a fragment, so it is encoded; `encodeURIComponent` does the comma and the ampersand. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll("-", "%2D");

const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, " ").trim();
const splitWords = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Where words begin in a folded text, at the boundaries of words only, as browsers match them. */
function findAll(haystack: string, needle: string): number[] {
  const found: number[] = [];
  const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    const cutsBefore = isLetter(haystack[at]) && isLetter(haystack[at - 1]);
    const cutsAfter = isLetter(haystack[end - 1]) && isLetter(haystack[end]);
    if (!cutsBefore && !cutsAfter) found.push(at);
  }
  return found;
}

/**
 * The address of the original page at a quote: a text fragment (WICG, Text Fragments), the shortest that is found first at the quote's place in
 * the article. A short quote is written whole, of a longer one its first and last words; what stands before it is added
 * only where the words alone stand elsewhere too. Null when the quote is not in the texts.
 *
 * @param texts the article's paragraphs in order
 * @param quote its parts in several paragraphs are separated by a line break
 */
export function makeTextFragment(url: string, texts: readonly string[], quote: string): string | null {
  const page = ` ${texts.map(fold).join(" ")} `;
  const parts = quote.split("\n").map(fold).filter(Boolean);
  const whole = parts.join(" ");
  const [place] = findAll(page, whole);
  if (place === undefined) return null;
  const shown = splitWords(quote);
  const firstPart = splitWords(quote.split("\n")[0] ?? "");
  const lastPart = splitWords(quote.split("\n").at(-1) ?? "");
  const directive = (words: string) => `${url.split("#")[0]}#:~:text=${words}`;
  if (shown.length <= MAX_WHOLE_WORDS && parts.length === 1) {
    const [first] = findAll(page, whole);
    const repeated = findAll(page, whole).length > 1;
    const prefix = repeated && first !== undefined ? takeBefore(texts, quote) : "";
    return directive(`${prefix && `${encode(prefix)}-,`}${encode(shown.join(" "))}`);
  }
  let count = FEWEST_WORDS;
  const start = () => firstPart.slice(0, count).join(" ");
  while (count < firstPart.length && findAll(page, fold(start())).length > 1) count++;
  const rest = page.slice(place + fold(start()).length, place + whole.length);
  let tail = FEWEST_WORDS;
  const end = () => lastPart.slice(-tail).join(" ");
  while (tail < lastPart.length && findAll(rest, fold(end()))[0] !== rest.length - fold(end()).length) tail++;
  return directive(`${encode(start())},${encode(end())}`);
}

/** The words before a quote in its paragraph: as many as tell it from its repetitions. */
function takeBefore(texts: readonly string[], quote: string): string {
  const holder = texts.find((text) => fold(text).includes(fold(quote))) ?? "";
  const before = splitWords(holder.slice(0, holder.toLowerCase().indexOf(quote.toLowerCase())));
  const page = ` ${texts.map(fold).join(" ")} `;
  for (let count = 1; count <= Math.min(MAX_CONTEXT_WORDS, before.length); count++) {
    const prefix = before.slice(-count).join(" ");
    if (findAll(page, fold(`${prefix} ${quote}`)).length === 1) return prefix;
  }
  return "";
}
