import { readFileSync } from "node:fs";
import { test as base, expect, type Page } from "@playwright/test";
import { startSite } from "./site.ts";
import type { StartedServer } from "./start-server.ts";

const ARTICLES = readFileSync(new URL("../fixtures/quotes/collection.jsonl", import.meta.url), "utf8");

/** A site of the articles that adversaries tried. */
const test = base.extend<object, { site: StartedServer }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const site = await startSite({ "collection.jsonl": ARTICLES });
      await use(site);
      await site.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ site }, use) => use(site.url),
});

interface ReadArticle {
  id: string;
  paragraphs: { id: string; text: string }[];
}

async function readArticle(page: Page, words: string): Promise<ReadArticle> {
  const [hit] = (await (await page.request.get(`/api/search?${new URLSearchParams({ q: `"${words}"` })}`)).json()).hits;
  return (await (await page.request.get(`/api/articles/${hit.articleId}`)).json()).article;
}

/** Selects words of a paragraph as a reader does, by pressing and drawing. */
async function drawOver(page: Page, words: string): Promise<void> {
  const paragraph = page.locator("[data-text]", { hasText: words }).last();
  await paragraph.scrollIntoViewIfNeeded();
  const box = await paragraph.evaluate((element, wanted) => {
    const text = element.firstChild as Text;
    const range = document.createRange();
    range.setStart(text, text.data.indexOf(wanted));
    range.setEnd(text, text.data.indexOf(wanted) + wanted.length);
    const { left, right, top, height } = range.getBoundingClientRect();
    return { left, right, middle: top + height / 2 };
  }, words);
  await page.mouse.move(box.left + 1, box.middle);
  await page.mouse.down();
  await page.mouse.move(box.right - 1, box.middle, { steps: 4 });
  await page.mouse.up();
}

for (const [drawn, whole] of [
  ["500 people", "1,500 people"],
  ["400 refugees", "12 400 refugees"],
  ["5 million", "$7.5 million"],
  ["American", "anti-American"],
] as const) {
  test(`who selects “${drawn}” sees “${whole}” selected, and gets a link to that`, async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const { id } = await readArticle(page, "unlawful killing");
    await page.goto(`/articles/${id}`);
    await drawOver(page, drawn);
    const menu = page.getByRole("region", { name: "Selected words" });
    await expect(menu).toContainText(whole);
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(whole);
    await menu.getByRole("button", { name: "Copy link to this quote" }).click();
    await expect(menu.getByText("Copied")).toBeVisible();
    await page.goto(await page.evaluate(() => navigator.clipboard.readText()));
    await expect(page.locator("[aria-current=true] mark")).toHaveText(whole);
  });
}

test("a link that cuts a word is never verified, whatever it carries", async ({ page }) => {
  const { id, paragraphs } = await readArticle(page, "unlawful killing");
  const cut = { p: paragraphs[1]?.id ?? "", quote: "lawful killing of 1,500 people", check: "k9fn9zxqs9ec" };
  const link = new URLSearchParams({ ...cut, prefix: "guilty of the un", suffix: "in the camp." });
  const answer = await (
    await page.request.get(`/api/quotes/resolve?${new URLSearchParams({ article: id })}&${link}`)
  ).json();
  expect(answer).toMatchObject({
    verified: false,
    state: "edited",
    passage: { text: "unlawful killing of 1,500 people" },
  });
  await page.goto(`/articles/${id}?${link}`);
  await expect(page.locator("[data-state=edited]")).toContainText("only as part of longer words or numbers");
  await expect(page.locator("[data-paragraph][aria-current=true]")).toHaveCount(0);
});

test("words that a link alone claims are shown nowhere beside the article, and the article is not said to have changed", async ({
  page,
}) => {
  const { id, paragraphs } = await readArticle(page, "We did not bomb the hospital");
  const link = new URLSearchParams({ p: paragraphs[4]?.id ?? "", quote: "We did bomb the hospital" });
  await page.goto(`/articles/${id}?${link}`);
  const shown = [
    await page.locator("body").innerText(),
    ...(await page
      .locator("meta[content]")
      .evaluateAll((all) => all.map((meta) => meta.getAttribute("content") ?? ""))),
    ...(await page.locator('script[type="application/ld+json"]').allTextContents()),
  ].map((text) => text.replaceAll("+", " "));
  await page.goto(`/embed/${id}?${link}`);
  shown.push(await page.title(), await page.locator("body").innerText());
  const url = `${new URL(page.url()).origin}/articles/${id}?${link}`;
  const { title } = await (await page.request.get(`/oembed?${new URLSearchParams({ url })}`)).json();
  for (const text of [...shown, title]) {
    // The picture's address holds the link, which programs ask for and nobody reads.
    if (text.includes("/image?")) continue;
    expect(text).not.toContain("We did bomb");
    expect(text).not.toMatch(/changed|edited/);
  }
});

test("a verified answer says whose paragraph it is now", async ({ page }) => {
  const { id } = await readArticle(page, "We will never attack");
  const quote = "the general said in Ankara on Monday after the meeting";
  const link = new URLSearchParams({
    p: "222222222222",
    quote,
    prefix: "“We shall always attack,” ",
    suffix: " of ministers",
  });
  const answer = await (await page.request.get(`/api/quotes/resolve?article=${id}&${link}`)).json();
  expect(answer).toMatchObject({
    verified: true,
    state: "moved",
    around: {
      paragraph: "gone",
      before: [{ kind: "same", text: "“We" }, { kind: "removed" }, { kind: "added" }, { kind: "same" }],
      after: null,
    },
  });
  await page.goto(`/articles/${id}?${link}`);
  const notice = page.locator("[data-state=moved]");
  await expect(notice).toContainText("The paragraph that the link names is not in the article.");
  await expect(notice.locator("ins").first()).toContainText("will");
  await expect(page.locator('meta[property="og:description"]')).toHaveAttribute(
    "content",
    /Here they follow “.*will never attack,””/,
  );
  await page.goto(`/embed/${id}?${link}`);
  await expect(page.locator("body")).toContainText("The paragraph that the link names is not in the article");
  const url = `${new URL(page.url()).origin}/articles/${id}?${link}`;
  const { html } = await (await page.request.get(`/oembed?${new URLSearchParams({ url })}`)).json();
  await page.goto(/src="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "");
  await expect(page.locator("body")).toContainText("The paragraph that the link names is not in the article");
  await page.goto((await page.getByRole("link", { name: "See it in context" }).getAttribute("href")) ?? "");
  await expect(notice).toContainText("The paragraph that the link names is not in the article");
});

test("what a link says of a paragraph that is unchanged is shown nowhere", async ({ page }) => {
  const { id, paragraphs } = await readArticle(page, "We will never attack");
  const quote = "the general said in Ankara on Monday after the meeting";
  const link = new URLSearchParams({
    p: paragraphs[2]?.id ?? "",
    quote,
    prefix: "he admitted as ",
    suffix: " of liars",
  });
  await page.goto(`/articles/${id}?${link}`);
  await expect(page.locator("[data-state=moved]")).toContainText(
    "They stand in another paragraph than the one that the link names.",
  );
  await expect(page.locator("[data-state=moved]")).toContainText("What stands after them: of ministers.");
  const answer = await (await page.request.get(`/api/quotes/resolve?article=${id}&${link}`)).json();
  const url = `${new URL(page.url()).origin}/articles/${id}?${link}`;
  const shown = [
    await page.locator("body").innerText(),
    ...(await page.locator("head [content], head [href]").evaluateAll((all) => all.map((one) => one.outerHTML))),
    await (await page.request.get(`/embed/${id}?${link}`)).text(),
    await (await page.request.get(`/oembed?${new URLSearchParams({ url })}`)).text(),
    JSON.stringify(answer.around),
  ];
  for (const text of shown) expect(text).not.toMatch(/admitted|liars/);
});

test("words that stand nowhere are shown as the link's claim, apart from the article", async ({ page }) => {
  const { id } = await readArticle(page, "We will never attack");
  const forged = new URLSearchParams({ p: "222222222222", quote: "the general confessed to having burnt the archive" });
  await page.goto(`/articles/${id}?${forged}`);
  const notice = page.locator("[data-state=removed]");
  await expect(notice.locator("[data-claim]")).toHaveText(
    /^The link says: the general confessed .* Nothing here confirms it\.$/,
  );
  await expect(page.locator("blockquote, q")).toHaveCount(0);
  await expect(page.locator("[data-text]", { hasText: "confessed" })).toHaveCount(0);
  expect(await page.title()).not.toContain("confessed");
  await expect(page.locator('meta[property="og:url"]')).toHaveAttribute("content", new RegExp(`/articles/${id}$`));
  for (const content of await page.locator("meta[content]").evaluateAll((all) => all.map((one) => one.outerHTML))) {
    // The picture's address holds the link, which programs ask for and nobody reads.
    if (!content.includes("/image?")) expect(content).not.toContain("confessed");
  }
  await page.goto(`/embed/${id}?${forged}`);
  await expect(page.locator("body")).not.toContainText("confessed");
});

test("other surroundings are shown as two texts, and an edit elsewhere in the paragraph is told as one", async ({
  page,
}) => {
  const { id } = await readArticle(page, "We will never attack");
  const quote = "the general said in Ankara on Monday after the meeting";
  const notice = page.locator("[data-state=moved]");
  const open = (prefix: string, suffix: string) =>
    page.goto(`/articles/${id}?${new URLSearchParams({ p: "222222222222", quote, prefix, suffix })}`);
  await open("In a letter to his mother ", " of ministers");
  await expect(notice).toContainText("The link has before them: In a letter to his mother");
  await expect(notice).toContainText("Here stands:");
  await expect(notice.locator("del, ins")).toHaveCount(0);
  await open("will never attack,” ", " of ministers");
  await expect(notice).toContainText("The rest of their paragraph differs");
});

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 320, height: 568 },
]) {
  test(`that a link was copied is said where the reader is, ${viewport.width} pixels wide`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.setViewportSize(viewport);
    const { id } = await readArticle(page, "unlawful killing");
    await page.goto(`/articles/${id}`);
    for (const words of ["unlawful killing", "televised"]) {
      await drawOver(page, words);
      const menu = page.getByRole("region", { name: "Selected words" });
      await menu.getByRole("button", { name: "Copy link to this quote" }).click();
      const notice = menu.getByRole("status").getByText("Copied. The link opens on this computer only.");
      await expect(notice).toBeInViewport({ ratio: 1 });
      await expect(menu.getByRole("status").filter({ hasText: "Copied" })).toHaveCount(1);
    }
    const headline = page.locator('[data-ordinal="0"]');
    await expect(headline.getByText("Cite the headline")).toBeAttached();
    await headline.hover();
    await headline.getByRole("button", { name: "Copy link to the headline" }).click();
    await expect(headline.getByText("Copied. The link opens")).toBeInViewport({ ratio: 1 });
  });
}

test("what says that a link was copied goes with its button when the page is scrolled", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.setViewportSize({ width: 1280, height: 300 });
  const { id } = await readArticle(page, "unlawful killing");
  await page.goto(`/articles/${id}`);
  const headline = page.locator('[data-ordinal="0"]');
  await headline.hover();
  const button = headline.getByRole("button", { name: "Copy link to the headline" });
  await button.click();
  const notice = headline.getByText("Copied. The link opens");
  await expect(notice).toBeVisible();
  const measureGap = async () => {
    const [one, other] = [await button.boundingBox(), await notice.boundingBox()];
    return one && other && Math.round(other.y - one.y - one.height);
  };
  const gap = await measureGap();
  const before = (await button.boundingBox())?.y ?? 0;
  await page.mouse.wheel(0, 60);
  await expect.poll(async () => (await button.boundingBox())?.y).toBeLessThan(before);
  await expect.poll(measureGap).toBe(gap);
});
