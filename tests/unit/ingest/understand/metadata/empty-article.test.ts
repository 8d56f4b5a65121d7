import { expect, it } from "vitest";
import { readFields } from "#ingest/understand/metadata/read-fields.ts";
import { emptySources } from "#ingest/understand/metadata/sources.ts";
import { parseTopicRules } from "#ingest/understand/topics/topic-rules.ts";
import { readArticle } from "#ingest/update/reading/read-article.ts";

const RULES = { topics: parseTopicRules("topics: []"), sources: emptySources(), today: "2025-01-01" };
const LIST = "- one boat\n- two boats\n";

const read = async (file: string, text: string, title?: string) => {
  const given = title === undefined ? [] : [readFields({ title })];
  const { article } = await readArticle(file, Buffer.from(text), given, RULES);
  return article.paragraphs.map(({ kind, text }) => `${kind}: ${text}`);
};

it("a list alone is an article where its title is stated, and else may be the menu of a page", async () => {
  const items = ["title: Boats of Brimley", "list: one boat", "list: two boats"];
  expect(await read("a.md", LIST, "Boats of Brimley")).toEqual(items);
  expect(await read("a.md", `---\ntitle: Boats of Brimley\n---\n${LIST}`)).toEqual(items);
  const page = "<title>Boats of Brimley</title><ul><li>one boat</li><li>two boats</li></ul>";
  expect(await read("a.html", page)).toEqual(items);
  await expect(read("boats-of-brimley.md", LIST)).rejects.toMatchObject({ code: "article-empty" });
});

it("a headline alone is no article", async () => {
  await expect(read("a.md", "# Boats of Brimley\n")).rejects.toMatchObject({ code: "article-empty" });
});
