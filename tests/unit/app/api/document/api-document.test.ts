import { globSync } from "node:fs";
import { dirname, resolve } from "node:path";
import Ajv from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSearchError, SEARCH_ERRORS } from "#search/errors.ts";
import { FACET_NAMES, type FacetName, isOneOf, mapFacets } from "#search/facets.ts";
import { emptyQuery, parseQuery } from "#search/query/query.ts";
import { serializeQuery } from "#search/query/serialize-query.ts";
import { makeDocument } from "../../../../../app/api/document/make-document.ts";
import { OPERATIONS } from "../../../../../app/api/document/operations.ts";
import { searchParameters } from "../../../../../app/api/document/parameters.ts";

const root = resolve(import.meta.dirname, "../../../../../app");

it("every route of the API is described, and nothing that is not there", () => {
  const routes = globSync("**/route.ts", { cwd: root })
    .filter((file) => !file.includes("[[..."))
    .map(
      (file) =>
        `/${dirname(file)
          .replaceAll("\\", "/")
          .replace(/\[(\w+)\]/g, "{$1}")}`,
    );
  const described: string[] = OPERATIONS.map(({ path }) => path);
  expect(routes.filter((path) => path.startsWith("/api/") && !described.includes(path))).toEqual([]);
  expect(described.filter((path) => !routes.includes(path))).toEqual([]);
  expect(described.length).toBeGreaterThan(8);
});

it("the schemas are sound, every reference leads somewhere, and every name is used once", () => {
  const document = makeDocument("https://verbatim.example") as {
    paths: Record<string, { get: { operationId: string; responses: Record<string, unknown> } }>;
    components: { schemas: Record<string, object> };
  };
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, validateFormats: false });
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    expect(ajv.validateSchema(schema), name).toBe(true);
    ajv.compile(schema);
  }
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"(?:#\/components\/schemas\/)?([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(20);
  for (const [, name] of references) expect(Object.keys(document.components.schemas)).toContain(name);
  const ids = Object.values(document.paths).map(({ get }) => get.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { get } of Object.values(document.paths)) {
    expect(Object.keys(get.responses)).toEqual(expect.arrayContaining(["200", "429", "500"]));
  }
});

it("says which headers come with an answer, where they do", () => {
  const { paths } = makeDocument("") as {
    paths: Record<string, { get: { responses: Record<string, { headers?: Record<string, unknown> }> } }>;
  };
  for (const [path, { get }] of Object.entries(paths)) {
    for (const [status, { headers = {} }] of Object.entries(get.responses)) {
      const retry = status === "429" || status === "503" ? ["Retry-After"] : [];
      const count = path === "/api/export" && status === "200" ? ["X-Total-Count"] : [];
      expect(Object.keys(headers), `${path} ${status}`).toEqual([...retry, ...count]);
    }
  }
});

it("every error of the API is in its schema", () => {
  const document = JSON.stringify(makeDocument(""));
  for (const code of Object.keys(SEARCH_ERRORS)) expect(document).toContain(`"${code}"`);
});

describe("parameters of a search", () => {
  const some = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom("", "unknown", "-syria", "2016", "2016-08", "newest", "article", "1"),
  );
  const given = fc.dictionary(fc.constantFrom(...Object.keys(searchParameters.shape)), some);
  const listed = (values: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, isOneOf(FACET_NAMES, name as FacetName) ? [value] : value]),
    );
  const isRead = (values: Record<string, string>): boolean => {
    try {
      parseQuery(new URLSearchParams(values));
      return true;
    } catch (error) {
      if (isSearchError(error)) return false;
      throw error;
    }
  };

  it("what the schema refuses, the search refuses", () => {
    fc.assert(
      fc.property(given, (values) => {
        // White space around a date is left out before it is read.
        const trimmed = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim()]));
        fc.pre(!searchParameters.safeParse(listed(trimmed)).success);
        expect(isRead(trimmed)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it("what the schema takes, the search takes, but for days that don't exist and filters beside OR", () => {
    fc.assert(
      fc.property(given, ({ from: _, to: __, ...values }) => {
        fc.pre(searchParameters.safeParse(listed(values)).success && !/\bOR\b/.test(values.q ?? ""));
        expect(isRead(values)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("has the names that a query is written with, and no others", () => {
    const all = {
      q: "x",
      from: "2016",
      to: "2017",
      sort: "newest",
      group: "article",
      exact: true,
      page: 2,
      perPage: 3,
    } as const;
    const selected = { include: ["a"], exclude: [] };
    const filters = mapFacets(() => selected);
    const written = serializeQuery({
      ...emptyQuery(),
      ...all,
      filters,
    });
    expect(Object.keys(searchParameters.shape).sort()).toEqual([...new Set(written.keys())].sort());
  });
});
