import { describe, expect, it } from "vitest";
import { tellNotice } from "#messages/tell-result.ts";
import { parseQuery } from "#search/query/query.ts";
import { readQuery } from "#search/query/read-query.ts";
import { serializeQuery } from "#search/query/serialize-query.ts";
import { noticeUnknownFields } from "#search/query/unknown-fields.ts";
import { noticeUnknown } from "#search/query/unknown-filters.ts";
import { keyNotice } from "#search/result.ts";

/** What is offered for typed words, as the canonical address of the search; null where only a sentence is said. */
function offer(typed: string, total = 0): (string | null)[] {
  const notices = noticeUnknownFields(readQuery(parseQuery(new URLSearchParams({ q: typed }))), total);
  return notices
    .map((notice) => tellNotice(notice, "en").meant)
    .map((meant) => (meant ? decodeURIComponent(serializeQuery(meant.query).toString()) : null));
}

describe("a filter by a field that there is not", () => {
  it.each([
    ["topc:syria", "topic=syria"],
    ["topics:syria", "topic=syria"],
    ["tpoic:syria jets", "q=jets&topic=syria"],
    ["-topc:syria jets", "q=jets&topic=-syria"],
    ['jets sorce:"al jazeera"', "q=jets&source=al+jazeera"],
    ["speeker:putin", "speaker=putin"],
    ["autor:korzun", "author=korzun"],
    ["language:tr", "lang=tr"],
    ["languages:tr", "lang=tr"],
    ["sourced:reuters", "source=reuters"],
    ["befor:2017", "to=2016"],
  ])("is offered as the one it is nearly called: %s", (typed, meant) => {
    expect(offer(typed)).toEqual([meant]);
    expect(offer(typed, 5)).toEqual([meant]);
  });

  it("is only told where there is no filter of nearly that name and nothing was found", () => {
    const [unknown] = noticeUnknownFields(readQuery(parseQuery(new URLSearchParams({ q: "site:example.org" }))), 0);
    const notice = unknown && tellNotice(unknown, "en");
    expect(notice?.message).toBe(
      "There is no filter “site:”, so it was searched for as words. Filters are topic:, source:, speaker:, author:, lang:, place:, after: and before:.",
    );
    expect(notice?.meant).toBeUndefined();
    expect(offer("site:example.org", 3)).toEqual([]);
  });

  it.each(["Authority:said", "langley:x", "speakerphone:x", "beforehand:2016"])("is another word in %s", (typed) => {
    expect(offer(typed, 5)).toEqual([]);
    expect(offer(typed)).toEqual([null]);
  });

  it.each([
    "Note: Syria",
    '"topc:syria"',
    'He said: "jets"',
    "http://example.org/syria",
    "https://example.org/topics:syria",
    "at 12:30",
    "F-16:s",
    "topic:syria",
    "topc:",
  ])("is not suspected in %s", (typed) => {
    expect(offer(typed)).toEqual([]);
  });

  it("is not offered beside OR with words, where no filter can stand", () => {
    expect(offer("topc:syria OR jets")).toEqual([null]);
  });

  it("is told once where it was typed twice, and apart from another one of that name", () => {
    const query = parseQuery(new URLSearchParams({ q: "topc:syria topc:arms topc:syria after:soon after:soon" }));
    const keys = noticeUnknown(readQuery(query), 0, [], new Map()).map(keyNotice);
    expect(keys).toEqual([
      expect.stringContaining("after:soon"),
      expect.stringContaining("topic:syria"),
      expect.stringContaining("topic:arms"),
    ]);
  });
});
