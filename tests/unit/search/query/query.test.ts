import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tellError } from "#messages/tell-error.ts";
import { SearchError } from "#search/errors.ts";
import { FACET_NAMES } from "#search/facets.ts";
import { emptyQuery, parseQuery } from "#search/query/query.ts";
import { readQuery } from "#search/query/read-query.ts";
import { serializeQuery } from "#search/query/serialize-query.ts";

const parse = (url: string) => parseQuery(new URLSearchParams(url));
const reparse = (params: URLSearchParams) =>
  parseQuery(new URLSearchParams(serializeQuery(parseQuery(params)).toString()));

describe("parseQuery", () => {
  it("keeps defaults out of the URL", () => {
    expect(serializeQuery(emptyQuery()).toString()).toBe("");
    expect(parse("sort=relevance&page=1&perPage=20")).toEqual(emptyQuery());
  });

  it("turns field operators into filters and keeps the words", () => {
    const query = parse(
      `q=${encodeURIComponent('s-400 topic:syria source:"al jazeera" -speaker:putin author:korzun after:2016-08 before:2017 lang:en missile')}`,
    );
    expect(query.q).toBe("s-400 missile");
    expect(query.filters.topic.include).toEqual(["syria"]);
    expect(query.filters.source.include).toEqual(["al jazeera"]);
    expect(query.filters.speaker.exclude).toEqual(["putin"]);
    expect(query.filters.author.include).toEqual(["korzun"]);
    expect(query.filters.lang.include).toEqual(["en"]);
    expect([query.from, query.to]).toEqual(["2016-08", "2016"]);
  });

  it("reads a value with a leading minus as excluded, and one that really starts with a minus with a backslash", () => {
    expect(parse("source=-TASS").filters.source).toEqual({ include: [], exclude: ["TASS"] });
    expect(parse("source=%5C-TASS").filters.source).toEqual({ include: ["-TASS"], exclude: [] });
  });

  it.each([
    '"',
    "a-b",
    "AND",
    "NEAR(",
    "title:x",
    "*",
    "\0",
    "\uD800",
    "((((",
    "))",
    "OR",
    "-",
    "- -",
    "topic:",
    'a "b',
  ])("takes %j literally", (q) => {
    const params = new URLSearchParams();
    params.set("q", q);
    expect(() => readQuery(parseQuery(params)).words).not.toThrow();
  });

  it("finds the words of what only looks like an operator", () => {
    expect(readQuery(parse("q=title:x ")).words).toEqual({
      kind: "term",
      tokens: ["title", "x"],
      exact: false,
      edges: null,
      prefix: false,
    });
    expect(readQuery(parse("q=AND")).words).toMatchObject({ tokens: ["and"] });
    expect(parse("q=after:soon").q).toBe("after:soon");
  });

  it("clamps numbers that are out of range", () => {
    for (const page of ["-1", "0", "NaN", "", "x"]) expect(parse(`page=${page}`).page).toBe(1);
    expect(parse("page=1.5").page).toBe(1);
    expect(parse("page=1e12").page).toBe(1_000_000_000);
    expect(parse("perPage=5000").perPage).toBe(100);
  });

  it("takes the first of a repeated single parameter", () => {
    expect(parse("q=a&q=b&sort=newest&sort=oldest")).toMatchObject({ q: "a", sort: "newest" });
  });

  it("reads twelve parentheses within each other, as they are typed, and refuses a thirteenth", () => {
    const nested = (depth: number) => `${"-(b OR a ".repeat(depth)}c${")".repeat(depth)}`;
    for (const depth of [7, 12]) expect(readQuery(parse(`q=${nested(depth)}`)).words).not.toBeNull();
    // Beside each other they are not within each other, and what closes nothing is a sign like any other.
    expect(readQuery(parse(`q=))${"(a (b c)) ".repeat(40)}`)).words).not.toBeNull();
    expect(() => parse(`q=a ${nested(13)}`)).toThrow(
      expect.objectContaining({
        code: "unsupported-query",
        reason: { name: "nesting-too-deep", values: { depth: 13, most: 12 } },
      }),
    );
  });

  it.each([
    ["a query of 10,000 characters", `q=${"x".repeat(10_000)}`, "query-too-long"],
    ["500 filters", Array.from({ length: 500 }, (_, i) => `topic=t${i}`).join("&"), "too-many-filters"],
    ["a value of 300 characters", `source=${"x".repeat(300)}`, "invalid-parameter"],
    ["31 February", "from=2016-02-31", "invalid-parameter"],
    ["a date in words", "to=soon", "invalid-parameter"],
    ["unclosed parentheses without end", `q=${"(a ".repeat(300)}`, "unsupported-query"],
    ["a filter as an alternative to words", "q=turkey OR topic:syria", "unsupported-query"],
  ])("refuses %s and says what to do", (_, url, code) => {
    expect(() => parse(url)).toThrow(SearchError);
    try {
      parse(url);
    } catch (error) {
      expect(error).toMatchObject({ code, status: 400 });
      expect(tellError(error as SearchError, "en").action).toMatch(/\.$/);
    }
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    "a",
    "S-400",
    '"',
    "“",
    "”",
    "(",
    ")",
    "-",
    "OR",
    "topic:",
    "source:x",
    'speaker:"a b"',
    "after:2016",
    " ",
    "  ",
  ),
  fc.string({ maxLength: 6 }),
);
const typed = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
const value = fc.string({ maxLength: 12, unit: "grapheme" });

describe("parse and serialize", () => {
  it("give a canonical query back unchanged", () => {
    fc.assert(
      fc.property(
        typed,
        fc.array(fc.tuple(fc.constantFrom(...FACET_NAMES), value), { maxLength: 6 }),
        fc.boolean(),
        (q, filters, exact) => {
          const params = new URLSearchParams({ q, ...(exact ? { exact: "1" } : {}) });
          for (const [facet, text] of filters) params.append(facet, text);
          let query: ReturnType<typeof parseQuery>;
          try {
            query = parseQuery(params);
          } catch (error) {
            expect((error as SearchError).code).toBe("unsupported-query");
            return;
          }
          const again = reparse(params);
          expect(again).toEqual(query);
          expect(readQuery(again).words).toEqual(readQuery(query).words);
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe("readWords", () => {
  const words = (q: string) => readQuery({ ...emptyQuery(), q }).words;
  const term = (tokens: string[], rest = {}) => ({
    ...{ kind: "term", tokens, exact: false, edges: null, prefix: false },
    ...rest,
  });
  const exact = { exact: true, edges: { before: "", after: "" } };

  it("lets OR bind tighter than standing side by side", () => {
    expect(words("a OR b c ")).toEqual({
      kind: "all",
      of: [{ kind: "any", of: [term(["a"]), term(["b"])] }, term(["c"])],
    });
  });

  it("groups by parentheses, excludes words, phrases and groups", () => {
    expect(words('(a b) OR c -"d e" -(f g) ')).toEqual({
      kind: "all",
      of: [
        { kind: "any", of: [{ kind: "all", of: [term(["a"]), term(["b"])] }, term(["c"])] },
        { kind: "not", of: term(["d", "e"], exact) },
        { kind: "not", of: { kind: "all", of: [term(["f"]), term(["g"])] } },
      ],
    });
  });

  it.each([
    ["syria OR", "syria "],
    ["syria OR ", "syria "],
    ["syria OR OR", "syria "],
    ["syria OR -", "syria "],
    ["syria OR (", "syria "],
    ['syria OR "', "syria "],
    ['"air defence" OR', '"air defence" '],
    ["(syria OR russia) OR", "(syria OR russia) "],
    ["(syria OR) russia ", "syria russia "],
    ["-(syria OR) russia ", "-syria russia "],
    ["russia syria OR", "russia syria "],
    ["topic:syria OR", "topic:syria "],
    ["russia topic:syria OR ", "russia topic:syria "],
  ])("leaves out the OR of %j, which waits for its second alternative", (typed, finished) => {
    const typing = parseQuery(new URLSearchParams({ q: typed }));
    const done = parseQuery(new URLSearchParams({ q: finished }));
    expect(readQuery(typing).words).toEqual(readQuery(done).words);
    expect(typing.filters).toEqual(done.filters);
    expect(reparse(new URLSearchParams({ q: typed }))).toEqual(typing);
  });

  it("takes any other OR for a word", () => {
    expect(words("OR ")).toEqual(term(["or"]));
    expect(words("OR syria ")).toEqual({ kind: "all", of: [term(["or"]), term(["syria"])] });
    expect(words("syria or ")).toEqual({ kind: "all", of: [term(["syria"]), term(["or"])] });
  });

  it("takes only the last word for unfinished, and only while nothing follows it", () => {
    expect(words("turkey russ")).toMatchObject({ of: [{ prefix: false }, { prefix: true }] });
    expect(words("turkey russ ")).toMatchObject({ of: [{ prefix: false }, { prefix: false }] });
    expect(words('"turkey"')).toEqual(term(["turkey"], exact));
    expect(words('"−5 to 50 %"')).toEqual(term(["5", "to", "50"], { ...exact, edges: { before: "-", after: "%" } }));
  });

  it("makes every word exact when the switch is on", () => {
    expect(readQuery({ ...emptyQuery(), q: "s-400 deal", exact: true }).words).toMatchObject({
      of: [term(["s", "400"], exact), term(["deal"], exact)],
    });
  });
});
