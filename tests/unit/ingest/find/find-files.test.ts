import { execFileSync } from "node:child_process";
import { chmod, mkdir, rename, rm, symlink, truncate } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type FoundFile, readFiles } from "#ingest/find/find-files.ts";
import type { RefusedFile } from "#ingest/report/refused-file.ts";
import { MAX_FILE_BYTES } from "#ingest/text/size-limits.ts";
import { makeFolder } from "../../../make/make-folder.ts";

async function list(...paths: string[]): Promise<(FoundFile | RefusedFile)[]> {
  const files: (FoundFile | RefusedFile)[] = [];
  for await (const file of readFiles(paths)) files.push(file);
  return files;
}

/** Each file with the code it was refused with, or `ok`. */
async function walk(...paths: string[]): Promise<Record<string, string>> {
  return Object.fromEntries((await list(...paths)).map((f) => [f.file, "error" in f ? f.error.code : "ok"]));
}

async function findOne(folder: string): Promise<FoundFile> {
  const [found] = await list(folder);
  if (found === undefined || "error" in found) throw new Error("expected a file");
  return found;
}

describe("what a folder holds", () => {
  it("is found in sorted order with folders, by paths with slashes", async () => {
    const folder = await makeFolder({ "b.md": "", "a/z.txt": "", "a/b/c.MD": "", "a-b.markdown": "" });
    expect(Object.keys(await walk(folder))).toEqual(["a/b/c.MD", "a/z.txt", "a-b.markdown", "b.md"]);
  });

  it("leaves out hidden files, node_modules and what accompanies articles", async () => {
    const folder = await makeFolder({
      ".hidden.md": "",
      ".git/x.md": "",
      "node_modules/x.md": "",
      "topics.yml": "",
      "sources.yml": "",
      "metadata.csv": "",
      "sub/metadata.yml": "",
    });
    expect(await walk(folder)).toEqual({});
  });

  it("may be a single file, and is named as it was given", async () => {
    const folder = await makeFolder({ "sub/a.md": "text" });
    const [file] = await list(join(folder, "sub/a.md"));
    expect(file).toMatchObject({ file: "a.md", name: join(folder, "sub/a.md") });
    expect(String(await (file as FoundFile).read())).toBe("text");
  });

  it("is read once when a folder is given twice", async () => {
    const folder = await makeFolder({ "a.md": "" });
    expect(await list(folder, `${folder}/`)).toHaveLength(1);
  });

  it("names a format that has no reader", async () => {
    expect(await walk(await makeFolder({ "a.jpg": "", b: "" }))).toEqual({
      "a.jpg": "format-unsupported",
      b: "format-unsupported",
    });
  });

  it("says how to save what a word processor wrote in another format", async () => {
    const [refused] = await list(await makeFolder({ "old.doc": "" }));
    expect((refused as RefusedFile).error.action).toContain("save it as .docx");
  });

  it("passes over what Word keeps beside an open file", async () => {
    expect(await walk(await makeFolder({ "~$article.docx": "" }))).toEqual({});
  });

  it("names a folder that is not there", async () => {
    await expect(list("/nowhere/at/all")).rejects.toMatchObject({ code: "folder-unreadable" });
  });
});

describe("fault 14: what must not be read", () => {
  it("a link out of the folder, a link to nothing, links in a circle", async () => {
    const outside = await makeFolder({ "secret.md": "secret" });
    const folder = await makeFolder({ "a.md": "" });
    await symlink(join(outside, "secret.md"), join(folder, "out.md"));
    await symlink("../../../../../../etc/passwd", join(folder, "passwd.md"));
    await symlink("nothing.md", join(folder, "broken.md"));
    await symlink("loop2.md", join(folder, "loop1.md"));
    await symlink("loop1.md", join(folder, "loop2.md"));
    expect(await walk(folder)).toEqual({
      "a.md": "ok",
      "broken.md": "file-unreadable",
      "loop1.md": "file-unreadable",
      "loop2.md": "file-unreadable",
      "out.md": "file-outside-folder",
      "passwd.md": "file-outside-folder",
    });
  });

  it("links to folders, which may go in a circle", async () => {
    const folder = await makeFolder({ "sub/a.md": "" });
    await symlink("..", join(folder, "sub/up"));
    await symlink(".", join(folder, "self"));
    await symlink("/", join(folder, "system"));
    expect(await walk(folder)).toEqual({
      self: "file-not-regular",
      "sub/a.md": "ok",
      "sub/up": "file-not-regular",
      system: "file-outside-folder",
    });
  });

  it("but a link to a file of the folder is", async () => {
    const folder = await makeFolder({ "a.md": "text" });
    await symlink("a.md", join(folder, "b.md"));
    const files = await list(folder);
    expect(await walk(folder)).toEqual({ "a.md": "ok", "b.md": "ok" });
    expect(String(await (files[1] as FoundFile).read())).toBe("text");
  });

  it.skipIf(process.platform === "win32")("pipes, sockets and devices, without being opened", async () => {
    const folder = await makeFolder();
    execFileSync("mkfifo", [join(folder, "pipe.md")]);
    await symlink("pipe.md", join(folder, "to-pipe.md"));
    const server = createServer().listen(join(folder, "socket.md"));
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once("listening", resolve));
    expect(await walk(folder)).toEqual({
      "pipe.md": "file-not-regular",
      "socket.md": "file-not-regular",
      "to-pipe.md": "file-not-regular",
    });
    expect(await walk("/dev/zero")).toEqual({ zero: "file-not-regular" });
  });

  it.skipIf(process.platform === "win32")("a pipe or a link that took a file's place", async () => {
    const folder = await makeFolder({ "a.md": "", "b.md": "" });
    const [pipe, link] = (await list(folder)) as FoundFile[];
    for (const name of ["a.md", "b.md"]) await rm(join(folder, name));
    execFileSync("mkfifo", [join(folder, "a.md")]);
    await symlink("/etc/passwd", join(folder, "b.md"));
    await expect(pipe?.read()).rejects.toMatchObject({ code: "file-not-regular" });
    await expect(link?.read()).rejects.toMatchObject({ code: "file-unreadable" });
  });

  it("a file that is gone when it is read", async () => {
    const folder = await makeFolder({ "a.md": "" });
    const file = await findOne(folder);
    await rename(join(folder, "a.md"), join(folder, "b.md"));
    await expect(file.read()).rejects.toMatchObject({ code: "file-unreadable" });
  });

  it.skipIf(process.platform === "win32")("a file and a folder that may not be read", async () => {
    const folder = await makeFolder({ "a.md": "", "ok.md": "", "sub/b.md": "" });
    await chmod(folder, 0o755);
    await chmod(join(folder, "a.md"), 0);
    await chmod(join(folder, "sub"), 0);
    onTestFinished(() => chmod(join(folder, "sub"), 0o700));
    // Root may read everything, so that a process of somebody who may not does it.
    const child = join(import.meta.dirname, "./find-files-child.ts");
    const report = JSON.parse(execFileSync(process.execPath, [child, folder], { encoding: "utf8" }));
    expect(report.uid).not.toBe(0);
    expect(report.codes).toEqual({ "a.md": "file-unreadable", "ok.md": "read", sub: "file-unreadable" });
  });

  it("a file of more than 50 MB, with the limit said", async () => {
    const folder = await makeFolder({ "a.md": "", "b.md": "" });
    await truncate(join(folder, "a.md"), MAX_FILE_BYTES + 1);
    await truncate(join(folder, "b.md"), MAX_FILE_BYTES);
    const [tooLarge, allowed] = await list(folder);
    expect(tooLarge).toMatchObject({
      error: { code: "file-too-large", message: expect.stringContaining("50 are allowed") },
    });
    expect(allowed).not.toHaveProperty("error");
  });

  it("a folder that has the name of a file is a folder", async () => {
    const folder = await makeFolder();
    await mkdir(join(folder, "a.md"));
    expect(await walk(folder)).toEqual({});
  });
});

it("an article is read beside what a word processor calls .pages, and a list of which pages were fetched is not", async () => {
  const folder = await makeFolder({
    "letter.md": "# A letter",
    "letter.pages/Data.txt": "A text that lies in it.",
    "notes.txt": "Some notes.",
    "notes.pages/a.md": "# Not fetched",
    "list.txt": "https://example.org/a",
    "list.pages/fetched.jsonl": "",
    "list.pages/a-1.md": "# Fetched",
  });
  const found: string[] = [];
  for await (const { file } of readFiles([folder])) found.push(file);
  expect(found).toEqual(["letter.md", "letter.pages/Data.txt", "list.pages/a-1.md", "notes.pages/a.md", "notes.txt"]);
});
