import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cleanGivenAuthor } from "#ingest/understand/metadata/clean-given-author.ts";
import { emptySources } from "#ingest/understand/metadata/sources.ts";
import { parseTopicRules } from "#ingest/understand/topics/topic-rules.ts";
import { readArticle } from "#ingest/update/reading/read-article.ts";
import { readFolder } from "../../find/read-folder.ts";

const RULES = { topics: parseTopicRules("topics: []"), sources: emptySources(), today: "2025-01-01" };
const fixture = (name: string) => readFileSync(new URL(`../../../../fixtures/facts/${name}`, import.meta.url), "utf8");
const read = async (text: string) => {
  const { article, warnings } = await readArticle("a.md", Buffer.from(text), [], RULES);
  const { title, author, source, date, url } = article;
  return { title: title.value, author: author?.value, source: source?.value, date: date?.value, url, warnings };
};
const withFront = (yaml: string) =>
  read(`---\n${yaml}\n---\nThe harbour board approved plans for a terminal on Thursday.\n`);

describe("front matter as people and their programs write it", () => {
  it("names several authors in one line", async () => {
    const { author, date } = await read(fixture("bylines.md"));
    expect([author, date]).toEqual(["Jane Doe; John Roe; Ann Poe", "2021-03-04"]);
  });

  it("comes from a program that clips pages", async () => {
    expect(await read(fixture("clipper.md"))).toMatchObject({
      title: "Harbour board: new ferry terminal",
      author: "Jane Doe",
      source: undefined,
      date: "2021-03-04",
      url: "https://www.example.org/2021/03/ferry",
    });
  });

  it("a field's own name counts before another one, wherever it stands", async () => {
    expect(await withFront("published: 2021-03-05\ndate: 2021-03-04")).toMatchObject({ date: "2021-03-04" });
    expect(await withFront("source: https://www.example.org/a\nurl: https://example.net/b")).toMatchObject({
      url: "https://example.net/b",
      source: "example.org",
    });
    expect(await withFront("created: 2021-03-05")).toMatchObject({ date: undefined });
  });

  it.each([
    ["title: Harbour board: new ferry terminal", "Harbour board: new ferry terminal"],
    ['title: "We waited": the board explains', '"We waited": the board explains'],
    ["title: [Update] Ferry late", "[Update] Ferry late"],
    ["title: @norlin and the ferry", "@norlin and the ferry"],
    ["title: 'Never' again: a ferry", "'Never' again: a ferry"],
    ["title: Why it ends:", "Why it ends:"],
    ['title: "Quoted: as YAML has it"\nauthor: A: B', "Quoted: as YAML has it"],
  ])("reads %s", async (yaml, title) => {
    expect(await withFront(yaml)).toMatchObject({ title });
  });

  it("keeps the fields beside a broken one", async () => {
    expect(await read(fixture("colon.md"))).toMatchObject({
      title: "Harbour board: new ferry terminal",
      author: "Jane Doe",
      date: "2021-03-04",
    });
  });

  it.each(["title: a\ntitle: b", "title: {a: b}", "title: a\n  b: c: d\n c"])("stays an error: %j", async (yaml) => {
    await expect(withFront(yaml)).rejects.toMatchObject({ code: "front-matter-invalid" });
  });
});

describe("authors given by hand", () => {
  it.each([
    ["Jane Doe, John Roe and Ann Poe in Istanbul; additional reporting by Max Moe", "Jane Doe; John Roe; Ann Poe"],
    ["Jane Doe, John Roe, and Ann Poe", "Jane Doe; John Roe; Ann Poe"],
    ["Jane Doe in Ankara, John Roe in Norlin and Ann Poe", "Jane Doe; John Roe; Ann Poe"],
    ["By Jane Doe", "Jane Doe"],
    ["[[Jane Doe]]; [[People/John Roe|Roe]]", "Jane Doe; John Roe"],
    ["[Jane Doe](https://example.org/jane)", "Jane Doe"],
    ["Jane Doe; photographs by Max Moe", "Jane Doe"],
    ["Doe, Jane", "Doe, Jane"],
    ["Doe, Jane; Roe, John", "Doe, Jane; Roe, John"],
    ["García Márquez, Gabriel José", "García Márquez, Gabriel José"],
    ["Ministry of Foreign Affairs and Trade", "Ministry of Foreign Affairs and Trade"],
    ["Human Rights Watch", "Human Rights Watch"],
    ["Jane Doe, Moscow correspondent", "Jane Doe, Moscow correspondent"],
    ["reporting by Max Moe", "reporting by Max Moe"],
    ["Prodigy", "Prodigy"],
  ])("%s", (written, names) => {
    expect(cleanGivenAuthor(written)).toBe(names);
  });
});

describe("exports of other programs", () => {
  it("wallabag names who published", async () => {
    const { articles } = await readFolder({ "wallabag.json": fixture("wallabag.json") });
    expect(Object.values(articles).map(({ article }) => article.author?.value)).toEqual(["Jane Doe"]);
  });

  it("WordPress: what was published, by names and not logins; drafts are told", async () => {
    const { articles, ...others } = await readFolder({ "wordpress.xml": fixture("wordpress.xml") });
    const found = Object.values(articles).map(({ article }) => [article.title.value, article.author?.value]);
    expect(found).toEqual([
      ["Harbour board approves new ferry terminal", "Jane Doe"],
      ["Missile talks resume in Geneva", "Jane Doe"],
    ]);
    expect(others.warnings["wordpress.xml"]).toContain("Bakers warn of higher bread prices");
    expect(others.refused).toEqual({});
  });
});
