import { rm } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFiles } from "#ingest/find/find-files.ts";
import { type Entry, type Listed, listEntries } from "#ingest/find/list-entries.ts";
import { INGEST_ERRORS, IngestError } from "#ingest/report/errors.ts";
import { addFile, makeFolder } from "../../../make/make-folder.ts";
import { checkArticle } from "./check-article.ts";
import { CHANCE, LONG_RUNS, pick, TIMEOUT } from "./fuzz-options.ts";
import { type ContainerSeed, makeContainerSeeds } from "./make-container-seeds.ts";
import { LARGEST, type Mutation, mutateBytes, mutations } from "./mutate-bytes.ts";
import { sharePool } from "./share-pool.ts";

/** In the suite, few enough changes of each container for some seconds in all. */
const SHORT_RUNS = 30;
/** Of a container with more entries, so many are read as articles. */
const MOST_READ = 8;
/** What entries may have in sum: text packed by gzip grows, and its rows repeat the names of their columns. */
const MOST_BYTES = LARGEST * 1200;

const pool = sharePool();

const listing = { contents: null, knows: async () => false, tell: () => {} };

/** What stands in a container that lies in a folder of its own, with the file beside it. */
async function list(file: string, bytes: Buffer, mapping: Buffer | null): Promise<Listed[]> {
  const folder = await makeFolder();
  await addFile(folder, file, bytes);
  if (mapping) await addFile(folder, file.replace(/\..*$/, ".columns.yml"), mapping);
  const all: Listed[] = [];
  for await (const found of readFiles([join(folder, file)])) {
    for await (const listed of listEntries({ ...found, name: file, root: "/" }, listing)) all.push(listed);
  }
  await rm(folder, { recursive: true });
  return all;
}

/** Fails unless something listed is an entry with bytes, or says what is wrong with it. */
async function describeListed(listed: Listed): Promise<object> {
  const { name, file } = listed;
  if ("warning" in listed) {
    expect(listed.warning.message).not.toBe("");
    return { name, file, warning: listed.warning };
  }
  if ("error" in listed) {
    const { code, message, action } = listed.error;
    expect(listed.error).toBeInstanceOf(IngestError);
    expect(INGEST_ERRORS).toContain(code);
    expect(message.length * action.length).toBeGreaterThan(0);
    // Messages speak of the folder of this run where they name the file beside it.
    return { name, file, code, extent: listed.extent };
  }
  return { name, file, hash: listed.hash, bytes: (await listed.read()).length };
}

/** The article, or the code with which an entry is refused; anything else fails. */
async function readOnce({ file, isRecord }: Entry, bytes: Uint8Array): Promise<void> {
  try {
    checkArticle(await pool().read(file, Uint8Array.from(bytes), [], isRecord));
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    // What a reader threw by accident reaches the pool's user by these words.
    expect(error.message).not.toMatch(/^The file can't be read:/);
    expect(error.code).not.toBe("file-too-complex");
  }
}

async function checkContainer(file: string, bytes: Buffer, mapping: Buffer | null): Promise<void> {
  const [once, again] = [await list(file, bytes, mapping), await list(file, bytes, mapping)];
  const described = await Promise.all(once.map(describeListed));
  expect(await Promise.all(again.map(describeListed))).toEqual(described);
  const entries = once.filter((listed) => "read" in listed);
  // An archive may hold two files of one name; the ingest refuses the second by its id.
  if (!file.endsWith(".zip")) expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
  const read = await Promise.all(entries.map((entry) => entry.read()));
  expect(read.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(MOST_BYTES);
  await Promise.all(entries.slice(0, MOST_READ).map((entry, at) => readOnce(entry, read[at] as Uint8Array)));
}

const seeds = makeContainerSeeds();

describe("whatever is changed in a container, each entry is a whole article or refused with a reason", () => {
  it.each(seeds)("$file", { timeout: TIMEOUT }, async (seed) => {
    await fc.assert(
      fc.asyncProperty(
        mutations,
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        async (changes, other, part) => {
          const { bytes, mapping } = await change(seed, changes, pick(seeds, other), part);
          await checkContainer(seed.file, bytes, mapping);
        },
      ),
      { seed: CHANCE, numRuns: LONG_RUNS ?? SHORT_RUNS },
    );
  });

  it.each(seeds)("$file holds entries as long as nothing is changed", async ({ file, members, pack, mapping }) => {
    const listed = await list(file, await pack(members), mapping === undefined ? null : Buffer.from(mapping));
    expect(listed.filter((one) => "read" in one).length).toBeGreaterThanOrEqual(3);
  });
});

/** @param part below a half what is packed is changed, below three quarters the file beside it, else the packed bytes */
async function change(seed: ContainerSeed, changes: Mutation[], other: ContainerSeed, part: number) {
  const names = Object.keys(seed.members);
  const name = names[Math.floor(part * 2 * names.length)];
  const from = Object.values(other.members)[0] ?? Buffer.alloc(0);
  const mapping = seed.mapping === undefined ? null : Buffer.from(seed.mapping);
  if (name !== undefined) {
    const changed = mutateBytes(seed.members[name] ?? Buffer.alloc(0), changes, from);
    return { bytes: await seed.pack({ ...seed.members, [name]: changed }), mapping };
  }
  const packed = await seed.pack(seed.members);
  if (mapping !== null && part < 0.75) return { bytes: packed, mapping: mutateBytes(mapping, changes, from) };
  return { bytes: mutateBytes(packed, changes, await other.pack(other.members)), mapping };
}
