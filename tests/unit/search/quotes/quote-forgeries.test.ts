import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { normalizeText } from "#ingest/text/normalize-text.ts";
import type { Article } from "#search/article.ts";
import type { QuoteResolution } from "#search/quotes/quote-state.ts";
import { readQuote } from "#search/quotes/read-quote.ts";
import { readQuoteReference } from "#search/quotes/read-quote-reference.ts";
import { resolveQuote } from "#search/quotes/resolve-quote.ts";
import { listWholeWords } from "#search/words/whole-words.ts";
import { makeRandom, pick, pickNumber } from "#tests/bench/random.ts";
import { makeArticle } from "#tests/contract/make-article.ts";
import { UNCUT_WORDS } from "../words/uncut-words.ts";
import { forgeLink, type Proof } from "./forge-link.ts";

const PROOFS: Proof[] = ["none", "first form", "second form", "third form"];
const isVerified = ({ state }: QuoteResolution) => state === "verbatim" || state === "moved";

/** The sample articles, which ship with the project, and texts of the kinds that they lack. */
function readArticles(): Article[] {
  const folder = new URL("../../../../content/", import.meta.url);
  const samples = readdirSync(folder)
    .filter((file) => file.endsWith(".md"))
    .map((file) => {
      const [, , body = ""] = readFileSync(new URL(file, folder), "utf8").split(/^---$/m);
      return makeArticle({
        id: file,
        paragraphs: body
          .split("\n\n")
          .map((text) => normalizeText(text).text)
          .filter(Boolean),
      });
    });
  const others = makeArticle({
    id: "others",
    paragraphs: [
      "习近平主席在北京会见了土耳其总统，双方讨论了导弹防御系统的合作，并同意在明年春天再次会面。",
      "東京で記者会見を開いた安倍首相は、ミサイル防衛について話した。質問は受け付けなかった。",
      "ประธานาธิบดีตุรกีพบกับประธานาธิบดีรัสเซียที่กรุงอังการา",
      "The court found 12 400 of 1,500,000 claims (un)lawful; −5.5 °C, $7.5bn, 50 %, 1990–95, U.S.-backed, O’Brien’s.",
      "第一千五百名士兵在二〇一六年撤退。会议有1億500万円，气温降到-5度。",
      "The U.S.-led “anti”-terror force took 5 million euros, ±3 or 15 per cent, at 10:30, over 30 kilometres; and/or (non)-lethal AT&T aid.",
    ],
  });
  return [...samples, others];
}

/** What stands on both sides of a place that is within a word or a number, whatever else the rule says. */
const WITHIN: [before: RegExp, after: RegExp][] = [
  [/[\p{L}\p{N}\p{M}]$/u, /^[\p{L}\p{N}\p{M}]/u],
  [/[\p{L}\p{N}]$/u, /^[-‐‑–−.’'@&/_+*][\p{L}\p{N}]/u],
  [/[\p{L}\p{N}][-‐‑–−.’'@&/_+*]$/u, /^[\p{L}\p{N}]/u],
  [/[\p{L}\p{N}]$/u, /^[.”)][-–][\p{L}\p{N}]/u],
  [/\p{N}$/u, /^[,:]\p{N}/u],
  [/\p{N}[,:]$/u, /^\p{N}/u],
  [/\p{N}$/u, /^ ?(?:[%€°]|million|per cent|kilometres)/u],
  [/\p{N} $/u, /^(?:[%€°]|million|per cent|kilometres)/u],
  [/[$€£]$/u, /^\p{N}/u],
  [/(?:^|[\s(])[−±+]$/u, /^[$€]?\p{N}/u],
  [/(?:^|\s)\p{N}{1,3}$/u, /^ \p{N}{3}(?!\p{N})/u],
  [/(?:^|\s)\p{N}{1,3} $/u, /^\p{N}{3}(?!\p{N})/u],
  [/[一二三四五六七八九十百千万億]$/u, /^[一二三四五六七八九十百千万億]/u],
];
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]\p{M}*/u;
const DICTIONARY = new Intl.Segmenter("und", { granularity: "word" });

/** Whether a place is within a word or a number, by eye; Chinese words by the dictionary that the rule names. */
function cutsByEye(text: string, at: number): boolean {
  const [before, after] = [text.slice(0, at), text.slice(at)];
  if (!WITHIN.some(([left, right]) => left.test(before) && right.test(after))) return false;
  const [last, next] = [before.match(/\P{M}\p{M}*$/u)?.[0] ?? "", after.slice(0, 1)];
  if (!UNSPACED.test(last) && !UNSPACED.test(next)) return true;
  if (!UNSPACED.test(last) || !(UNSPACED.test(next) || /\p{M}/u.test(next))) return false;
  return DICTIONARY.segment(text).containing(at)?.index !== at;
}

describe("a link made by hand", () => {
  const [attack] = readFileSync(new URL("../../../fixtures/quotes/collection.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .map(({ articleId, ...sketch }) => makeArticle({ id: articleId, ...sketch }));

  it.each([
    [1, "lawful killing of 1,500 people", "unlawful killing of 1,500 people"],
    [1, "500 people in the camp", "1,500 people in the camp"],
    [2, "400 refugees", "12 400 refugees"],
    [2, "5 degrees", "−5 degrees"],
    [3, "5 million", "$7.5 million"],
    [3, "7.5", "$7.5 million"],
    [3, "121.88 points", "2,121.88 points"],
    [5, "information campaign", "disinformation campaign"],
    [5, "lethal", "nonlethal"],
    [5, "50", "50%"],
    [5, "likely to resign", "unlikely to resign"],
    [6, "1990", "1990–95"],
    [6, "95 was", "1990–95 was"],
    [6, "signed by the", "re-signed by the"],
    [6, "president", "ex-president"],
    [6, "operation", "co-operation"],
    [6, "American", "anti-American"],
    [9, "price is 5", "price is 5€"],
    [9, "10", "10²"],
    [9, "Temperature: 30", "Temperature: 30°C"],
    [9, "and 5", "and 5‰"],
  ])("in paragraph %i, “%s” is cut from “%s”, and never verified", (paragraph, quote, whole) => {
    const article = attack as Article;
    const start = article.paragraphs[paragraph]?.text.indexOf(quote) ?? -1;
    expect(start).toBeGreaterThanOrEqual(0);
    for (const proof of PROOFS) {
      const found = resolveQuote(article, forgeLink({ article, paragraph, start, end: start + quote.length }, proof));
      expect(found).toMatchObject({ state: "edited", paragraphUnchanged: true, passage: { text: whole } });
    }
  });

  it.each(UNCUT_WORDS)("never cuts %s", (word) => {
    const text = `Some ${word} here with others.`;
    const article = makeArticle({ id: "uncut", title: "Headline", paragraphs: [text] });
    const [from, to] = [5, 5 + word.length];
    for (let at = from + 1; at < to; at++) {
      for (const [start, end] of [
        [0, at],
        [from, at],
        [at, to],
        [at, to + 5],
      ] as const) {
        if (!text.slice(start, end).isWellFormed()) continue;
        for (const proof of PROOFS) {
          const found = resolveQuote(article, forgeLink({ article, paragraph: 1, start, end }, proof));
          expect(isVerified(found), `${proof}: ${text.slice(start, end)}`).toBe(false);
        }
      }
    }
  });

  it("as it was forged: the proof is right, the prefix holds the rest of the word", () => {
    const article = attack as Article;
    const start = article.paragraphs[1]?.text.indexOf("lawful") ?? 0;
    const forged = forgeLink({ article, paragraph: 1, start, end: start + 30 }, "first form");
    expect(forged.words).toMatchObject({ prefix: "not guilty of the un", check: "k9fn9zxqs9ec" });
    expect(isVerified(resolveQuote(article, forged))).toBe(false);
  });

  it("of the first form, whose proof is of runs without a space, certifies no other words in its last run", () => {
    const forged = (text: string, claim: string, last: string) => {
      const article = makeArticle({ id: "a", paragraphs: [text] });
      const all = claim.split(" ");
      const marks = "a".repeat(all.length - 5);
      const params = { p: article.paragraphs[1]?.id ?? "", quote: all.slice(0, 4).join(" "), end: last };
      const check = forgeLink({ article, paragraph: 1, start: 0, end: 0 }, "first form", claim).words?.check;
      const reference = readQuoteReference(new URLSearchParams({ ...params, check: `${check}${marks}` }));
      return resolveQuote(article, reference as NonNullable<typeof reference>);
    };
    const claim = "Officials said on Monday that the men were guilty";
    expect(isVerified(forged(`${claim} as charged.`, claim, "guilty"))).toBe(true);
    for (const joint of ["—", "…", "--", "|", ";", ","]) {
      const text = `Officials said on Monday that the men were innocent${joint}guilty as charged.`;
      expect(isVerified(forged(text, claim, "guilty")), text).toBe(false);
    }
  });

  it("never says that a paragraph which is there is gone, or had other words, whatever it claims of them", () => {
    for (const article of readArticles()) {
      for (const [paragraph, { text }] of article.paragraphs.entries()) {
        const [first, last] = [listWholeWords(text)[1], listWholeWords(text).at(-2)];
        if (!first || !last || first.start >= last.end) continue;
        for (const proof of PROOFS) {
          const forged = forgeLink({ article, paragraph, start: first.start, end: last.end }, proof);
          const words = forged.words && { ...forged.words, prefix: "was never said ", suffix: " he lied" };
          const found = resolveQuote(article, { ...forged, words });
          expect(found, text).toMatchObject({ paragraphUnchanged: true, damaged: false, passage: {} });
          expect(found).not.toMatchObject({ around: { paragraph: "gone" } });
          expect(JSON.stringify(found)).not.toMatch(/"removed"|he lied/);
        }
      }
    }
  });

  it("is not looked for by more of its context than any link gives, however long that is", () => {
    const words = { first: "the", last: null, check: null, marks: [], form: 2 as const };
    const long = Array.from({ length: 1000 }, (_, n) => `word${n}`).join(" ");
    const quote = readQuote({ ...words, prefix: long, suffix: long });
    expect(quote?.context.before?.map(({ text }) => text)).toEqual(
      [992, 993, 994, 995, 996, 997, 998, 999].map((n) => `word${n}`),
    );
    expect(quote?.context.after?.map(({ text }) => text)).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((n) => `word${n}`));
  });

  it.each([
    ["The dead number 12", "400 refugees crossed the border", "12 400 refugees crossed the border"],
    ["It cost $5", "million people live there now", "$5 million people live there now"],
    ["Degrees were 5 –", "10 are normal there now", "5 – 10 are normal there now"],
    ["In Ankara we paid US$", "7,500 people came there", "US$7,500 people came there"],
    ["He was guilty of the un", "lawful killing of people", "guilty of the unlawful killing of people"],
  ])("never makes one number or word of two paragraphs: “%s”, “%s”", (first, second, quote) => {
    const article = makeArticle({ id: "two", title: "Headline", paragraphs: [first, second] });
    for (const proof of PROOFS) {
      const found = resolveQuote(article, forgeLink({ article, paragraph: 1, start: 0, end: 0 }, proof, quote));
      expect(isVerified(found), proof).toBe(false);
    }
  });

  it("for words that a paragraph does not have is told to be at fault", () => {
    const article = attack as Article;
    for (const proof of PROOFS) {
      const found = resolveQuote(
        article,
        forgeLink({ article, paragraph: 4, start: 0, end: 0 }, proof, "We did bomb the hospital"),
      );
      expect(isVerified(found)).toBe(false);
      expect(found.paragraphUnchanged).toBe(true);
    }
  });

  it("never certifies a cut word, a cut number or a forged word, a thousand times", () => {
    const random = makeRandom(7);
    const articles = readArticles();
    let [forged, cut] = [0, 0];
    while (forged < 1000) {
      const article = pick(random, articles);
      const paragraph = 1 + pickNumber(random, article.paragraphs.length - 1);
      const text = article.paragraphs[paragraph]?.text ?? "";
      const start = pickNumber(random, text.length);
      const end = start + 1 + pickNumber(random, Math.min(120, text.length - start));
      const quote = text.slice(start, end);
      if (!quote.isWellFormed() || quote.trim() !== quote || !/[\p{L}\p{N}]/u.test(quote)) continue;
      if (!cutsByEye(text, start) && !cutsByEye(text, end)) continue;
      forged++;
      const found = resolveQuote(article, forgeLink({ article, paragraph, start, end }, pick(random, PROOFS)));
      expect(found.damaged, `a right proof: ${quote}`).toBe(false);
      const shown = "passage" in found ? [found.passage] : "places" in found ? found.places : [];
      for (const { parts } of shown) {
        // Its characters may be a word somewhere else: then that is what is shown.
        const [first, last] = [parts[0], parts.at(-1)];
        const textOf = (ordinal = 0) => article.paragraphs[ordinal]?.text ?? "";
        expect(cutsByEye(textOf(first?.ordinal), first?.start ?? 0), quote).toBe(false);
        expect(cutsByEye(textOf(last?.ordinal), last?.end ?? 0), quote).toBe(false);
      }
      if (isVerified(found)) expect((found as { passage: { text: string } }).passage.text).toBe(quote);
      else cut++;
      const words = quote.split(" ");
      const other = words.with(pickNumber(random, words.length), "zebrawise").join(" ");
      const replaced = forgeLink({ article, paragraph, start, end }, pick(random, PROOFS), other);
      expect(isVerified(resolveQuote(article, replaced)), other).toBe(false);
    }
    expect(cut).toBeGreaterThan(900);
  });
});
