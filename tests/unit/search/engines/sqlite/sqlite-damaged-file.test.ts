import { copyFile, mkdtemp, open, readFile, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SearchEngine } from "#search/engine.ts";
import { openSqliteEngine } from "#search/engines/sqlite/open-sqlite-engine.ts";
import type { SearchError } from "#search/errors.ts";
import { parseQuery } from "#search/query/query.ts";
import { collect, inBatches, TOPICS } from "./sqlite-child.ts";

const ZEROED = 16 * 1024;
const PLACES = 24;

describe("fault 23: a damaged file", () => {
  let folder: string;
  let sound: string;
  let file: string;
  let size: number;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "verbatim-damaged-"));
    sound = join(folder, "sound.db");
    file = join(folder, "verbatim.db");
    const engine = openSqliteEngine({ file: sound, create: true });
    await engine.replace({ topics: TOPICS, changed: inBatches(collect(0)), removed: [] });
    await engine.close();
    size = (await readFile(sound)).length;
  });
  beforeEach(() => copyFile(sound, file));
  afterAll(() => rm(folder, { recursive: true }));

  /** Everything that reads an index, one after the other: what each answers, or the error. */
  async function readEverything(): Promise<unknown[]> {
    const engine = openSqliteEngine({ file });
    const calls: ((engine: SearchEngine) => Promise<unknown>)[] = [
      ...["", "q=turkey ", 'q="air defence"', "q=edit", "q=mnister ", "perPage=100&page=5"].map(
        (url) => async (open: SearchEngine) => ({
          ...(await open.search(parseQuery(new URLSearchParams(url)))),
          tookMs: 0,
        }),
      ),
      ...collect(0).map(
        ({ id }) =>
          (open: SearchEngine) =>
            open.readArticle(id),
      ),
      (open) => open.readHashes(),
    ];
    const answers: unknown[] = [];
    for (const call of calls) answers.push(await call(engine).catch((error: unknown) => error));
    await engine.close();
    return answers;
  }

  async function expectCorrupt(call: Promise<unknown>): Promise<void> {
    const error: unknown = await call.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "index-corrupt", message: expect.stringContaining(file) });
    expect((error as SearchError).action).toContain("npm run ingest");
  }

  /** Searches and ingests are refused with the way out, and the file stays as it is. */
  async function expectRefused(): Promise<void> {
    const before = await readFile(file);
    const engine = openSqliteEngine({ file, create: true });
    await expectCorrupt(engine.search(parseQuery(new URLSearchParams("q=turkey"))));
    await expectCorrupt(engine.readHashes());
    await expectCorrupt(engine.replace({ topics: TOPICS, changed: inBatches(collect(1)), removed: [] }));
    await engine.close();
    expect(before.equals(await readFile(file))).toBe(true);
  }

  it.each([0.2, 0.5, 0.99])("refuses a file cut off at %f of its length", async (part) => {
    await truncate(file, Math.floor(size * part));
    await expectRefused();
  });

  it("refuses a file without its beginning", async () => {
    await zeroBytes(0);
    await expectRefused();
  });

  it("answers truly or says that the index is damaged, wherever there are zero bytes, and leaves the file alone", async () => {
    const truth = await readEverything();
    let damaged = 0;
    for (let place = 1; place < PLACES; place++) {
      const at = Math.floor(((place / PLACES) * size) / ZEROED) * ZEROED;
      await copyFile(sound, file);
      await zeroBytes(at);
      const before = await readFile(file);
      const answers = await readEverything();
      for (const [i, answer] of answers.entries()) {
        if (answer instanceof Error) {
          damaged++;
          await expectCorrupt(Promise.reject(answer));
        } else expect(answer).toEqual(truth[i]);
      }
      expect(before.equals(await readFile(file))).toBe(true);
    }
    expect(damaged).toBeGreaterThan(0);
  });

  async function zeroBytes(at: number): Promise<void> {
    const handle = await open(file, "r+");
    await handle.write(Buffer.alloc(Math.min(ZEROED, size - at)), 0, undefined, at);
    await handle.close();
  }
});
