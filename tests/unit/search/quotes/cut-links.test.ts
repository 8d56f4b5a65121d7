import { expect, it } from "vitest";
import { quoteLink } from "#search/links.ts";
import { makeParagraphQuote } from "#search/quotes/make-quote.ts";
import { readQuoteReference } from "#search/quotes/read-quote-reference.ts";
import { resolveQuote } from "#search/quotes/resolve-quote.ts";
import { makeArticle } from "#tests/contract/make-article.ts";

const FERRY =
  "The ferry left the harbour at six in the morning with nobody but its crew aboard, and the captain told nobody where it had been that day. The ferry left the harbour at noon once more.";
const LONG = Array.from({ length: 200 }, (_, n) => `word${n}`).join(" ");

const linkTo = (text: string): string => {
  const { paragraphs } = makeArticle({ id: "a", title: "Title", paragraphs: [text] });
  return quoteLink("a", makeParagraphQuote(paragraphs[1] as (typeof paragraphs)[number]));
};

/** Opens a link in an article of one paragraph. */
function open(link: string, text: string) {
  const reference = readQuoteReference(new URL(link, "http://localhost").searchParams);
  const article = makeArticle({ id: "a", title: "Title", paragraphs: [text] });
  return reference && resolveQuote(article, reference);
}

/** A link, and what is left of it wherever it was cut within its proof or after it. */
function* cutAnywhere(link: string): Generator<string> {
  const [whole] = link.split("#") as [string];
  for (let end = whole.indexOf("&check=") + "&check=".length; end <= whole.length; end++) yield whole.slice(0, end);
}

it.each([
  ["many words", FERRY],
  ["more words than a link marks", LONG],
])("a link to %s that was cut is proved, or said to be damaged", (_, text) => {
  let proved = 0;
  for (const link of cutAnywhere(linkTo(text))) {
    const found = open(link, text);
    expect([link, found?.damaged || found?.state]).toEqual([link, found?.damaged || "verbatim"]);
    if (found && "passage" in found && !found.damaged) expect(found.passage.text).toBe(text);
    if (!found?.damaged) proved++;
  }
  // Wherever the proof is whole, but where the cut is within a sign of several characters.
  expect(proved).toBeGreaterThan(text === FERRY ? 15 : 60);
});

it("a link that was cut proves no other words", () => {
  const other = FERRY.replace("nobody but", "somebody and");
  const changed = makeArticle({ id: "a", title: "Title", paragraphs: [other] }).paragraphs[1]?.id ?? "";
  for (const link of cutAnywhere(linkTo(FERRY))) {
    const renamed = link.replace(/p=[^&]+/, `p=${changed}`);
    for (const each of [link, renamed]) expect(open(each, other)?.state).not.toMatch(/^(verbatim|moved)$/);
  }
});
