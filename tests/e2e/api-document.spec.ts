import Ajv from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "./site.ts";

type Schema = { type?: string; enum?: string[]; pattern?: string; items?: Schema };

interface Answer {
  headers?: Record<string, { required: boolean; schema: object }>;
  content?: Record<string, { schema: object }>;
}

interface Described {
  operationId: string;
  parameters: { name: string; in: "path" | "query"; required: boolean; schema: Schema }[];
  responses: Record<string, Answer>;
}

interface Document {
  paths: Record<string, { get: Described }>;
  components: { schemas: Record<string, object>; responses: Record<string, Answer> };
}

const WORDS = [
  "turkey",
  "s-400",
  '"air defence"',
  "OR",
  "-(a",
  "topic:syria",
  "after:x",
  "unknown",
  "-",
  "\u0000",
  "İ",
  "2017",
];

const text = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((words) => words.join(" ")),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", minLength: 900, maxLength: 1100 }),
);

/** Mostly what a parameter's schema allows, and sometimes what it does not. */
function valuesOf({ enum: values, pattern, type, items }: Schema): fc.Arbitrary<string | string[]> {
  if (type === "array") return fc.array(valuesOf(items ?? {}) as fc.Arbitrary<string>, { maxLength: 3 });
  const allowed = values ? fc.constantFrom(...values) : pattern ? fc.stringMatching(new RegExp(pattern)) : text;
  return fc.oneof({ weight: 3, arbitrary: allowed }, { weight: 1, arbitrary: text });
}

/** The values of a request; parameters that must be given mostly are. */
function requestOf({ parameters }: Described): fc.Arbitrary<Record<string, string | string[] | undefined>> {
  const values = parameters.map(({ name, required, schema }) => [
    name,
    fc.option(valuesOf(schema), { nil: undefined, freq: required ? 15 : 2 }),
  ]);
  return fc.record(Object.fromEntries(values), { requiredKeys: [] });
}

test("every answer to generated requests is what /api/openapi.json says it is", async ({ request, baseURL }) => {
  const document: Document = await (await request.get("/api/openapi.json")).json();
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: "verbatim", components: document.components });
  const { hits } = await (await request.get("/api/search?perPage=5")).json();
  const known: Record<string, string[]> = {
    id: hits.map((hit: { articleId: string }) => hit.articleId),
    article: hits.map((hit: { articleId: string }) => hit.articleId),
    p: hits.map((hit: { paragraphId: string }) => hit.paragraphId),
    start: hits.map((hit: { paragraphId: string }) => `${hit.paragraphId}:0`),
    stop: hits.map((hit: { paragraphId: string }) => `${hit.paragraphId}:40`),
    url: hits.map((hit: { link: string }) => baseURL + hit.link),
  };
  const seen = new Set<string>();
  for (const [path, { get }] of Object.entries(document.paths)) {
    const check = async (given: Record<string, string | string[] | undefined>, real: number) => {
      const params = new URLSearchParams();
      let address = path;
      for (const { name, in: place } of get.parameters) {
        const sample = known[name]?.[real];
        const values = [sample ?? given[name] ?? []].flat();
        if (place === "path")
          address = address.replace(`{${name}}`, encodeURIComponent((values[0] ?? "x").toWellFormed()));
        else for (const value of values) params.append(name, value);
      }
      const response = await request.get(`${address}?${params}`);
      const status = String(response.status());
      const where = `${address}?${params} answered ${status}`;
      const described = get.responses[status];
      expect(described, where).toBeDefined();
      const [type = ""] = (response.headers()["content-type"] ?? "").split(";");
      seen.add(`${get.operationId} ${status}`);
      for (const [name, { schema }] of Object.entries(described?.headers ?? {})) {
        expect(ajv.validate(schema, Number(response.headers()[name.toLowerCase()])), `${where}: ${name}`).toBe(true);
      }
      if (!described?.content) {
        expect(await response.text(), where).toBe("");
        return;
      }
      const media = described.content[type];
      expect(media, `${where} with ${type}`).toBeDefined();
      if (type === "application/json") {
        const schema = JSON.parse(JSON.stringify(media?.schema).replaceAll('"#/', '"verbatim#/'));
        const isValid = ajv.validate(schema, await response.json());
        expect(isValid, `${where}: ${ajv.errorsText()}`).toBe(true);
      }
    };
    // A third of the requests name things that are there.
    await fc.assert(fc.asyncProperty(requestOf(get), fc.integer({ min: 0, max: 14 }), check), {
      numRuns: 40,
      seed: 20_160_809,
    });
  }
  for (const path of Object.keys(document.paths)) {
    const refused = await request.post(path.replace("{id}", "x"));
    expect(refused.status(), path).toBe(405);
    expect(refused.headers().allow, path).toMatch(/GET.*HEAD/);
    expect((await refused.json()).error.code).toBe("method-unknown");
  }
  expect(Object.keys(document.components.responses.MethodUnknown?.headers ?? {})).toEqual(["Allow"]);
  // What was generated met answers and refusals of every kind.
  for (const { get } of Object.values(document.paths)) expect(seen).toContain(`${get.operationId} 200`);
  for (const id of ["search", "exportResults", "findFacetValues", "followSearch", "resolveQuote"])
    expect(seen).toContain(`${id} 400`);
  expect(seen).toContain("readArticle 404");
});
