import { describe, expect, it } from "vitest";
import { tellNotice } from "#messages/tell-result.ts";
import { FacetValues } from "#search/facets/facet-values.ts";
import { parseQuery } from "#search/query/query.ts";
import { noticeUnknownValues } from "#search/query/unknown-values.ts";

const query = parseQuery(new URLSearchParams("q=jets"));
const PEOPLE = ["Ann", "Igor Orlov", "Leyla Demir", "Xavier Solana Madariaga"];
const EMPTY_TOPICS = new Map([["arms-deals", "Arms deals"]]);

/** What is offered for speakers that nobody is; null where only a sentence is said. */
function offer(values: string[], known: readonly string[] = PEOPLE): (string | null)[] {
  const unknown = values.map((value) => ({ facet: "speaker" as const, value, known: new FacetValues(known) }));
  return noticeUnknownValues(query, unknown, new Map()).map((notice) => tellNotice(notice, "en").meant?.text ?? null);
}

describe("a value of a filter that there is not", () => {
  it.each([
    ["orlv", "Igor Orlov"],
    ["igro orlov", "Igor Orlov"],
    ["leyl", "Leyla Demir"],
    ["solana madaraiga", "Xavier Solana Madariaga"],
    ["xavier solana madariagas", "Xavier Solana Madariaga"],
    ["orlovskaya", null],
    ["an", "Ann"],
    ["a", null],
    ["!!!", null],
    ["", null],
  ])("is offered as the nearest that there is: %s", (value, meant) => {
    expect(offer([value])).toEqual([meant]);
  });

  it("is only told beyond the first three, and in a facet of too many values to look through", () => {
    expect(offer(["orlv", "leyl", "solna", "demr"])).toEqual([
      "Igor Orlov",
      "Leyla Demir",
      "Xavier Solana Madariaga",
      null,
    ]);
    const many = Array.from({ length: 60_000 }, (_, i) => `Igor Orlov ${i}`);
    expect(offer(["orlv", "orlv"], many)).toEqual([expect.stringContaining("Orlov"), null]);
    expect(offer(["orlv"], [...many, ...many])).toEqual([null]);
  });

  it("is a topic when one is defined by that name, only that no paragraph has it", () => {
    const told = (value: string) =>
      noticeUnknownValues(query, [{ facet: "topic", value, known: new FacetValues(["arms"]) }], EMPTY_TOPICS).map(
        (notice) => tellNotice(notice, "en"),
      );
    expect(told("arms-deals")).toEqual([
      { code: "value-unknown", message: "No paragraph has the topic “Arms deals”." },
    ]);
    expect(told("zeppelins")[0]?.message).toBe("There is no topic “zeppelins” in this collection.");
  });
});
