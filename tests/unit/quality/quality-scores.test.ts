import { describe, expect, it } from "vitest";
import { removeDate } from "#tests/quality/remove-date.ts";
import {
  countDaysApart,
  countSegments,
  foldWords,
  isWrongDate,
  scoreAuthor,
  scoreBody,
  scoreParagraphs,
  scoreSegments,
  scoreTitle,
} from "#tests/quality/score-extraction.ts";
import { scoreLabels } from "#tests/quality/score-labels.ts";
import { meanScores, scoreRanking } from "#tests/quality/score-ranking.ts";

describe("scores of extraction", () => {
  it("compare titles by their words", () => {
    expect(foldWords("  “Ｔhe S-400”… ﬁnally! ")).toBe("the s 400 finally");
    expect(scoreTitle("The S-400, finally", "the s–400 FINALLY")).toBe(1);
    expect(scoreTitle("The S-400, finally | Courier", "The S-400, finally")).toBe(0);
    expect(scoreTitle(null, "x")).toBe(0);
  });

  it("compare authors by their words, without the by", () => {
    expect(scoreAuthor("By Ann Lee", "Ann Lee; Bo Chan")).toBeCloseTo((2 * 2) / (2 + 4));
    expect(scoreAuthor("Ann Lee", "lee, ann")).toBe(1);
    expect(scoreAuthor(null, "Ann Lee")).toBe(0);
  });

  it("count days between dates, and take a month for no day", () => {
    expect(countDaysApart("2017-01-01", "2016-12-31T23:00:00Z")).toBe(1);
    expect(countDaysApart("2017-01", "2017-01-01")).toBeNull();
    expect(countDaysApart(null, "2017-01-01")).toBeNull();
  });

  it("count segments over all pages together", () => {
    const counts = countSegments("One  two\nthree. Menu", ["two three", "four"], ["Menu", "Login"]);
    expect(counts).toEqual({ withFound: 1, withAll: 2, withoutFound: 1 });
    expect(scoreSegments(counts)).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(scoreSegments({ withFound: 0, withAll: 3, withoutFound: 0 })).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  it("compare bodies by shingles of four tokens, case kept", () => {
    // Found: abcd, bcde. Right: abcd, bcdx, cdxy.
    expect(scoreBody("a b c d e", "a, b c d x y")).toEqual({ precision: 1 / 2, recall: 1 / 3 });
    expect(scoreBody("a b", "a b")).toEqual({ precision: 1, recall: 1 });
    expect(scoreBody("A b", "a b")).toEqual({ precision: 0, recall: 0 });
    expect(scoreBody("", "a b")).toEqual({ precision: null, recall: 0 });
    // Repeated shingles count as often as they occur on both sides.
    expect(scoreBody("a a a a a", "a a a a")).toEqual({ precision: 1 / 2, recall: 1 });
  });

  it("compare paragraphs as multisets, the optional ones removed", () => {
    expect(scoreParagraphs(["S", "A ", "B", "X"], ["S", "A", "B", "C"], [0])).toEqual({
      precision: 2 / 3,
      recall: 2 / 3,
      f1: 2 / 3,
    });
    expect(scoreParagraphs(["A", "A"], ["A"], [])).toMatchObject({ precision: 0.5, recall: 1 });
    expect(scoreParagraphs(["A"], ["A", "A"], [0])).toMatchObject({ precision: 1, recall: 1 });
    expect(scoreParagraphs([], ["A"], [])).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});

describe("scores of ranking", () => {
  it("discount gains by rank", () => {
    const judged = new Map([
      ["a", 3],
      ["b", 1],
      ["c", 2],
    ]);
    const ideal = 3 + 2 / Math.log2(3) + 1 / 2;
    expect(scoreRanking(["x", "a", "b"], judged)).toEqual({
      ndcg: (3 / Math.log2(3) + 1 / 2) / ideal,
      map: (1 / 2 + 2 / 3) / 3,
      mrr: 1 / 2,
      recall: 2 / 3,
    });
    expect(scoreRanking(["a", "c", "b"], judged)).toEqual({ ndcg: 1, map: 1, mrr: 1, recall: 1 });
  });

  it("look at ten for the first hit and at a hundred for recall", () => {
    const found = [...Array.from({ length: 10 }, (_, at) => `x${at}`), "a"];
    expect(scoreRanking(found, new Map([["a", 1]]))).toEqual({ ndcg: 0, map: 1 / 11, mrr: 0, recall: 1 });
  });

  it("are means over queries", () => {
    const one = { ndcg: 1, map: 1, mrr: 1, recall: 1 };
    expect(meanScores([one, { ndcg: 0, map: 0, mrr: 0, recall: 0 }]).ndcg).toBe(0.5);
  });
});

it("scores labels over all pairs, and their mean by label", () => {
  const scores = scoreLabels([
    { predicted: ["a"], gold: ["a", "b"] },
    { predicted: ["a", "z"], gold: [] },
    { predicted: ["b"], gold: ["b"] },
  ]);
  // a: 1 of 2 right, 1 of 1 found; b: 1 of 1 right, 1 of 2 found; z is nobody's label.
  expect(scores.precision).toBeCloseTo(2 / 3);
  expect(scores.recall).toBeCloseTo(2 / 3);
  expect(scores.macroF1).toBeCloseTo(2 / 3);
});

describe("a page without its date", () => {
  it.each([
    "2016-08-09T14:05:00Z",
    "20160809",
    "09.08.2016",
    "8/9/16",
    "9. August 2016",
    "Aug&nbsp;9<sup>th</sup>, 2016",
    "<b>Aug</b> <b>9</b><i>th</i>, <b>2016</b>",
    "Aug 09 14:05:00 CEST 2016",
    "/2016/aug/09/title",
    "9 de agosto de 2016",
    "9 Ağustos 2016",
    "2016年8月9日",
    "2016&#24180;8&#26376;9",
    "/2016/08/09/title",
    "1470744000",
    "10 August 2016",
  ])("has none of %s", (written) => {
    expect(removeDate(`<p>${written}</p>`, "2016-08-09")).not.toMatch(/2016|1470744000|\b9\b|09|16\b/);
  });

  it("keeps its other days", () => {
    const text = "On 12 August 2016, room 908, 19 of 2016";
    expect(removeDate(text, "2016-08-09")).toBe(text);
  });

  it("is dated wrongly by any day, and by a month that is not its own", () => {
    expect(isWrongDate(null, "2016-08-09")).toBe(false);
    expect(isWrongDate("2016-08", "2016-08-09")).toBe(false);
    expect(isWrongDate("2016-07", "2016-08-09")).toBe(true);
    expect(isWrongDate("2016-08-12", "2016-08-09")).toBe(true);
  });
});
