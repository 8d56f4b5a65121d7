import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { addFile, makeFolder } from "./make-folder.ts";
import { run } from "./run-in-terminal.ts";

const projectRoot = resolve(import.meta.dirname, "../..");
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
  it("are not removed by naming something else: the message says how to have both, and how to have only this", async () => {
    const { one, other, data } = await setUp();
    for (const given of [[other], [join(other, "c.md")], [other, "--dry-run"], [join(one, "a.md")]]) {
      const { code, err, out } = await run(["ingest", ...given], data);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain(`the index was made from ${one}, which is not named now.`);
      expect(err).toContain(`npm run ingest -- ${one} ${given[0]}\n`);
      expect(err).toMatch(/add --replace\. \[other-articles\]$/);
    }
    expect((await run(["ingest", other], data)).err).toContain("all 2 articles");
    expect((await run(["ingest", join(one, "a.md")], data)).err).toContain("1 of the 2 articles");
    expect(await titlesIn(data)).toEqual(["A", "B"]);
    await run(["ingest", one, other], data);
    expect(await titlesIn(data)).toEqual(["A", "B", "C"]);
    expect(await titlesIn(data)).toEqual(["A", "B", "C"]);
  });

  it("go with --replace, which the report says", async () => {
    const { one, other, data } = await setUp();
    const dry = await run(["ingest", other, "--replace", "--dry-run"], data);
    expect(dry.out).toContain("articles:   1 added, 0 changed, 2 removed, 0 unchanged");
    expect(dry.out).toContain(`warning  ${one}: It was ingested before and is not named now`);
    expect(await run(["ingest", other, "--replace"], data)).toMatchObject({
      code: 0,
      out: expect.stringContaining(`npm run ingest -- ${one} ${other} [path-replaced]`),
    });
    expect(await titlesIn(data)).toEqual(["C"]);
    // From now on it is this folder that is known.
    await rm(join(other, "c.md"));
    await addFile(other, "d.md", article("D"));
    expect(await run(["ingest", other], data)).toMatchObject({ code: 0, out: expect.not.stringContaining("warning") });
    expect(await titlesIn(data)).toEqual(["D"]);
  });

  it("nothing is said of files that are gone, of the folder around, and of a folder by another name", async () => {
    const { one, data } = await setUp();
    await rm(join(one, "a.md"));
    expect(await run(["ingest", join(one, ".")], data)).toMatchObject({ code: 0, err: "" });
    const files = await makeFolder({ "x.md": article("X"), "y.md": article("Y") });
    await run(["ingest", join(files, "x.md"), join(files, "y.md"), "--replace"], data);
    await rm(join(files, "y.md"));
    expect(await run(["ingest", join(files, "x.md")], data)).toMatchObject({ code: 0, err: "" });
    expect(await titlesIn(data)).toEqual(["X"]);
    await rm(join(files, "x.md"));
    await addFile(files, "z.md", article("Z"));
    expect(await run(["ingest", files], data)).toMatchObject({ code: 0, err: "" });
    expect(await titlesIn(data)).toEqual(["Z"]);
  });

  it("where it is not known what the index was made from, they stay if none of them was found", async () => {
    const { one, other, data } = await setUp();
    await rm(join(data, "indexed-from.json"));
    expect((await run(["ingest", other], data)).err).toContain("none of them is in what is named");
    await addFile(other, "a.md", article("A"));
    expect((await run(["ingest", other], data)).code).toBe(0);
    expect(await titlesIn(data)).toEqual(["A", "C"]);
    // A note about another state of the index counts for nothing.
    const { data: elsewhere } = await setUp();
    await rm(join(elsewhere, "verbatim.db"));
    await addFile(elsewhere, "indexed-from.json", "{");
    expect((await run(["ingest", one], elsewhere)).code).toBe(0);
  });

  it("the samples give way to a folder, and not to a file or a part of them", async () => {
    const samples = join(projectRoot, "content");
    const folder = await makeFolder({ "a.md": article("A") });
    const data = await makeFolder();
    await run(["ingest"], data);
    expect((await run(["ingest", join(folder, "a.md")], data)).code).toBe(2);
    expect(
      (await run(["ingest", join(samples, "2016-08-09-putin-and-erdogan-meet-in-st-petersburg.md")], data)).code,
    ).toBe(2);
    expect(await run(["ingest", folder], data)).toMatchObject({
      code: 0,
      out: expect.stringContaining("[path-replaced]"),
    });
    expect(await titlesIn(data)).toEqual(["A"]);
  });

  it("--watch ends, and follows nothing", async () => {
    const { other, data } = await setUp();
    expect(await run(["ingest", other, "--watch"], data)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/\[other-articles\]$/),
    });
  });
});

describe("npm start", () => {
  it("does not put another folder in the place of what is indexed, unless with --replace", async () => {
    const { other, data } = await setUp();
    const { code, err } = await run(["start", other], data, { PORT: "0" });
    expect([code, err]).toEqual([2, expect.stringContaining("[other-articles]")]);
    expect((await run(["start", "--replace"], data, { VERBATIM_CONTENT: "" })).err).toContain(
      "--replace needs the folder",
    );
  });

  it("without a folder follows nothing that is not indexed", async () => {
    const { one, data } = await setUp();
    const { code, err } = await run(["start", "--watch"], data, { PORT: "0", VERBATIM_CONTENT: "" });
    expect(code).toBe(2);
    expect(err).toContain(`The index holds 2 articles of ${one}, served as indexed.`);
    expect(err).toContain(`npm start -- ${one}\n`);
    expect(err).toContain("--watch needs the folder");
    expect(await titlesIn(data)).toEqual(["A", "B"]);
  });
});
