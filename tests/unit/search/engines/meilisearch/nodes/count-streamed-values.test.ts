import fc from "fast-check";
import { expect, it } from "vitest";
import { countStreamedValues } from "#search/engines/meilisearch/nodes/count-streamed-values.ts";

const counts = fc.dictionary(fc.nat({ max: 10_000 }).map(String), fc.nat(), { maxKeys: 40 });
const answers = fc.record({
  hits: fc.constant([]),
  estimatedTotalHits: fc.nat(),
  facetDistribution: fc.option(fc.record({ a: counts, month: fc.dictionary(fc.string(), fc.nat()) }), {
    nil: undefined,
  }),
  facetStats: fc.constant({ a: { min: 0, max: 1 } }),
  remoteErrors: fc.dictionary(fc.string(), fc.record({ code: fc.string(), message: fc.string() })),
});

it("counts the values wherever the answer is cut, and leaves the rest as it is", async () => {
  await fc.assert(
    fc.asyncProperty(answers, fc.array(fc.nat({ max: 60 }), { minLength: 1 }), async (answer, lengths) => {
      const bytes = new TextEncoder().encode(JSON.stringify(answer));
      async function* chunks() {
        for (let at = 0, i = 0; at < bytes.length; i++) {
          const length = 1 + (lengths[i % lengths.length] as number);
          yield bytes.subarray(at, at + length);
          at += length;
        }
      }
      const { json, values } = await countStreamedValues(chunks(), "a");
      expect(values).toBe(Object.keys(answer.facetDistribution?.a ?? {}).length);
      const rest = answer.facetDistribution && { ...answer.facetDistribution, a: {} };
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ ...answer, facetDistribution: rest })));
    }),
  );
});
