import { describe, expect, it } from "vitest";
import { parseQuery } from "#search/query/query.ts";
import { exportAll } from "../contract/describe-export.ts";
import { makeArticle } from "../contract/make-article.ts";
import { ingest, makeCollection, openEngines } from "./collection.ts";
import { BINARY } from "./start-node.ts";
import { useNodes } from "./use-nodes.ts";

const parse = (url: string) => parseQuery(new URLSearchParams(url));

describe.skipIf(!BINARY)("exporting from Meilisearch (set MEILI_BINARY to run)", () => {
  const { nodes, start, startOne } = useNodes();

  it("beyond the last hit that can be reached by relevance, the others follow, the newest first", async () => {
    const { url } = await startOne();
    const { writer, reader } = await openEngines([url], "paragraphs");
    // Headlines rank above the others, so that the order by relevance is not that by date.
    const articles = Array.from({ length: 300 }, (_, n) =>
      makeArticle({
        id: `article-${n}`,
        title: `Gas ${n}`,
        date: `20${10 + (n % 10)}-01-01`,
        paragraphs: Array.from({ length: 69 }, (__, at) => `gas ${n} ${at}`),
      }),
    );
    await writer.replace({ topics: [], changed: [articles], removed: [] });
    const hits = await exportAll(reader, parse('q="gas"'));
    const ids = articles.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id));
    expect(hits.map(({ paragraphId }) => paragraphId).sort()).toEqual(ids.sort());
    expect(hits.slice(0, 300).every(({ kind }) => kind === "title")).toBe(true);
    const rest = hits.slice(20_000).map(({ date }) => date);
    expect(rest).toEqual(rest.toSorted().toReversed());
    // The pages list the same up to that hit, and are refused from there on.
    const page = (n: number) => reader.search(parse(`q="gas"&perPage=100&page=${n}`));
    expect((await page(200)).hits.map(({ paragraphId }) => paragraphId)).toEqual(
      hits.slice(19_900, 20_000).map(({ paragraphId }) => paragraphId),
    );
    await expect(page(201)).rejects.toMatchObject({ code: "unsupported-query" });
    await expect(page(1_000_000)).rejects.toMatchObject({ code: "unsupported-query" });
    for (const engine of [writer, reader]) await engine.close();
  });

  it("a node that is missing, or is lost on the way, ends it with an error: the file is never short", async () => {
    const urls = (await start(3)).map(({ url }) => url);
    const { writer, reader } = await openEngines(urls, "paragraphs");
    await ingest(writer, makeCollection(60, 1));
    const whole = await exportAll(reader, parse(""));
    const { batches } = await reader.exportHits(parse(""));
    await nodes[1]?.kill();
    const read = async () => {
      for await (const _ of batches);
    };
    await expect(read()).rejects.toMatchObject({ code: "engine-unreachable" });
    await expect(reader.exportHits(parse(""))).rejects.toMatchObject({ code: "engine-unreachable" });
    const found = await reader.findFacetValues(parse(""), "source", "");
    expect(found.notices).toMatchObject([{ code: "nodes-missing" }]);
    await nodes[1]?.restart();
    await expect.poll(async () => (await reader.readStatus()).nodes?.answering).toBe(3);
    expect(await exportAll(reader, parse(""))).toEqual(whole);
    for (const engine of [writer, reader]) await engine.close();
  });
});
