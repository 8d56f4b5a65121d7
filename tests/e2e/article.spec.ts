import type { Page } from "@playwright/test";
import { expect, openSearch, test } from "./site.ts";

const firstBody = "article [data-paragraph]:has(p[data-text])";

async function openFirstHit(page: Page, q: string): Promise<void> {
  await openSearch(page, `/?q=${encodeURIComponent(q)}`);
  await page.locator("article").first().getByRole("link", { name: "Open in context" }).click();
  await expect(page.locator("h1")).toBeVisible();
}

async function selectWords(page: Page, selector: string, count: number): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, words) => {
      const text = element.querySelector("[data-text]")?.firstChild as Text;
      const end = text.data.split(" ").slice(0, words).join(" ").length;
      document.getSelection()?.setBaseAndExtent(text, 0, text, end);
      return text.data.slice(0, end);
    }, count);
}

test("the linked paragraph is scrolled to, marked, and its state is said", async ({ page }) => {
  await openFirstHit(page, '"euphrates shield"');
  const marked = page.locator("[data-paragraph][aria-current=true]");
  await expect(marked).toHaveCount(1);
  await expect(marked).toBeInViewport();
  await expect(page.getByRole("complementary", { name: "The linked passage" })).toContainText("word for word");
});

test("the words searched for stay marked, and one steps through them", async ({ page }) => {
  await openFirstHit(page, "russian");
  await expect(page.locator("[data-text] mark").first()).toHaveText(/russia/i);
  await page.getByRole("link", { name: "Next" }).click();
  await expect(page.locator("mark:focus")).toBeInViewport();
  await expect(page.getByText(/^1 of \d+ places? with/)).toBeVisible();
  await page.getByRole("link", { name: "Previous" }).click();
  await page.getByRole("link", { name: "Back to the results" }).click();
  await expect(page).toHaveURL("/?q=russian");
});

test("copying a link says that it worked, and the link opens the very paragraph", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openSearch(page, "/?q=karlov");
  const hit = page.locator("article").first();
  await hit.getByRole("button", { name: "Copy link" }).click();
  await expect(hit.getByText("Copied")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).not.toContain("q=");
  await page.goto(link);
  await expect(page.locator("[data-paragraph][aria-current=true]")).toContainText(/Karlov/);
});

test("where copying is forbidden the text is shown, selected, to copy by hand", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await openSearch(page, "/?q=karlov");
  await page.locator("article").first().getByRole("button", { name: "Copy link" }).click();
  const byHand = page.getByLabel("Copy this text by hand");
  await expect(byHand).toBeFocused();
  await expect(byHand).toHaveValue(/\/articles\/.+#p-/);
});

test("a citation names source, title, date, paragraph and the day it was read", async ({ page }) => {
  await openSearch(page, '/?q="euphrates shield"&sort=oldest');
  const hit = page
    .locator("article")
    .filter({ has: page.locator("p mark") })
    .first();
  await hit.getByText("Cite", { exact: true }).click();
  await expect(hit.locator("details p").first()).toHaveText(
    /^“.+” — .*“.+”, Verbatim .+ desk, \d+ \w+ \d{4}, paragraph \d+ \(accessed \d+ \w+ \d{4}\)$/,
  );
});

test("a quote is copied in every style, from a hit and from the article", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await openSearch(page, '/?q="euphrates shield"&sort=oldest');
  const hit = page.locator("article").first();
  await hit.getByText("Cite", { exact: true }).click();
  await hit.getByRole("button", { name: "BibTeX" }).click();
  await expect(hit.getByText("Copied")).toBeVisible();
  expect(await read()).toMatch(/^@article\{/);

  await openFirstHit(page, '"euphrates shield"');
  const marked = page.locator("[data-paragraph][aria-current=true]");
  const text = await marked.locator("[data-text]").textContent();
  await marked.locator("summary").click();
  await marked.getByRole("button", { name: "CSL-JSON" }).click();
  await expect(marked.getByText("Copied")).toBeVisible();
  const [item] = JSON.parse(await read());
  expect(item).toMatchObject({ type: "article-newspaper", note: expect.stringContaining(`“${text}”`) });
  expect(item.URL).toBeUndefined();
  await marked.getByRole("button", { name: "APA" }).click();
  await expect.poll(read).toMatch(/\(.+ 20\d\d, (para\. \d+|headline)\)\n\n.+\(20\d\d, .+$/);
});

test("selecting words offers a link to just these words", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openFirstHit(page, "karlov");
  const words = await selectWords(page, firstBody, 6);
  await page.getByRole("button", { name: "Copy link to this quote" }).click();
  await expect(page.getByRole("region", { name: "Selected words" }).getByText("Copied")).toBeVisible();
  await page.goto(await page.evaluate(() => navigator.clipboard.readText()));
  await expect(page.locator("[aria-current=true] mark")).toHaveText(words);
});

/** An article and its paragraphs, from the API. */
async function readArticle(page: Page, q: string) {
  const [hit] = (await (await page.request.get(`/api/search?q=${encodeURIComponent(q)}&perPage=1`)).json()).hits;
  const { article } = await (await page.request.get(`/api/articles/${hit.articleId}`)).json();
  return article as { id: string; paragraphs: { id: string; text: string; kind: string }[] };
}

test("a selection across paragraphs gets one link, which marks both", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openFirstHit(page, "karlov");
  await page.evaluate(() => {
    const [one, other] = [...document.querySelectorAll("article p[data-text]")] as [Element, Element];
    const first = [...one.childNodes].findLast((node) => node instanceof Text) as Text;
    const last = other.firstChild as Text;
    const from = first.data.lastIndexOf(" ", first.data.length - 8) + 1;
    document.getSelection()?.setBaseAndExtent(first, from, last, last.data.indexOf(" ", 8));
  });
  await page.getByRole("button", { name: "Copy link to this quote" }).click();
  await expect(page.getByRole("region", { name: "Selected words" }).getByText("Copied")).toBeVisible();
  await page.goto(await page.evaluate(() => navigator.clipboard.readText()));
  await expect(page.locator("[data-paragraph][aria-current=true]")).toHaveCount(2);
  await expect(page.locator("[data-paragraph][aria-current=true] mark")).toHaveCount(2);
});

test("the state of a link is said in words, and nothing else is presented as the quote", async ({ page }) => {
  const { id, paragraphs } = await readArticle(page, "karlov");
  const words =
    paragraphs.find(({ kind, text }) => kind === "body" && text.split(" ").length > 25)?.text.split(" ") ?? [];
  const notice = page.getByRole("complementary", { name: "The linked passage" });
  const open = (p: string, quote: string) => page.goto(`/articles/${id}?${new URLSearchParams({ p, quote })}#p-${p}`);
  const exact = words.slice(4, 20).join(" ");

  await open("222222222222", exact);
  await expect(notice).toHaveAttribute("data-state", "moved");
  await expect(page.locator("[aria-current=true] mark")).toHaveText(exact);
  await expect(page.locator("#p-222222222222")).toBeInViewport();

  await open("222222222222", words.with(9, "otherwise").slice(4, 20).join(" "));
  await expect(notice).toHaveAttribute("data-state", "edited");
  await expect(notice.locator("del")).toContainText("otherwise");
  await expect(notice.locator("ins")).toContainText(words[9] as string);
  await expect(page.locator("[data-paragraph][aria-current=true]")).toHaveCount(0);
  await expect(page.locator("[data-nearest]")).toHaveCount(1);

  await open("222222222222", "words that were never printed");
  await expect(notice).toHaveAttribute("data-state", "removed");
  await expect(notice).toContainText("words that were never printed");
  await expect(notice).toContainText("Nothing here confirms it");
  await expect(notice).toBeInViewport();
  await expect(page.locator("[data-paragraph][aria-current=true]")).toHaveCount(0);
});

test("a preview of a link shows the quote, as long as it is verified", async ({ page }) => {
  const { id, paragraphs } = await readArticle(page, "karlov");
  const body = paragraphs.find(({ kind }) => kind === "body");
  const description = page.locator('meta[name="description"]');
  const data = async () => JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  await page.goto(`/articles/${id}?p=${body?.id}`);
  await expect(description).toHaveAttribute("content", new RegExp(`^${body?.text.slice(0, 40)}`));
  expect((await data()).hasPart).toEqual({ "@type": "Quotation", text: body?.text });
  await page.goto(`/articles/${id}?p=222222222222&quote=never+printed`);
  await expect(description).not.toHaveAttribute("content", /never printed/);
  expect(await data()).not.toHaveProperty("hasPart");
});

test("a link that was cut on its way says so", async ({ page }) => {
  const { id, paragraphs } = await readArticle(page, "karlov");
  const body = paragraphs.find(({ kind }) => kind === "body");
  await page.goto(`/articles/${id}?p=${body?.id}&quote=some+words&end=of+a+long+quo`);
  const notice = page.getByRole("complementary", { name: "The linked passage" });
  await expect(notice).toContainText("cut or changed on its way");
  await expect(notice.getByRole("link", { name: "Paragraph 1" })).toBeVisible();
});

test("a link by a paragraph's id alone still works, and says when the paragraph is gone", async ({ page }) => {
  const { id, paragraphs } = await readArticle(page, "karlov");
  const notice = page.getByRole("complementary", { name: "The linked passage" });
  await page.goto(`/articles/${id}?p=${paragraphs[2]?.id}`);
  await expect(notice).toHaveAttribute("data-state", "verbatim");
  await page.goto(`/articles/${id}?p=222222222222`);
  await expect(notice).toHaveAttribute("data-state", "removed");
});

test("a link to an article that isn't there still shows what it quotes, as its claim", async ({ page, faults }) => {
  const response = await page.goto("/articles/never-was?p=222222222222&quote=the+very+words");
  expect(response?.status()).toBe(404);
  const notice = page.getByRole("complementary", { name: "The linked passage" });
  await expect(notice).toContainText("Nothing here confirms it");
  await expect(notice).toContainText("the very words");
  expect(faults.splice(0).join()).toContain("404");
});

test("every fact says where it was read", async ({ page }) => {
  await openFirstHit(page, "karlov");
  await page.getByText("Where these facts come from").click();
  await expect(page.locator("dl")).toContainText(/Date.*2016, stated in the file’s front matter/);
  await expect(page.locator("dl")).toContainText(/for the words: /);
});

test("an article that isn't there is a 404 that says so", async ({ page, faults }) => {
  const response = await page.goto("/articles/never-was");
  expect(response?.status()).toBe(404);
  await expect(page.locator("h1")).toHaveText("There is no such article");
  expect(faults.splice(0).join()).toContain("404");
});
