import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { expect, it, onTestFinished } from "vitest";
import type { Terminal } from "#ingest/cli/command.ts";
import { runIngest } from "#ingest/cli/run-ingest.ts";
import { watchIngest } from "#ingest/cli/watch/watch-ingest.ts";
import type { IngestReport } from "#ingest/report/report.ts";
import { openEngine } from "#search/open-engine.ts";
import { emptyQuery } from "#search/query/query.ts";
import { readSettings } from "#search/settings.ts";
import { addFile, makeFolder } from "../../../../make/make-folder.ts";

const projectRoot = resolve(import.meta.dirname, "../../../../..");
const article = (title: string, text = "The talks on Syria resumed on Tuesday.") => `# ${title}\n\n${text}\n`;

/** Without any rules. */
async function makeTerminal(take: (text: string) => void): Promise<Terminal> {
  return {
    env: {},
    projectRoot: await makeFolder(),
    print: take,
    tell: take,
    stream: { write: () => {} },
    hasBold: false,
  };
}

/** Follows paths in this process; what is told is read line by line, each once. */
async function follow(paths: string[], data: string, told: IngestReport | null = null) {
  const lines: string[] = [];
  let arrived: () => void = () => {};
  const take = (text: string) => {
    lines.push(text);
    arrived();
  };
  const terminal = await makeTerminal(take);
  const controller = new AbortController();
  const settings = readSettings({ VERBATIM_DATA: data });
  const ended = watchIngest({ settings, paths }, terminal, { signal: controller.signal, quietMs: 30, told });
  onTestFinished(async () => {
    controller.abort();
    await ended;
  });
  /** Waits for a line that matches; those before it are dropped. */
  const see = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const line = lines.shift();
      if (line === undefined) await new Promise<void>((resolve) => (arrived = resolve));
      else if (pattern.test(line)) return line;
    }
  };
  const readTitles = async () => {
    const engine = openEngine(settings);
    try {
      const { hits } = await engine.search({ ...emptyQuery(), group: "article", perPage: 100 });
      return hits.map(({ title }) => title).toSorted();
    } finally {
      await engine.close();
    }
  };
  return { see, readTitles, stop: () => controller.abort(), ended };
}

it("takes in what is added, changed and removed, also in folders that are new, with a line for each", async () => {
  const folder = await makeFolder({ "a.md": article("First") });
  const { see, readTitles } = await follow([folder], await makeFolder());
  await see(/1 added/);
  await see(/Watching/);
  await addFile(folder, "b.md", article("Second"));
  expect(await see(/added/)).toMatch(/^\d\d:\d\d:\d\d {2}1 added, 0 changed, 0 removed, 0 refused$/);
  await addFile(folder, "2016/08/c.md", article("Third"));
  await see(/1 added/);
  await addFile(folder, "2016/08/c.md", article("Third, corrected"));
  await see(/1 changed/);
  expect(await readTitles()).toEqual(["First", "Second", "Third, corrected"]);
  await rm(join(folder, "2016"), { recursive: true });
  await see(/1 removed/);
  await rename(join(folder, "b.md"), join(folder, "renamed.md"));
  await see(/1 added, 0 changed, 1 removed/);
  expect(await readTitles()).toEqual(["First", "Second"]);
});

it("a file that is written bit by bit ends up whole", async () => {
  const folder = await makeFolder({ "a.md": article("First") });
  const { see, readTitles } = await follow([folder], await makeFolder());
  await see(/Watching/);
  await writeFile(join(folder, "b.md"), "# Seco");
  await see(/1 refused/);
  await appendFile(join(folder, "b.md"), "nd\n\nThe talks were long.\n");
  await see(/1 added/);
  expect(await readTitles()).toEqual(["First", "Second"]);
});

it("a broken file is told once, the others go on, and it is told when it is mended", async () => {
  const folder = await makeFolder({ "a.md": article("First"), "bad.md": "---\ntitle: [\n---\nText.\n" });
  const { see, readTitles } = await follow([folder], await makeFolder());
  await see(/refused .*bad\.md.*front-matter-invalid/);
  await see(/1 added.*1 refused/);
  await addFile(folder, "b.md", article("Second"));
  expect(await see(/refused/)).toMatch(/1 added, 0 changed, 0 removed, 1 refused/);
  await addFile(folder, "bad.md", article("Third"));
  await see(/1 added, 0 changed, 0 removed, 0 refused/);
  expect(await readTitles()).toEqual(["First", "Second", "Third"]);
});

it("each change is answered, also where nothing could be done with it", async () => {
  const folder = await makeFolder({ "a.md": article("First") });
  const { see } = await follow([folder], await makeFolder());
  await see(/Watching/);
  await addFile(folder, "a.md", "---\ntitle: [\n---\nText.\n");
  await addFile(folder, "b.md", article("Second"));
  await see(/refused .*a\.md/);
  await see(/1 added, 0 changed, 0 removed, 1 refused, 1 kept as indexed before/);
  await addFile(folder, "a.md", "---\ntitle: [\n---\nAnother text.\n");
  await see(/0 added, 0 changed, 0 removed, 1 refused, 1 kept as indexed before/);
});

it("what was told of the ingest before is not told again", async () => {
  const folder = await makeFolder({ "a.md": article("First"), "bad.md": "---\ntitle: [\n---\nText.\n" });
  const data = await makeFolder();
  const told = await runIngest(
    { settings: readSettings({ VERBATIM_DATA: data }), paths: [folder] },
    await makeTerminal(() => {}),
  );
  expect(told.refused).toHaveLength(1);
  const { see } = await follow([folder], data, told);
  expect(await see(/./)).toMatch(/Watching/);
  await addFile(folder, "b.md", article("Second"));
  await see(/1 added, 0 changed, 0 removed, 1 refused/);
});

it("a folder that goes away removes nothing, and is followed again when it is back", async () => {
  const parent = await makeFolder({ "in/deep/a.md": article("First") });
  const { see, readTitles } = await follow([join(parent, "in", "deep")], await makeFolder());
  await see(/Watching/);
  await rename(join(parent, "in"), join(parent, "out"));
  await see(/folder-unreadable/);
  expect(await readTitles()).toEqual(["First"]);
  await mkdir(join(parent, "in"));
  await rename(join(parent, "out", "deep"), join(parent, "in", "deep"));
  await see(/0 added, 0 changed, 0 removed/);
  await addFile(parent, "in/deep/b.md", article("Second"));
  await see(/1 added/);
  expect(await readTitles()).toEqual(["First", "Second"]);
});

it("an index that can't be written is told, and the next change tries again", async () => {
  const data = await makeFolder({ data: "a file where the folder should be" });
  const folder = await makeFolder({ "a.md": article("First") });
  const { see, readTitles } = await follow([folder], join(data, "data"));
  await see(/\[index-|\[disk-|\[engine-/);
  await rm(join(data, "data"));
  await addFile(folder, "b.md", article("Second"));
  await see(/2 added/);
  expect(await readTitles()).toEqual(["First", "Second"]);
});

it("the index may lie in the folder that is followed", async () => {
  const folder = await makeFolder({ "a.md": article("First") });
  const { see, readTitles } = await follow([folder], join(folder, "data"));
  await see(/Watching/);
  await addFile(folder, "b.md", article("Second"));
  await see(/1 added/);
  expect(await readTitles()).toEqual(["First", "Second"]);
});

it("a single file is followed, also when it is replaced as editors do", async () => {
  const folder = await makeFolder({ "a.md": article("First"), "other.md": article("Other") });
  const { see, readTitles } = await follow([join(folder, "a.md")], await makeFolder());
  await see(/Watching/);
  await addFile(folder, "new.tmp", article("First, corrected"));
  await rename(join(folder, "new.tmp"), join(folder, "a.md"));
  await see(/1 changed/);
  expect(await readTitles()).toEqual(["First, corrected"]);
});

it.each(["SIGINT", "SIGTERM"] as const)("the command ends with 0 on %s", async (signal) => {
  const folder = await makeFolder({ "a.md": article("First") });
  const env = { ...process.env, VERBATIM_DATA: await makeFolder() };
  const args = [join(projectRoot, "ingest/cli.ts"), "ingest", folder, "--watch"];
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  const out: string[] = [];
  child.stdout.on("data", (data) => out.push(String(data)));
  for await (const line of createInterface({ input: child.stderr })) if (line.includes("Watching")) break;
  const closed = once(child, "close");
  child.kill(signal);
  expect(await closed).toEqual([0, null]);
  expect(out.join("")).toContain("articles:   1 added");
});

it("the command stops at once when the folder it is to follow is not there", async () => {
  const folder = await makeFolder();
  const env = { ...process.env, VERBATIM_DATA: await makeFolder() };
  const args = [join(projectRoot, "ingest/cli.ts"), "ingest", join(folder, "no"), "--watch"];
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  let err = "";
  child.stderr.on("data", (data) => (err += data));
  expect(await once(child, "close")).toEqual([2, null]);
  expect(err).toContain("[folder-unreadable]");
});

it("the folder of the articles may be that of the index itself", async () => {
  const folder = await makeFolder({ "a.md": article("First") });
  const { see, readTitles } = await follow([folder], folder);
  await see(/Watching/);
  await addFile(folder, "b.md", article("Second"));
  await see(/1 added/);
  expect(await readTitles()).toEqual(["First", "Second"]);
});
