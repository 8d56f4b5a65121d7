import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Asker, SearchEngine, SearchReader } from "#search/engine.ts";
import { openEngineThreads, type SiteEngine } from "#search/engine-threads/open-engine-threads.ts";
import { openEngine } from "#search/open-engine.ts";
import { parseQuery } from "#search/query/query.ts";
import type { ExportedHit } from "#search/result.ts";
import { readSettings, type Settings } from "#search/settings.ts";
import { CallingThread } from "#search/threads/calling-thread.ts";
import { watchThread } from "#search/threads/watch-thread.ts";
import { makeArticle } from "../../../contract/make-article.ts";

const ask = (search: string) => parseQuery(new URLSearchParams(search));
const COUNT = 60;

let folder: string;
let settings: Settings;
let direct: SearchEngine;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "verbatim-threads-"));
  settings = readSettings({ VERBATIM_DATA: folder });
  direct = openEngine(settings, "ingest");
  const articles = Array.from({ length: COUNT }, (_, n) =>
    makeArticle({
      id: `article-${n}`,
      title: `Convoy ${n}`,
      paragraphs: [`The convoy number ${n} left Aleppo.`, "Rain."],
    }),
  );
  await direct.replace({ topics: [], changed: [articles], removed: [] });
});

afterAll(async () => {
  await direct.close();
  await rm(folder, { recursive: true });
});

async function use<T>(threads: SiteEngine, work: (threads: SiteEngine) => Promise<T>): Promise<T> {
  try {
    return await work(threads);
  } finally {
    await threads.close();
  }
}

async function collect(engine: SearchReader, search: string, asker?: Asker) {
  const hits: ExportedHit[] = [];
  for await (const batch of (await engine.exportHits(ask(search), asker)).batches) hits.push(...batch);
  return hits;
}

describe("an engine in threads", () => {
  it("answers what the engine answers, several asking at a time", async () => {
    await use(openEngineThreads(settings, undefined, 3), async (threads) => {
      const searches = [
        "q=convoy",
        "q=convoi",
        "q=aleppo&source=unknown",
        "q=rain&page=3",
        "q=convoy -rain",
        "q=nothing",
      ];
      const both = searches.map(async (search) => {
        const [own, theirs] = await Promise.all([threads.search(ask(search)), direct.search(ask(search))]);
        expect({ ...own, tookMs: 0 }).toEqual({ ...theirs, tookMs: 0 });
        expect(await collect(threads, search)).toEqual(await collect(direct, search));
      });
      await Promise.all(both);
      const written = await threads.writeArticle({ id: "article-7", query: ask("q=convoy") });
      expect(JSON.parse(Buffer.concat(written?.pieces ?? []).toString())).toEqual(
        await direct.readArticle("article-7", ask("q=convoy")),
      );
      expect(await threads.writeArticle({ id: "none", query: ask("q=") })).toBeNull();
      expect(await threads.findFacetValues(ask("q="), "source", "")).toEqual(
        await direct.findFacetValues(ask("q="), "source", ""),
      );
      expect(await threads.listArticleIds(5, 3)).toEqual(await direct.listArticleIds(5, 3));
      expect(await threads.readStatus()).toEqual(await direct.readStatus());
      await expect(threads.search({ ...ask(""), filters: null } as never)).rejects.toMatchObject({
        code: "engine-failed",
      });
    });
  });

  it("lets one reader's search wait for one of another's at most, an export's included", async () => {
    await use(openEngineThreads(settings, undefined, 1), async (threads) => {
      const answered: string[] = [];
      const search = (client: string) =>
        threads.search(ask("q=convoy"), { client }).then(() => void answered.push(client));
      const flood = Array.from({ length: 32 }, () => search("flooder"));
      const download = collect(threads, "", { client: "downloader" }).then(() => void answered.push("downloader"));
      await Promise.all([...flood, download, search("reader")]);
      expect(answered.indexOf("reader")).toBe(1);
      expect(answered.indexOf("downloader")).toBeLessThan(32);
    });
  });

  it("does not begin what nobody waits for any more, and goes on with what others wait for", async () => {
    await use(openEngineThreads(settings, undefined, 1), async (threads) => {
      const leaving = new AbortController();
      const given = Array.from({ length: 20 }, () => threads.search(ask("q=convoy"), { signal: leaving.signal }));
      const outcomes = Promise.allSettled(given);
      const kept = threads.search(ask("q=convoy"));
      leaving.abort();
      expect((await outcomes).map(({ status }) => status)).toEqual(Array(20).fill("rejected"));
      expect((await kept).total).toBe(COUNT * 2);
      await expect(threads.search(ask("q=a"), { signal: AbortSignal.abort() })).rejects.toThrow("abort");
    });
  });

  it("frees what an export held when its reader leaves", async () => {
    await use(openEngineThreads(settings, undefined, 1), async (threads) => {
      const leaving = new AbortController();
      const { batches } = await threads.exportHits(ask(""), { signal: leaving.signal });
      const reading = batches[Symbol.asyncIterator]();
      await reading.next();
      leaving.abort();
      await expect(reading.next()).rejects.toThrow("abort");
      expect((await threads.search(ask("q=rain"))).total).toBe(COUNT);
    });
  });

  it("tells all who wait that it can't be opened, and whoever asks later", async () => {
    const unusable = { ...settings, dataDir: null as unknown as string };
    await use(openEngineThreads(unusable, undefined, 2), async (threads) => {
      for (let round = 0; round < 2; round++) {
        const answers = await Promise.allSettled([1, 2, 3].map(() => threads.search(ask("q=convoy"))));
        expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
      }
    });
  });

  it("says that it was closed to whoever still waits", async () => {
    const threads = openEngineThreads(settings, undefined, 1);
    const waiting = [threads.search(ask("q=convoy")), threads.search(ask("q=rain"))].map((answer) =>
      answer.catch((error) => error.code),
    );
    await threads.close();
    expect((await Promise.all(waiting)).at(-1)).toBe("engine-failed");
  });
});

describe("a thread", () => {
  type EndingCalls = Record<"end" | "answerAFunction", { args: []; answer: undefined }>;

  it("that ends of itself fails its calls, and all later ones", async () => {
    const thread = new CallingThread<EndingCalls>("tests/unit/search/engine-threads/ending-thread.ts");
    await expect(thread.call("end", [])).rejects.toMatchObject({ code: "engine-failed" });
    await expect(thread.call("end", [])).rejects.toMatchObject({ code: "engine-failed" });
    expect(thread.atWork).toBe(0);
  });

  it("fails a call whose answer can't be sent, and answers the next", async () => {
    const thread = new CallingThread<EndingCalls>("tests/unit/search/engine-threads/ending-thread.ts");
    for (let n = 0; n < 2; n++) {
      await expect(thread.call("answerAFunction", [])).rejects.toThrow("could not be cloned");
      expect(thread.failure).toBeNull();
    }
    await thread.end();
  });

  it("that computes without end is told, by its own CPU time alone", async () => {
    vi.useFakeTimers();
    try {
      let cpu = 100_000;
      const onStuck = vi.fn();
      const unwatch = watchThread({ readCpu: async () => cpu }, 30_000, onStuck);
      // However long it takes: it had no processor.
      await vi.advanceTimersByTimeAsync(3_600_000);
      expect(onStuck).not.toHaveBeenCalled();
      cpu += 31_000;
      await vi.advanceTimersByTimeAsync(60_000);
      expect(onStuck).toHaveBeenCalledTimes(1);
      unwatch();
    } finally {
      vi.useRealTimers();
    }
  });
});
