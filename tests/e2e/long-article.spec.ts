import type { Page } from "@playwright/test";
import { FOUND_EVERY, writeLongText } from "./long-text.ts";
import { test as base, expect, startSite } from "./site.ts";
import type { StartedServer } from "./start-server.ts";

interface Hit {
  paragraphId: string;
  ordinal: number;
  link: string;
}

/** Paragraphs, the headline included: many parts. What the longest article costs is measured in stall.spec.ts. */
const COUNT = 3000;

/** An article that is shown whole, but for the end of its headline. */
const CUT = `<html><head><title>${"harbour wall ".repeat(2000)}end</title></head><body><article>
<p>The keeper of the tower counts each boat.</p><p>The gate stays open until nine.</p></article></body></html>`;

/** One site over a long article, for all tests of a worker. */
const test = base.extend<object, { site: StartedServer }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const site = await startSite({ "log.md": writeLongText(COUNT), "cut.html": CUT });
      await use(site);
      await site.stop();
    },
    { scope: "worker" },
  ],
});

const LAST = COUNT - 1;
const FOUND = Math.floor(LAST / FOUND_EVERY);
const paragraph = (page: Page, n: number) => page.locator(`[data-ordinal="${n}"]`);
const parts = (page: Page) => page.getByRole("navigation", { name: "Parts of this article", exact: true });
const shown = (page: Page) =>
  page.locator("[data-ordinal]").evaluateAll((all) => all.map((each) => Number((each as HTMLElement).dataset.ordinal)));

async function findHit(page: Page, q: string): Promise<Hit> {
  const { hits } = await (await page.request.get(`/api/search?q=${encodeURIComponent(q)}&perPage=1`)).json();
  return hits[0];
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a long article is opened in parts, each a link away", async ({ page }) => {
      await page.goto("/articles/log");
      await expect(page.locator("h1")).toHaveText("The long log");
      await expect(parts(page)).toContainText(`Paragraphs 1–`);
      await expect(parts(page)).toContainText(`of ${LAST.toLocaleString("en")}`);
      const first = await shown(page);
      expect(first.length).toBeLessThan(400);
      await parts(page).getByRole("link", { name: "Later" }).click();
      await expect(paragraph(page, first.length)).toBeInViewport();
      const second = await shown(page);
      expect(second.slice(0, 2)).toEqual([0, first.length]);
      await parts(page).getByRole("link", { name: "Last" }).click();
      await expect(paragraph(page, LAST)).toHaveCount(1);
      expect(page.url()).toContain(`-${LAST}#`);
      await parts(page).getByRole("link", { name: "Earlier" }).click();
      await expect(paragraph(page, LAST)).toHaveCount(0);
      await parts(page).getByRole("link", { name: "First" }).click();
      await expect(paragraph(page, 1)).toHaveCount(1);
    });

    test("a link to paragraph 2,500 opens it marked, with what stands around it", async ({ page }) => {
      const hit = await findHit(page, '"P2500"');
      expect(hit.ordinal).toBe(2500);
      await page.goto(hit.link);
      await expect(page.locator("[data-ordinal][aria-current=true]")).toHaveAttribute("data-ordinal", "2500");
      await expect(page.locator("[data-ordinal][aria-current=true]")).toBeInViewport();
      await expect(page.getByRole("complementary", { name: "The linked passage" })).toContainText("word for word");
      await expect(paragraph(page, 2490)).toHaveCount(1);
      await expect(paragraph(page, 2600)).toHaveCount(1);
      await page.goto(`/articles/log?p=${hit.paragraphId}`);
      await expect(page.locator("[data-ordinal][aria-current=true]")).toHaveAttribute("data-ordinal", "2500");
      await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", /\/articles\/log$/);
    });

    test("a paragraph is gone to by its number", async ({ page }) => {
      await page.goto("/articles/log");
      await page.getByRole("spinbutton", { name: "Paragraph" }).fill("1234");
      await page.getByRole("button", { name: "Go" }).click();
      await expect(paragraph(page, 1234)).toBeInViewport();
    });

    test("words are found in the whole article, and one steps from part to part", async ({ page }) => {
      await page.goto("/articles/log");
      await page.getByRole("searchbox", { name: "Find in this article" }).fill("lighthouse");
      await page.getByRole("button", { name: "Find", exact: true }).click();
      await expect(page.getByRole("status").filter({ hasText: "lighthouse" })).toHaveText(
        `1 of ${FOUND} places with lighthouse`,
      );
      await expect(page.getByRole("searchbox", { name: "Find in this article" })).toHaveValue("lighthouse");
      await expect(page.locator("[data-text] mark").first()).toHaveText("lighthouse");
      for (let step = 1; step <= 6; step++) {
        // The first is gone to at once.
        if (step > 1) await page.getByRole("link", { name: "Next" }).click();
        await expect(page.getByText(`${step} of ${FOUND} places`)).toBeVisible();
        await expect(page.locator(`#mark-${step}`)).toBeInViewport();
        await expect(paragraph(page, step * FOUND_EVERY).locator(`#mark-${step}`)).toHaveText("lighthouse");
      }
      await page.getByRole("link", { name: "Previous" }).click();
      await expect(page.locator("#mark-5")).toBeInViewport();
      await page.goto("/articles/log?find=lighthouse&step=1#mark-1");
      await page.getByRole("link", { name: "Previous" }).click();
      await expect(page.locator(`#mark-${FOUND}`)).toBeInViewport();
      await expect(page.getByRole("link", { name: "Back to the results" })).toHaveCount(0);
    });

    test("from a search the article is opened at its words, and the way back stays", async ({ page }) => {
      await page.goto('/articles/log?q="P1500"');
      await expect(paragraph(page, 1500).locator("mark")).toHaveText("P1500");
      await parts(page).getByRole("link", { name: "Later" }).click();
      await expect(page.getByRole("link", { name: "Back" })).toHaveAttribute("href", "/?q=%22P1500%22");
      await page.getByRole("link", { name: "Next" }).click();
      await expect(page.locator("#mark-1")).toBeInViewport();
    });

    test("places that a link may mean are linked to, wherever they are", async ({ page }) => {
      await page.goto("/articles/log?p=222222222222&quote=keep+it+open%2C%E2%80%9D+said+Jane+Doe");
      const notice = page.getByRole("complementary", { name: "The linked passage" });
      await notice.getByRole("link").last().click();
      const { hash } = new URL(page.url());
      await expect(page.locator(hash)).toBeInViewport();
    });
  });
}

test("a fragment alone opens the part with its paragraph", async ({ page }) => {
  const hit = await findHit(page, '"P1777"');
  await page.goto(`/articles/log#p-${hit.paragraphId}`);
  await expect(paragraph(page, 1777)).toBeInViewport();
});

test("the part that a fragment opens keeps the search, its marks and the way back", async ({ page }) => {
  const hit = await findHit(page, '"P1940"');
  await page.goto(`/articles/log?q=lighthouse&sort=newest#p-${hit.paragraphId}`);
  await expect(paragraph(page, 1940)).toBeInViewport();
  await expect(paragraph(page, 1940).locator("mark")).toHaveText(["lighthouse"]);
  await expect(page.getByRole("link", { name: "Back" })).toHaveAttribute("href", "/?q=lighthouse&sort=newest");
});

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test("words selected in a part get a link that proves itself, and a citation", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/articles/log?paragraphs=1400#paragraph");
  const words = await paragraph(page, 1401).evaluate((element) => {
    const text = element.querySelector("[data-text]")?.firstChild as Text;
    const [from, to] = [text.data.indexOf(" ", 30) + 1, text.data.indexOf(" ", 120)];
    document.getSelection()?.setBaseAndExtent(text, from, text, to);
    return text.data.slice(from, to);
  });
  const menu = page.getByRole("region", { name: "Selected words" });
  await menu.getByRole("button", { name: "Copy link to this quote" }).click();
  await expect(menu.getByText("Copied")).toBeVisible();
  const link = await copied(page);
  await menu.getByText("Cite", { exact: true }).click();
  await menu.getByRole("button", { name: "CSL-JSON" }).click();
  await expect.poll(() => copied(page)).toContain(words);
  await menu.getByRole("button", { name: "Link to the original page" }).click();
  await expect.poll(() => copied(page)).toMatch(/^https:\/\/example\.org\/log#:~:text=/);
  await page.goto(link);
  await expect(page.locator("[aria-current=true] mark")).toHaveText(words);
  await expect(page.locator("[data-ordinal][aria-current=true]")).toHaveAttribute("data-ordinal", "1401");
  const resolved = await (await page.request.get(`/api/quotes/resolve?url=${encodeURIComponent(link)}`)).json();
  expect(resolved).toMatchObject({ state: "verbatim", around: { paragraph: "same", before: null, after: null } });
});

test("below a headline that is cut, words get the link that the site makes", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/articles/cut?q=harbour");
  await expect(page.getByText("characters, which are not shown here")).toHaveCount(1);
  // One steps to the end of what is shown: what is marked beyond is one place.
  await page.getByRole("link", { name: "Previous" }).click();
  await expect(page.getByText("characters, which are not shown here")).toBeFocused();
  const id = await paragraph(page, 1).evaluate((element) => {
    const text = element.querySelector("[data-text]")?.firstChild as Text;
    document.getSelection()?.setBaseAndExtent(text, 4, text, 23);
    return (element as HTMLElement).dataset.paragraph;
  });
  await page.getByRole("button", { name: "Copy link to this quote" }).click();
  await expect.poll(() => copied(page).catch(() => "")).toContain("quote=keeper");
  const { link } = await (await page.request.get(`/api/quotes/link?article=cut&start=${id}:4&stop=${id}:23`)).json();
  expect(new URL(await copied(page)).href).toBe(new URL(link, page.url()).href);
});

test("a link that the site makes is copied where a browser lets only the press itself write", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() => {
    const { clipboard } = navigator;
    for (const name of ["write", "writeText"] as const) {
      const write = clipboard[name].bind(clipboard) as (data: unknown) => Promise<void>;
      clipboard[name] = (data: unknown) =>
        window.event?.type === "click" ? write(data) : Promise.reject(new DOMException("No press", "NotAllowedError"));
    }
  });
  await page.goto("/articles/log?paragraphs=1400-1500");
  await paragraph(page, 1401).evaluate((element) => {
    const text = element.querySelector("[data-text]")?.firstChild as Text;
    document.getSelection()?.setBaseAndExtent(text, 0, text, text.data.indexOf(" ", 40));
  });
  const menu = page.getByRole("region", { name: "Selected words" });
  await menu.getByRole("button", { name: "Copy link to this quote" }).click();
  await expect(menu.getByText("Copied")).toBeVisible();
  expect(await copied(page)).toContain("quote=P1401+");
});

test("a selection from the headline into a later part is one of the part alone", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/articles/log?paragraphs=1400-1500");
  await page.evaluate(() => {
    const [headline, text] = [...document.querySelectorAll("[data-text]")].map((each) => each.firstChild as Text);
    if (headline && text) document.getSelection()?.setBaseAndExtent(headline, 0, text, text.data.indexOf(" ", 40));
  });
  await page.getByRole("button", { name: "Copy link to this quote" }).click();
  await expect.poll(() => copied(page).catch(() => "")).toContain("quote=P1400+");
});

test("what somebody says in a paragraph of a part is linked to alone", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/articles/log?paragraphs=1100#paragraph");
  const spoken = paragraph(page, 1100);
  await spoken.hover();
  await spoken.locator("summary").click();
  await spoken.getByRole("radio", { name: /Only what Jane Doe says/ }).check();
  await spoken.getByRole("button", { name: "Link to the original page" }).click();
  await expect
    .poll(() =>
      copied(page)
        .catch(() => "")
        .then(decodeURIComponent),
    )
    .toContain("Keep it open");
  expect(await copied(page)).toContain("example.org/log#:~:text=");
});
