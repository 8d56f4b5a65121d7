import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { join, resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { runCommand } from "#ingest/cli/run-command.ts";
import { makeFolder } from "../../../make/make-folder.ts";
import { run } from "./run-in-terminal.ts";

const projectRoot = resolve(import.meta.dirname, "../../../..");

const ARTICLE = `---\ntitle: Talks resume\ndate: 2016-08-09\nsource: Example Courier\n---
The talks on Syria resumed on Tuesday.\n\n“We shall go on,” Igor Orlov said of the S-400.\n`;

describe("help and usage", () => {
  it.each(["start", "ingest", "inspect", "search", "topics"])("%s --help shows how, and does nothing", async (name) => {
    for (const flag of ["--help", "-h"]) {
      const { code, out, err } = await run([name, flag]);
      expect([code, err]).toEqual([0, ""]);
      expect(out).toContain("Usage: npm");
    }
  });

  it("every option is in the help", async () => {
    const { out } = await run(["search", "--help"]);
    for (const name of [
      "topic",
      "source",
      "speaker",
      "author",
      "lang",
      "from",
      "to",
      "sort",
      "page",
      "per-page",
      "json",
    ]) {
      expect(out).toContain(`-${name}`);
    }
  });

  it("lists the commands", async () => {
    expect(await run(["--help"])).toMatchObject({ code: 0, out: expect.stringContaining("ingest") });
    for (const args of [[], ["serve"], ["constructor"]]) {
      expect(await run(args)).toMatchObject({ code: 2, out: "", err: expect.stringContaining("inspect") });
    }
  });

  it.each([
    [["ingest", "--dryrun"]],
    [["ingest", "--json=yes"]],
    [["inspect"]],
    [["inspect", "--json", "a.md"]],
    [["search", "--turkey"]],
    [["search", "x", "--topic", "-syria"]],
    [["ingest", "-n"]],
    [["search", "--topic"]],
    [["search", "--sort", "best"]],
    [["search", "--page", "0"]],
    [["search", "--per-page", "x"]],
    [["start", "a", "b"]],
    [["start", "--port", "1"]],
  ])("%j is a usage error", async (args) => {
    const { code, err } = await run(args);
    expect(code).toBe(2);
    expect(err).toMatch(/-- --help \[usage\]$/);
  });
});

describe("ingest and search", () => {
  it("put articles in and get paragraphs out", async () => {
    const folder = await makeFolder({ "talks.md": ARTICLE });
    const data = await makeFolder();
    expect(await run(["ingest", folder], data)).toMatchObject({
      code: 0,
      out: expect.stringContaining("articles:   1 added"),
      err: "",
    });
    const found = await run(["search", "talks", "syria", "--from", "2016-08", "--source", "Example Courier"], data);
    expect(found.out).toContain("The talks on Syria resumed on Tuesday.");
    expect(found.out).toContain("1–1 of 1 paragraph in 1 article");
    const excluded = await run(["search", "talks", "--topic=-syria", "--json"], data);
    expect(JSON.parse(excluded.out)).toMatchObject({ total: 1, hits: [{ kind: "title" }] });
    expect(await run(["search", "nothing like it"], data)).toMatchObject({
      code: 0,
      out: expect.stringContaining("Nothing"),
    });
    expect(await run(["search", "--from", "soon"], data)).toMatchObject({
      code: 2,
      err: expect.stringContaining("[invalid-parameter]"),
    });
  });

  it("leave out words with a minus, wherever they stand", async () => {
    const data = await makeFolder();
    await run(["ingest", await makeFolder({ "talks.md": ARTICLE })], data);
    const searchFor = async (...args: string[]) => JSON.parse((await run(["search", "--json", ...args], data)).out);
    for (const args of [["-syria"], ["--", "-syria"], ["-syria", "--sort", "newest"]]) {
      expect(await searchFor(...args)).toMatchObject({ query: { q: "-syria" }, total: 2 });
    }
    expect(await searchFor("talks", "-syria")).toMatchObject({ query: { q: "talks -syria" }, total: 1 });
    expect(await searchFor('-"on Syria" talks')).toMatchObject({ total: 1 });
    expect(await searchFor("-(syria OR orlov)")).toMatchObject({ total: 1 });
    expect(await searchFor("--", "--json")).toMatchObject({ query: { q: "--json" } });
  });

  it("report for machines, also what went wrong", async () => {
    const folder = await makeFolder({ "talks.md": ARTICLE, "empty.md": "" });
    const refused = await run(["ingest", folder, "--json", "--dry-run"]);
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.out)).toMatchObject({
      dryRun: true,
      articles: { added: 1 },
      refused: [{ code: "article-empty" }],
    });
    expect((await run(["ingest", folder, "--allow-errors"])).code).toBe(0);
    const nothing = await run(["ingest", await makeFolder(), "--json"]);
    expect(nothing.code).toBe(2);
    expect(JSON.parse(nothing.out)).toMatchObject({ failure: { code: "no-articles" } });
    const nowhere = await run(["ingest", join(folder, "nowhere"), "--json"]);
    expect(nowhere.code).toBe(2);
    expect(JSON.parse(nowhere.out)).toMatchObject({ error: { code: "folder-unreadable" } });
    expect(await run(["search", "x", "--json"])).toMatchObject({
      code: 2,
      out: expect.stringContaining("index-missing"),
    });
  });

  it("take the rules of the folder, else those of content/", async () => {
    const own = "topics: [{id: peace, label: Peace, words: [talks]}]";
    const sources = "sources: [{name: The Example Courier, aliases: [Example Courier]}]";
    const data = await makeFolder();
    await run(["ingest", await makeFolder({ "talks.md": ARTICLE, "topics.yml": own, "sources.yml": sources })], data);
    const { out } = await run(["search", "talks", "--topic", "peace", "--json"], data);
    expect(JSON.parse(out)).toMatchObject({ total: 2, hits: [{ source: "The Example Courier" }, {}] });
    await run(["ingest", await makeFolder({ "talks.md": ARTICLE })], data);
    expect(JSON.parse((await run(["search", "--topic", "syria", "--json"], data)).out)).toMatchObject({ total: 1 });
  });

  it("stop at rules that are broken", async () => {
    for (const [name, code] of [
      ["topics.yml", "topics-invalid"],
      ["sources.yml", "sources-invalid"],
    ] as const) {
      const folder = await makeFolder({ "talks.md": ARTICLE, [name]: "- nonsense" });
      expect(await run(["ingest", folder])).toMatchObject({ code: 2, err: expect.stringContaining(`[${code}]`) });
    }
  });

  it("the sample articles are ingested without a warning", async () => {
    expect(await run(["ingest", "--dry-run"])).toMatchObject({ code: 0, out: expect.not.stringContaining("warning") });
  });
});

describe("inspect", () => {
  it("shows one line of JSON a file, and indexes nothing", async () => {
    const data = await makeFolder();
    const folder = await makeFolder({ "a.md": ARTICLE, "b.md": "", "metadata.csv": "file,author\na.md,Jane Doe\n" });
    const { code, out } = await run(
      ["inspect", join(folder, "a.md"), join(folder, "b.md"), join(folder, "c.md")],
      data,
    );
    const [a, b, c] = out.split("\n").map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(a).toMatchObject({
      file: join(folder, "a.md"),
      id: "a",
      title: { value: "Talks resume", from: "front-matter" },
      source: { value: "Example Courier", from: "front-matter" },
      author: { value: "Jane Doe", from: "sidecar" },
      date: { value: "2016-08-09", from: "front-matter", precision: "day" },
      language: null,
      url: null,
      warnings: [],
    });
    expect(a.topics.map(({ id }: { id: string }) => id)).toContain("syria");
    expect(Object.keys(a.paragraphs[0])).toEqual(["id", "kind", "text", "topics", "quotations"]);
    expect(b).toEqual({ file: join(folder, "b.md"), error: expect.objectContaining({ code: "article-empty" }) });
    expect(c).toMatchObject({ file: join(folder, "c.md"), error: { code: "file-unreadable" } });
    expect((await run(["search", "talks"], data)).err).toContain("[index-missing]");
  });

  it("gives the ids that the ingest gives to files of the content folder", async () => {
    const content = join(projectRoot, "content");
    const file = join(content, (await readdir(content)).find((name) => name.endsWith(".md")) ?? "");
    const { out } = await run(["inspect", file]);
    const data = await makeFolder();
    await run(["ingest"], data);
    const { id, paragraphs } = JSON.parse(out);
    const found = JSON.parse(
      (await run(["search", `"${paragraphs[1].text.split(" ").slice(0, 10).join(" ")}"`, "--json"], data)).out,
    );
    expect(found.hits).toMatchObject([{ articleId: id, paragraphId: paragraphs[1].id }]);
  });

  it("shows the files of a folder, and a broken sidecar for each", async () => {
    const folder = await makeFolder({ "a.md": ARTICLE, "sub/b.md": ARTICLE, "sub/metadata.csv": "nothing\nx\n" });
    const { out } = await run(["inspect", folder]);
    expect(out.split("\n").map((line) => JSON.parse(line).error?.code)).toEqual([undefined, "sidecar-invalid"]);
  });
});

describe("start", () => {
  it("says that the port is taken before it ingests or builds anything", async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void holder.close());
    const data = await makeFolder();
    const said: string[] = [];
    const tell = (text: string) => void said.push(text);
    const { port } = holder.address() as AddressInfo;
    const env = { VERBATIM_DATA: data, VERBATIM_CONTENT: join(projectRoot, "content"), PORT: String(port) };
    // Nothing can be built in an empty folder: it would fail otherwise.
    const terminal = { env, projectRoot: await makeFolder(), hasBold: false, stream: { write: () => {} } };
    expect(await runCommand(["start"], { ...terminal, print: tell, tell })).toBe(2);
    expect(said.join("\n")).toMatch(/^Port \d+ of 127\.0\.0\.1 can't be used.*\[port-unavailable\]$/);
    expect(await readdir(data)).toEqual([]);
  });
});

describe("the program", () => {
  const start = (...args: string[]) =>
    spawn(process.execPath, [join(projectRoot, "ingest/cli.ts"), ...args], { stdio: ["ignore", "pipe", "pipe"] });

  it("prints answers to stdout, the rest to stderr, and exits with the code", async () => {
    const child = start("inspect");
    let [out, err] = ["", ""];
    child.stdout.on("data", (data) => (out += data));
    child.stderr.on("data", (data) => (err += data));
    expect(await once(child, "close")).toEqual([2, null]);
    expect(out).toBe("");
    expect(err).toContain("[usage]");
  });

  it("ends without a word when its reader has seen enough", async () => {
    const child = start("inspect", join(projectRoot, "content"));
    let err = "";
    child.stderr.on("data", (data) => (err += data));
    child.stdout.destroy();
    expect(await once(child, "close")).toEqual([0, null]);
    expect(err).toBe("");
  });
});

describe("topics suggest", () => {
  const article = (topics: string, text: string) => `---\ntitle: A title\ntopics: [${topics}]\n---\n${text}\n`;

  it("proposes words from articles that were given the topic by hand, and shows what a rule of them finds", async () => {
    const folder = await makeFolder({
      "1.md": article("travel", "Envoys met in Vienna."),
      "2.md": article("travel", "An envoy was received."),
      "3.md": article("travel", "The envoy left."),
      "4.md": article("", "The harvest was good."),
      "5.md": article("", "Rain fell in Vienna."),
    });
    const { code, out } = await run(["topics", "suggest", "travel", folder, "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      topic: "travel",
      given: { examples: 3, others: 2 },
      words: [{ words: "envoy*", examples: 3, others: 0, after: { examples: 3, others: 0 } }],
    });
    expect((await run(["topics", "suggest", "travel", folder])).out).toContain("      - envoy*");
  });

  it("knows the rows of tables, too", async () => {
    const row = (id: number, topics: string, text: string) => `${id},${topics},"${text}"\n`;
    const rows = ["Envoys met.", "An envoy was received.", "The envoy left."].map((text, id) =>
      row(id, "travel", text),
    );
    const folder = await makeFolder({
      "a.csv": `id,topics,text\n${rows.join("")}${row(9, "", "Rain fell in Vienna.")}`,
    });
    const { out, err } = await run(["topics", "suggest", "travel", folder, "--json"]);
    expect(err).not.toContain("left out");
    expect(JSON.parse(out)).toMatchObject({ given: { examples: 3, others: 1 }, words: [{ words: "envoy*" }] });
  });

  it("takes examples from elsewhere, and says when there are none", async () => {
    const folder = await makeFolder({
      "4.md": article("", "The harvest was good."),
      "5.md": article("", "Rain fell."),
    });
    const examples = await makeFolder({
      "6.md": article("", "Wheat is dear."),
      "7.md": article("", "Wheat rose."),
      "8.md": article("", "Much wheat."),
    });
    const { out } = await run(["topics", "suggest", "grain", folder, "--examples", examples]);
    expect(out).toContain("      - wheat");
    const none = await run(["topics", "suggest", "grain", folder]);
    expect([none.code, none.err]).toEqual([2, expect.stringContaining("--examples")]);
    expect((await run(["topics", "propose", "grain"])).code).toBe(2);
  });
});
