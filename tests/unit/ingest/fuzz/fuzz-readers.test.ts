import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IngestError } from "#ingest/report/errors.ts";
import type { ReadArticle } from "#ingest/update/reading/read-article.ts";
import { makeArchive } from "../../../make/make-archive.ts";
import { checkArticle } from "./check-article.ts";
import { CHANCE, LONG_RUNS, pick, TIMEOUT } from "./fuzz-options.ts";
import { makeSeeds, type Seed } from "./make-seeds.ts";
import { type Mutation, mutateBytes, mutations } from "./mutate-bytes.ts";
import { sharePool } from "./share-pool.ts";

const { CORPORA_DIR, SEEDS_DIR } = process.env;
/** In the suite, few enough changes of each seed for some seconds in all. */
const SHORT_RUNS = 40;

const pool = sharePool();

/** The article, or the code with which the file is refused; anything else fails. */
async function readOnce(file: string, bytes: Buffer): Promise<ReadArticle | string> {
  try {
    // The pool takes the bytes over.
    return await pool().read(file, Uint8Array.from(bytes), []);
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    // What a reader threw by accident reaches the pool's user by these words.
    expect(error.message).not.toMatch(/^The file can't be read:/);
    // Elements in elements in elements may be refused; nothing here may take long.
    if (error.code === "file-too-complex") expect(error.message).toMatch(/nested too deep/);
    return error.code;
  }
}

async function checkFile(file: string, bytes: Buffer): Promise<void> {
  const [once, again] = await Promise.all([readOnce(file, bytes), readOnce(file, bytes)]);
  expect(again).toEqual(once);
  if (typeof once !== "string") checkArticle(once);
}

const seeds = await makeSeeds();
const real = listRealFiles();

describe("whatever is changed in a file, it is a whole article or refused with a reason", () => {
  const options = { seed: CHANCE, numRuns: LONG_RUNS ?? SHORT_RUNS };

  it.each(seeds)("$file", { timeout: TIMEOUT }, async (seed) => {
    await fc.assert(
      fc.asyncProperty(
        mutations,
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (changes, other, member) => {
          await checkFile(seed.file, await change(seed, changes, pick(seeds, other), member));
        },
      ),
      options,
    );
  });

  it.skipIf(real.length === 0)("real pages and texts (CORPORA_DIR, SEEDS_DIR)", { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(mutations, fc.nat(), fc.nat(), async (changes, one, other) => {
        const { file, bytes } = pick(real, one);
        await checkFile(file, mutateBytes(bytes, changes, pick(real, other).bytes));
      }),
      options,
    );
  });
});

/** Of an archive, half the changes are made to one of its members before it is packed. */
async function change(seed: Seed, changes: Mutation[], other: Seed, member: number): Promise<Buffer> {
  const names = Object.keys(seed.members ?? {});
  const name = names[Math.floor(member * 2 * names.length)];
  if (seed.members === undefined || name === undefined) return mutateBytes(seed.bytes, changes, other.bytes);
  const changed = mutateBytes(Buffer.from(seed.members[name] ?? ""), changes, other.bytes);
  return makeArchive({ ...seed.members, [name]: changed });
}

/** Small real files, where there are any. */
function listRealFiles(): Seed[] {
  const found: Seed[] = [];
  for (const set of CORPORA_DIR === undefined ? [] : ["trafilatura-en", "htmldate-en", "fundus-a"]) {
    const folder = join(CORPORA_DIR ?? "", "extraction", set, "pages");
    for (const file of readdirSync(folder).sort()) {
      const bytes = gunzipSync(readFileSync(join(folder, file)));
      if (bytes.length < 100_000) found.push({ file: "a.html", bytes });
    }
  }
  for (const file of SEEDS_DIR === undefined ? [] : readdirSync(SEEDS_DIR).sort()) {
    if (file.endsWith(".txt")) found.push({ file: "a.txt", bytes: readFileSync(join(SEEDS_DIR ?? "", file)) });
  }
  return found;
}
