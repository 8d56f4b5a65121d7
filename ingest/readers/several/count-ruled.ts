import { readByline } from "../../text/bylines/read-byline.ts";
import { parseDateLine } from "../../text/dates/parse-date-line.ts";
import { countWords, endsSentence } from "../../text/sentence-ends.ts";

/** A line of nothing but one sign, as people and exports draw it between articles. */
const RULER = /^\s*([_=*~#–—-])(?:\s?\1){4,}\s*$/u;

/** A headline has so many words, and who wrote it or when stands within so many lines below. */
const HEADLINE_WORDS = { fewest: 3, most: 25 };
const HEAD_LINES = 4;

/** Letters of an article below its head. */
const LEAST_ARTICLE = 200;

/**
 * How many parts between rulers begin with a headline and a byline or a day and go on as a text: each is an article. Parts of one article
 * have headings, but nobody signs them. Linear in the lines.
 */
export function countRuled(lines: string[]): number {
  const parts: string[][] = [[]];
  for (const line of lines) {
    if (RULER.test(line)) parts.push([]);
    else if (line.trim() !== "") parts.at(-1)?.push(line.trim());
  }
  return parts.length < 2 ? 1 : parts.filter(isArticle).length;
}

function isArticle(lines: string[]): boolean {
  const [headline = "", ...others] = lines;
  const words = countWords(headline, HEADLINE_WORDS.most + 1);
  if (words < HEADLINE_WORDS.fewest || words > HEADLINE_WORDS.most || endsSentence(headline)) return false;
  const head = others.slice(0, HEAD_LINES);
  const isSigned = head.some((line) => parseDateLine(line) !== null || readByline(line)?.isMarked === true);
  return isSigned && others.reduce((letters, line) => letters + line.length, 0) >= LEAST_ARTICLE;
}
