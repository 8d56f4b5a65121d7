import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolder } from "../../../make/make-folder.ts";
import { run } from "./run-in-terminal.ts";

const ARTICLE = `---\ntitle: Talks resume\ndate: 2016-08-09\n---\nThe talks on Syria resumed on Tuesday.\n`;

describe("what was typed wrongly is named, with what was meant", () => {
  it.each([
    [
      ["ingest", "--dryrun"],
      "There is no option --dryrun. Did you mean --dry-run? See npm run ingest -- --help [usage]",
    ],
    [["ingest", "-dry-run"], "There is no option -dry-run. Did you mean --dry-run?"],
    [["ingest", "--wacth"], "Did you mean --watch?"],
    [["ingest", "--verbose"], "There is no option --verbose. There are --dry-run, "],
    [["serch", "x"], "There is no command serch. Did you mean search?\n"],
    [["build", "now"], "now is not understood."],
    [["ingest", "-n"], "There is no option -n. There are --dry-run, "],
    [["ingest", "--json=yes"], "--json takes no value."],
    [["search", "x", "--topics=syria"], "There is no option --topics. Did you mean --topic?"],
    [["search", "x", "--topic"], "--topic needs a value: --topic=VALUE."],
    [["search", "x", "--topic", "-syria"], "--topic=-syria"],
  ])("%j", async (args, sentence) => {
    const { code, err } = await run(args);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });

  it.each([
    ["PORT", "abc", 'PORT is "abc". It must be a number from 0 to 65535'],
    ["HOST", "http://localhost", "It must be an IP address or the name of a host"],
    ["MEILI_URL", "foo", "It must be an http or https address"],
    ["TRUST_PROXY", "yes", "It must be 0 or 1."],
    ["RATE_LIMIT", "-1", "It must be a number of requests a second"],
    ["MEILI_INDEX", "a/b", "It must be a name"],
  ])("%s=%s", async (name, value, sentence) => {
    const { code, err } = await run(["search", "x"], undefined, { [name]: value });
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(err).toContain(`Correct or unset ${name}. [invalid-settings]`);
  });

  it("an address of another machine is not told as a port that is taken", async () => {
    const { err } = await run(["start"], undefined, { HOST: "192.0.2.7" });
    expect(err).toMatch(
      /192\.0\.2\.7 can't be used: that is no address of this machine\. Set HOST .*\[port-unavailable\]$/,
    );
  });
});

describe("search in the terminal", () => {
  it("says what could not be read as a filter, also where nothing matches", async () => {
    const data = await makeFolder();
    await run(["ingest", await makeFolder({ "talks.md": ARTICLE })], data);
    const { out } = await run(["search", "after:2016-13"], data);
    expect(out).toContain("Nothing matches.");
    expect(out).toContain("“after:2016-13” is no filter by date");
  });

  it("prints links that lead to the site: SITE_URL, else where npm start serves", async () => {
    const data = await makeFolder();
    await run(["ingest", await makeFolder({ "talks.md": ARTICLE })], data);
    const site = async (env: Record<string, string>) =>
      /^ *(\S*)\/articles\/talks\?/m.exec((await run(["search", "resumed"], data, env)).out)?.[1];
    expect(await site({})).toBe("http://127.0.0.1:3000");
    expect(await site({ PORT: "4100", HOST: "::" })).toBe("http://[::1]:4100");
    expect(await site({ SITE_URL: "https://news.example.org/" })).toBe("https://news.example.org");
    // The system picks the port: nobody knows it here.
    expect(await site({ PORT: "0" })).toBe("");
  });
});

describe("what is refused", () => {
  it("is counted as rows where it is rows, and as files where it is files", async () => {
    const folder = await makeFolder({
      "talks.md": ARTICLE,
      "a.csv": "id,text\n1,Rain fell in Vienna.\n2,\n3,\n",
      "b.csv": "x,y\n1,2\n",
    });
    const { code, out } = await run(["ingest", folder]);
    expect(code).toBe(1);
    expect(out).toMatch(/\n1 file and 2 rows of tables were refused\.$/);
  });

  it.each([
    ["photo.jpg", ".csv, .tsv, .jsonl, .ndjson, .json, .xml, .rss, .atom, .zip"],
    ["a.xlsx", "Open it in a spreadsheet program and save each sheet as .csv."],
    ["a.rtf", "Open it in a word processor and save it as .docx."],
    ["a.tar", "Unpack it, or pack what is in it as .zip."],
  ])("%s is answered with what can be read instead", async (name, advice) => {
    const { out } = await run(["ingest", await makeFolder({ "talks.md": ARTICLE, [name]: "x" })]);
    expect(out).toContain(advice);
  });

  it("inspect says of a fact that it was a column", async () => {
    const folder = await makeFolder({ "a.csv": "id,text,author\n1,Rain fell in Vienna.,Jane Doe\n" });
    const { out } = await run(["inspect", folder]);
    expect(JSON.parse(out)).toMatchObject({
      author: { value: "Jane Doe", from: "column" },
      evidence: { author: [{ from: "column", where: "column author" }] },
    });
  });
});

describe("a list of web addresses", () => {
  const LIST = "http://127.0.0.1:8000/a\nhttp://localhost/b\nhttp://a.invalid/c\n";

  it("is inspected as one: refused addresses with all that is wrong, and what is not there yet", async () => {
    const list = join(await makeFolder({ "list.txt": LIST }), "list.txt");
    const { code, out, err } = await run(["inspect", list]);
    expect(code).toBe(1);
    expect(out.split("\n").map((line) => JSON.parse(line).error)).toMatchObject([
      { message: expect.stringMatching(/127\.0\.0\.1 is no address of the public internet, and port 8000 is not/) },
      { message: expect.stringContaining("localhost is this machine") },
    ]);
    expect(err).toBe(
      `${list} is a list of 3 web addresses; 1 of the pages is not there yet. To fetch and ingest them: npm run ingest -- ${list}`,
    );
  });

  it("a dry run says of refused addresses that they are refused, and of the others that nobody knows", async () => {
    const list = join(await makeFolder({ "list.txt": LIST }), "list.txt");
    const { code, out, err } = await run(["ingest", list, "--dry-run"]);
    expect(code).toBe(1);
    expect(err).toContain("1 listed page that is not there yet would be asked for first");
    expect(out).toContain("2 pages of lists were refused.");
    expect(out).not.toContain("no-articles");
  });

  it("whose addresses are all refused is no folder without articles", async () => {
    const list = join(await makeFolder({ "list.txt": "http://127.0.0.1:8000/a\n" }), "list.txt");
    const { code, err } = await run(["ingest", list]);
    expect(code).toBe(2);
    expect(err).toMatch(/No page of the list could be fetched\. Follow the advice given with each\..*\[no-articles\]$/);
  });
});

describe("topics suggest", () => {
  const story = (text: string, facts = "") => `---\ntitle: A title\n${facts}---\n${text}\n`;

  it("without examples says how to give some, how many, and which articles may be some", async () => {
    const folder = await makeFolder({ "a.md": story("The talks on Syria."), "b.md": story("Rain fell in Vienna.") });
    const { code, err } = await run(["topics", "suggest", "syria", folder]);
    expect(code).toBe(2);
    expect(err).toContain("at least 3, better ten or more");
    expect(err).toContain("\n  topics: [syria]\n");
    expect(err).toContain(
      `Its rule finds 1 article; those that are indeed about it can be examples:\n  ${join(folder, "a.md")}`,
    );
    expect(err).not.toContain("b.md");
  });

  it("says when the examples are too few", async () => {
    const folder = await makeFolder({ "a.md": story("Talks.", "topics: [grain]\n"), "b.md": story("Rain.") });
    const { code, out } = await run(["topics", "suggest", "grain", folder]);
    expect([code, out]).toEqual([
      1,
      expect.stringContaining("That is too few: a word is proposed when 3 examples have it."),
    ]);
  });

  it.each([
    [["sugest", "syria"], "sugest is nothing that it can do. Did you mean suggest?"],
    [["list"], "list is nothing that it can do. It can: suggest TOPIC."],
    [["suggest"], "Name the topic: arms-deals, syria,"],
    [["suggest", "sirya"], "Did you mean syria?"],
  ])("%j", async (args, sentence) => {
    const { code, err } = await run(["topics", ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
  });
});

it("a web address that is none is told with the file in which it stands", async () => {
  const folder = await makeFolder({
    "sub/a.md": "# A\n\nThe talks on Syria.\n",
    "sub/metadata.csv": "file,url\na.md,foo\n",
    "b.md": "---\nurl: foo\n---\nThe talks on Syria.\n",
  });
  const { out, err } = await run(["ingest", folder]);
  expect(out + err).toMatch(/a\.md: The URL "foo" is not an http or https address\. It stands in sub\/metadata\.csv\./);
  expect(out + err).toMatch(/b\.md: The URL "foo" is not an http or https address\. It stands in the front matter\./);
});
