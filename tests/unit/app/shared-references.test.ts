import { describe, expect, it, vi } from "vitest";
import type { Article } from "#search/article.ts";
import { quoteLink } from "#search/links.ts";
import { makeQuote } from "#search/quotes/make-quote.ts";
import { type OpenedQuote, openQuote } from "#search/reading/open-quote.ts";
import { describeArticlePage } from "../../../app/articles/[id]/describe-page.ts";
import { writeQuotePage } from "../../../app/embed/write-page.ts";
import { makeAnswer } from "../../../app/oembed/make-answer.ts";
import { makeCard } from "../../../app/preview-image/make-card.ts";
import { sayState } from "../../../app/server/read-quote.ts";
import { makeArticle } from "../../contract/make-article.ts";

vi.mock("#search/quotes/make-quote.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("#search/quotes/make-quote.ts")>();
  return { ...original, makeQuote: vi.fn(original.makeQuote) };
});

const ORIGIN = "https://quotes.example";
const REPORT = "the valley was empty by the evening of the third day.";
const BETA = `Team Beta reported: ${REPORT}`;
const ALPHA = `Team Alpha reported: ${REPORT}`;
const write = (...paragraphs: string[]) => makeArticle({ id: "valley", title: "The valley", paragraphs });

/** The link to words of an article's last paragraphs, as its readers copy it, from the one paragraph into the other. */
function link(article: Article, first: { at: number; words: string }, end?: { at: number; words: string }): string {
  const text = (at: number) => article.paragraphs[at]?.text ?? "";
  const last = end ?? first;
  const reference = makeQuote(
    article.paragraphs,
    { paragraph: first.at, offset: text(first.at).indexOf(first.words) },
    { paragraph: last.at, offset: text(last.at).indexOf(last.words) + last.words.length },
  );
  return reference ? quoteLink(article.id, reference) : "";
}

function open(article: Article, address: string): OpenedQuote {
  const quote = openQuote(article, new URL(address, ORIGIN).searchParams);
  if (!quote) throw new Error(`${address} quotes nothing`);
  return quote;
}

/** Every address that is made from a link for others to show or to follow, by what it is of. */
function listAddresses(article: Article, quote: OpenedQuote): Record<string, string> {
  const read = (text: string, pattern: RegExp) => pattern.exec(text)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const oembed = makeAnswer(article, quote, ORIGIN, {}, "en");
  const { openGraph, alternates } = describeArticlePage({ article, quote, opening: null }, ORIGIN, "en");
  const [image] = (openGraph?.images ?? []) as { url: string }[];
  const page = writeQuotePage(article, quote, ORIGIN, "en");
  const discovered = String(alternates?.types?.["application/json+oembed"]);
  return {
    frame: read(oembed.html, /src="([^"]+)"/),
    thumbnail: oembed.thumbnail_url ?? "",
    picture: image?.url ?? "",
    "og:url": String(openGraph?.url),
    oEmbed: new URL(discovered).searchParams.get("url") ?? "",
    "See it in context": read(page, /href="([^"]+)"[^>]*>See it in context/),
    cite: read(page, /cite="([^"]+)"/),
  };
}

const changed = write("Nobody was there to see it.", ALPHA);
const moved = link(write("Nobody was there to see it.", BETA, ALPHA), { at: 2, words: REPORT });

describe("what is made from a link whose paragraph is gone", () => {
  const quote = open(changed, moved);

  it("is told on the page", () => {
    expect(quote.resolution).toMatchObject({
      state: "moved",
      passage: { text: REPORT },
      around: { paragraph: "gone" },
    });
  });

  it.each(Object.entries(listAddresses(changed, quote)))("still says so: %s", (_, address) => {
    expect(address).not.toContain("Beta");
    const again = open(changed, address);
    expect(again.resolution).toMatchObject({ state: "moved", passage: { text: REPORT } });
    expect(sayState(again, "en")).toContain("The paragraph that the link names is not in the article.");
    expect(sayState(again, "en")).toContain("Here they follow “Team Alpha reported:”.");
    expect(makeCard({ article: changed, quote: again }, "en").note).toBe(sayState(again, "en"));
    // Made from one that was made so, nothing changes any more.
    expect(Object.values(listAddresses(changed, again))).toEqual(Object.values(listAddresses(changed, quote)));
  });
});

it("a paragraph of which only the rest differs is told as that, by words that the article has", () => {
  const before = write(`The report came late. ${BETA} It was short.`);
  const after = write(`The report came early. ${BETA} It was short.`);
  const quote = open(after, link(before, { at: 1, words: REPORT }));
  for (const address of Object.values(listAddresses(after, quote))) {
    expect(sayState(open(after, address), "en")).toContain("The rest of their paragraph differs");
  }
});

it("what a link alone claims to stand around words travels no further", () => {
  const claims = new URL(moved, ORIGIN);
  claims.searchParams.set("prefix", "they lied when they said that ");
  claims.searchParams.set("suffix", " and nobody believes them");
  for (const p of ["222222222222", ...changed.paragraphs.map(({ id }) => id)]) {
    claims.searchParams.set("p", p);
    const addresses = listAddresses(changed, open(changed, claims.href));
    expect(JSON.stringify(addresses)).not.toMatch(/lied|believes/);
  }
});

it("an address of words that stand where they were linked is made anew, whatever the link says around them", () => {
  const asked = new URL(link(changed, { at: 2, words: REPORT }), ORIGIN);
  const { "og:url": own } = listAddresses(changed, open(changed, asked.href));
  asked.searchParams.set("prefix", "Team Gamma ");
  expect(listAddresses(changed, open(changed, asked.href))["og:url"]).toBe(own);
  expect(open(changed, own ?? "").resolution.state).toBe("verbatim");
});

it("a passage is looked at once for all addresses of its page: that takes a tenth of a second in an article as long as a book", () => {
  vi.mocked(makeQuote).mockClear();
  listAddresses(changed, open(changed, moved));
  expect(makeQuote).toHaveBeenCalledTimes(1);
});
