import { rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addFile, makeFolder } from "../../../make/make-folder.ts";
import { run } from "../cli/run-in-terminal.ts";

const article = (title: string) => `# ${title}\n\nThe talks on Syria resumed on Tuesday.\n`;

/** Titles of the articles in the index of a data folder. */
async function titlesIn(data: string): Promise<string[]> {
  const { out } = await run(["search", "--group", "--per-page", "100", "--json"], data);
  return (JSON.parse(out).hits as { title: string }[]).map(({ title }) => title).toSorted();
}

/** Two folders of articles, the first of them ingested. */
async function setUp() {
  const [one, other, data] = [
    await makeFolder({ "a.md": article("A"), "b.md": article("B") }),
    await makeFolder({ "c.md": article("C") }),
    await makeFolder(),
  ];
  await run(["ingest", one], data);
  return { one, other, data };
}

describe("articles of paths that are not named now", () => {
  it("leave the index, which the report says, also of a dry run, and how to have both", async () => {
    const { one, other, data } = await setUp();
    const said = (count: string, given: string) =>
      `${count} the index. ${one} was named before and is not now, so that nothing of it is kept. To have both: npm run ingest -- ${one} ${given} [path-replaced]`;
    for (const [given, count] of [
      [other, "2 articles leave"],
      [join(other, "c.md"), "2 articles leave"],
      [join(one, "a.md"), "1 article leaves"],
    ] as const) {
      const { code, out } = await run(["ingest", given, "--dry-run"], data);
      expect([code, out]).toEqual([0, expect.stringContaining(said(count, given))]);
    }
    expect(await titlesIn(data)).toEqual(["A", "B"]);
    expect(await run(["ingest", other], data)).toMatchObject({
      code: 0,
      out: expect.stringContaining(said("2 articles leave", other)),
    });
    expect(await titlesIn(data)).toEqual(["C"]);
    expect((await run(["ingest", one, other], data)).out).not.toContain("path-replaced");
    expect(await titlesIn(data)).toEqual(["A", "B", "C"]);
    // From now on it is both that are known.
    await rm(join(other, "c.md"));
    await addFile(other, "d.md", article("D"));
    expect((await run(["ingest", one, other], data)).out).not.toContain("warning");
    expect(await titlesIn(data)).toEqual(["A", "B", "D"]);
  });

  it("nothing is said of files that are gone, of the folder around, and of a folder by another name", async () => {
    const { one, data } = await setUp();
    await rm(join(one, "a.md"));
    expect(await run(["ingest", join(one, ".")], data)).toMatchObject({ code: 0, err: "" });
    const files = await makeFolder({ "x.md": article("X"), "y.md": article("Y") });
    await run(["ingest", join(files, "x.md"), join(files, "y.md")], data);
    await rm(join(files, "y.md"));
    expect(await run(["ingest", join(files, "x.md")], data)).toMatchObject({ code: 0, err: "" });
    expect(await titlesIn(data)).toEqual(["X"]);
    await rm(join(files, "x.md"));
    await addFile(files, "z.md", article("Z"));
    expect(await run(["ingest", files], data)).toMatchObject({ code: 0, err: "" });
    expect(await titlesIn(data)).toEqual(["Z"]);
  });

  it("where it is not known what the index was made from, it is said if none of them was found", async () => {
    const { one, other, data } = await setUp();
    await rm(join(data, "indexed-from.json"));
    expect((await run(["ingest", other, "--dry-run"], data)).out).toContain("which was made from something else");
    await addFile(other, "a.md", article("A"));
    expect((await run(["ingest", other], data)).out).not.toContain("warning");
    expect(await titlesIn(data)).toEqual(["A", "C"]);
    // A note about another state of the index counts for nothing.
    const { data: elsewhere } = await setUp();
    await rm(join(elsewhere, "verbatim.db"));
    await addFile(elsewhere, "indexed-from.json", "{");
    expect((await run(["ingest", one], elsewhere)).code).toBe(0);
  });

  it("the samples go without a word", async () => {
    const folder = await makeFolder({ "a.md": article("A") });
    const data = await makeFolder();
    await run(["ingest"], data);
    expect((await run(["ingest", folder], data)).out).not.toContain("warning");
    expect(await titlesIn(data)).toEqual(["A"]);
  });
});

describe("npm start", () => {
  it("without a folder follows nothing that is not indexed", async () => {
    const { one, data } = await setUp();
    const { code, err } = await run(["start", "--watch"], data, { PORT: "0", VERBATIM_CONTENT: "" });
    expect(code).toBe(2);
    expect(err).toContain(`The index holds 2 articles of ${one}, served as indexed.`);
    expect(err).toContain(`npm start -- ${one}\n`);
    expect(err).toContain("--watch needs the folder");
    expect(await titlesIn(data)).toEqual(["A", "B"]);
  });

  it("without a folder takes nothing out of an index of which nobody knows what it was made from", async () => {
    const { one, data } = await setUp();
    await run(["ingest", join(import.meta.dirname, "../../../../content"), one], data);
    await rm(join(data, "indexed-from.json"));
    const { code, err } = await run(["start", "--watch"], data, { PORT: "0", VERBATIM_CONTENT: "" });
    expect([code, err]).toEqual([2, expect.stringMatching(/The index holds \d+ articles, not known of which folders/)]);
    expect(await titlesIn(data)).toContain("A");
  });
});
