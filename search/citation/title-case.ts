/**
 * Words that headline style leaves small: articles, prepositions and conjunctions (MLA 9, 2.99; Chicago 18, 8.160; the list is that of citeproc-js, which CSL's
 * styles are tested with).
 */
const SMALL: ReadonlySet<string> = new Set(
  `about above across afore after against al along alongside amid amidst among amongst apropos around as aside astride at athwart atop
  barring before behind below beneath beside besides between beyond but by circa despite down during et except for from given in inside into
  lest like modulo near next notwithstanding of off on onto out over per plus pro qua sans since than through throughout till to toward towards
  under underneath until unto up upon versus vs via with within without or yet so and nor a an the de von van c ca`.split(
    /\s+/,
  ),
);

/** A word with what is written as a part of it: `Erdogan’s`, `O’Neill`, `U.S.` */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[’'.][\p{L}\p{N}\p{M}]+)*/gu;
/** What may stand before the first word, and what ends with a sign after which a new part of the title begins: marks of speech may follow it. */
const BEGINNING = /^[\s“”‘’("[]*$/u;
const NEW_PART = /[:?!][\s“”‘’("[]*$/u;

/**
 * A title as MLA, Chicago and, within the text, APA want it in English: words large but small ones, and these too where they are first or last. Words that
 * have a capital already stay as they are: `iPhone`, `NATO`. Of other languages, and where the language is not known, a title stays as it was printed.
 */
export function writeTitleCase(title: string, language: string | null): string {
  if (!/^en\b/i.test(language ?? "")) return title;
  const last = [...title.matchAll(WORD)].at(-1)?.index;
  let end = 0;
  return title.replace(WORD, (word, at: number) => {
    const between = title.slice(end, at);
    const isFirst = (end === 0 && BEGINNING.test(between)) || NEW_PART.test(between);
    const isLast = at === last;
    end = at + word.length;
    // `a`, `p.m.`, `d’or`
    const isLetter = /^.(?![\p{L}\p{N}\p{M}])/u.test(word);
    const isSmall = isLetter || (SMALL.has(word) && !isLast);
    if (word !== word.toLowerCase() || (isSmall && !isFirst)) return word;
    return word.replace(/^./u, (letter) => letter.toUpperCase());
  });
}
