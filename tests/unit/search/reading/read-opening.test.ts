import { expect, it } from "vitest";
import type { ArticleStore } from "#search/engine.ts";
import { readOpening } from "#search/reading/read-opening.ts";
import { makeArticle } from "#tests/contract/make-article.ts";

/** A store of one article, whose paragraphs are of these kinds; each says its own. */
function storeOf(...kinds: ("standfirst" | "body" | "caption" | "heading")[]): ArticleStore {
  const article = makeArticle({ id: "a", title: "Ferry", paragraphs: kinds.map((kind) => `Words of a ${kind}.`) });
  for (const [n, kind] of kinds.entries()) Object.assign(article.paragraphs[n + 1] as object, { kind });
  return { readArticle: async (id: string) => (id === "a" ? { article } : null) } as unknown as ArticleStore;
}

it("an article opens with its standfirst or its first paragraph, never with a caption or a heading", async () => {
  expect(await readOpening(storeOf("caption", "standfirst", "body"), "a")).toBe("Words of a standfirst.");
  expect(await readOpening(storeOf("heading", "caption", "body"), "a")).toBe("Words of a body.");
  expect(await readOpening(storeOf("heading", "caption"), "a")).toBeNull();
  expect(await readOpening(storeOf("body"), "another")).toBeNull();
});
