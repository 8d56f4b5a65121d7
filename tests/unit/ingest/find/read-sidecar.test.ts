import { execFileSync } from "node:child_process";
import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Sidecars } from "#ingest/find/read-sidecar.ts";
import { makeFolder } from "../../../make/make-folder.ts";

/** What the sidecars of a folder say of a file in it. */
async function find(files: Record<string, string | Uint8Array>, file: string) {
  const root = await makeFolder(files);
  const sidecars = new Sidecars();
  const said = await sidecars.find({ name: file, file, root });
  return { said, unused: (await sidecars.listUnused()).map(({ message }) => message) };
}

const valid = { name: "a.md", file: "a.md" };

describe("metadata.csv", () => {
  it("states facts by file name", async () => {
    const csv =
      'file,title,Author,date,topics\na.md,"Talks, resumed",Jane Doe,2016-08,diplomacy; -syria\nb.md,Other,,,\n';
    const { said, unused } = await find({ "metadata.csv": csv }, "a.md");
    expect(said).toMatchObject([
      { facts: { title: "Talks, resumed", author: "Jane Doe", date: "2016-08" }, topics: ["diplomacy", "-syria"] },
    ]);
    expect(unused).toEqual(["There is no file b.md."]);
  });

  it.each([
    ["a byte order mark, semicolons and Windows line ends", "\uFEFFfile;title\r\na.md;Talks, resumed\r\n"],
    ["tabs", "file\ttitle\na.md\tTalks, resumed\n"],
    ["UTF-16", Buffer.from('\uFEFFfile,title\na.md,"Talks, resumed"\n', "utf16le")],
    ["columns in another order, rows cut short, empty lines", 'title,file,source\n\n"Talks, resumed",a.md\n\n'],
    ["other ways to write the path", 'file,title\n.\\a.md,"Talks, resumed"\n'],
  ])("may have %s", async (_, csv) => {
    const { said } = await find({ "metadata.csv": csv }, "a.md");
    expect(said[0]?.facts.title).toBe("Talks, resumed");
  });

  it("warns of a column that is no field", async () => {
    const { unused } = await find({ "metadata.csv": "file,titel,__proto__\na.md,Talks,x\n" }, "a.md");
    expect(unused).toEqual(["The column titel is not used.", "The column __proto__ is not used."]);
    expect({}).not.toHaveProperty("x");
  });

  it.each([
    ["no file column", "title\nTalks\n"],
    ["a row without a file", "file,title\n,Talks\n"],
    ["a quotation mark left open", 'file,title\na.md,"Talks\n'],
    ["a row with too many values", "file,title\na.md,Talks,resumed\n"],
    ["a value too long", `file,source\na.md,${"a".repeat(201)}\n`],
    ["bytes that are no text", new Uint8Array(2000)],
  ])("is refused for %s", async (_, csv) => {
    await expect(find({ "metadata.csv": csv }, "a.md")).rejects.toMatchObject({ code: "sidecar-invalid" });
  });
});

describe("metadata.yml", () => {
  it.each([
    ["a list of rows", "- file: a.md\n  title: Talks\n  date: 2016-08-09\n  topics: [syria]"],
    ["a map by file", "a.md:\n  title: Talks\n  date: 2016-08-09\n  topics: [syria]"],
  ])("is %s", async (_, yaml) => {
    const { said } = await find({ "metadata.yml": yaml }, "a.md");
    expect(said).toMatchObject([{ facts: { title: "Talks", date: "2016-08-09" }, topics: ["syria"] }]);
  });

  it("may be empty", async () => {
    expect((await find({ "metadata.yml": "# nothing yet\n" }, "a.md")).said).toEqual([]);
  });

  it.each([
    ["a text", "words"],
    ["rows that are no maps", "- a\n- b"],
    ["a row without a file", "- title: Talks"],
    ["a field that is a map", "a.md: {title: {b: c}}"],
    ["prototype keys (fault 11)", "a.md: {__proto__: {polluted: yes}}"],
    [
      "an alias bomb (fault 11)",
      `a: &a {b: c}\nd: &d {${Array.from({ length: 50 }, (_, n) => `k${n}: *a`).join(", ")}}`,
    ],
  ])("is refused for %s", async (_, yaml) => {
    await expect(find({ "metadata.yml": yaml }, "a.md")).rejects.toMatchObject({ code: "sidecar-invalid" });
  });
});

describe("several sidecars", () => {
  it("speak in order: those of the file's folder, then those around it; csv before yml", async () => {
    const { said } = await find(
      {
        "metadata.csv": "file,title\nsub/a.md,3\n",
        "metadata.yml": "sub/a.md: {title: 4}",
        "sub/metadata.csv": "file,title\na.md,1\n",
        "sub/metadata.yml": "a.md: {title: 2}",
      },
      "sub/a.md",
    );
    expect(said.map(({ facts }) => facts.title)).toEqual(["1", "2", "3", "4"]);
  });

  it("fault 14: can't speak of files outside, nor be links out of the folder or pipes", async () => {
    const { said, unused } = await find({ "sub/metadata.csv": "file,title\n../a.md,Talks\n" }, "sub/b.md");
    expect(said).toEqual([]);
    expect(unused).toEqual(["There is no file ../a.md."]);
    const root = await makeFolder();
    await symlink("/etc/passwd", join(root, "metadata.csv"));
    await expect(new Sidecars().find({ ...valid, root })).rejects.toMatchObject({ code: "sidecar-invalid" });
    if (process.platform === "win32") return;
    const other = await makeFolder();
    execFileSync("mkfifo", [join(other, "metadata.yml")]);
    await expect(new Sidecars().find({ ...valid, root: other })).rejects.toMatchObject({ code: "sidecar-invalid" });
  });
});
