import type { Locator, Page } from "@playwright/test";
import { expect, startPublicSite, startSite, test } from "./site.ts";

const FILES = {
  "gate.md": `---
title: The gate and the harbour
source: Example Courier
author: Jane Doe
date: 2016-08-09
url: https://courier.example/gate
---
“The gate stays open,” said Erik Olsen on Monday. “Nobody is turned away,” said Mira Lund.

The harbour was quiet.

“We repair the pier,” said Mira Lund, laughing at the harbour master, “and we pay for it.”
`,
  "signed.md": "---\ntitle: Signed by two\nauthor: Jane Doe and Reuters\n---\nThe lamp is lit.\n",
  "unlinked.md": "---\ntitle: Without an address\nsource: Example Courier\n---\nThe lighthouse is dark.\n",
};
const ARTICLE = "https://courier.example/gate";

async function openMenu(page: Page, ordinal: number): Promise<Locator> {
  const paragraph = page.locator(`[data-ordinal="${ordinal}"]`);
  await paragraph.hover();
  await paragraph.locator("summary").click();
  await expect(paragraph.getByRole("button", { name: /^APA/ })).toBeVisible();
  return paragraph;
}

async function copy(holder: Locator, name: string): Promise<string> {
  const page = holder.page();
  await page.evaluate(() => navigator.clipboard.writeText(""));
  await holder.getByRole("button", { name: new RegExp(`^${name}\\b`) }).click();
  let copied = "";
  await expect
    .poll(async () => {
      copied = await page.evaluate(() => navigator.clipboard.readText());
      return copied;
    })
    .not.toBe("");
  return copied;
}

/** Runs a test on a site with a public address; `own` is the one that it is reached by. */
async function onPublicSite(page: Page, run: (own: string) => Promise<void>): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const { own, stop } = await startPublicSite(FILES, "http://quotes.example:8080");
  try {
    await page.goto(`${own}/articles/gate`);
    await run(own);
  } finally {
    await stop();
  }
}

const FORMATS = ["Quote with source", "APA", "MLA", "Chicago", "BibTeX", "RIS", "CSL-JSON", "Markdown", "HTML"];

test("without a public address citations carry the article’s, and the menu says why", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const site = await startSite(FILES);
  try {
    await page.goto(`${site.url}/articles/signed`);
    const data = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(data ?? "").author).toEqual([
      { "@type": "Person", name: "Jane Doe" },
      { "@type": "Organization", name: "Reuters" },
    ]);
    await page.goto(`${site.url}/articles/gate`);
    const menu = await openMenu(page, 2);
    for (const format of FORMATS) {
      const made = await copy(menu, format);
      expect(made, format).toContain(ARTICLE);
      expect(made, format).not.toContain("127.0.0.1");
    }
    await expect(menu.getByRole("button", { name: /^Embed/ })).toHaveCount(0);
    const note = menu.getByText("Links to this site open on this computer only");
    await expect(note).toHaveCount(1);
    await expect(note).toContainText("set SITE_URL to the site’s public address");
    await menu.getByRole("button", { name: "Copy link" }).click();
    await expect(menu.getByRole("status").filter({ hasText: "Copied" }).first()).toHaveText(
      "Copied. The link opens on this computer only.",
    );

    await page.goto(`${site.url}/?q=lighthouse`);
    const hit = page.locator("article").first();
    await hit.getByText("Cite", { exact: true }).click();
    for (const format of FORMATS) {
      const made = await copy(hit, format);
      expect(made, format).toContain("lighthouse");
      expect(made, format).not.toMatch(/http|127\.0/);
    }
    await expect(hit).toContainText("citations name the paragraph alone");
    for (const format of ["bibtex", "ris"]) {
      const made = await (await page.request.get(`${site.url}/api/export?q=gate&format=${format}`)).text();
      expect(made, format).toContain(ARTICLE);
      expect(made, format).not.toContain("127.0.0.1");
    }
    const feed = await (await page.request.get(`${site.url}/api/feed?q=gate`)).text();
    expect(feed).toContain(`${site.url}/articles/gate`);
  } finally {
    await site.stop();
  }
});

test("with a public address the link stands beside the article’s own", async ({ page }) => {
  await onPublicSite(page, async () => {
    const menu = await openMenu(page, 2);
    for (const format of [...FORMATS, "Embed"]) {
      const made = await copy(menu, format);
      expect(made, format).toContain(ARTICLE);
      expect(made, format).toContain("http://quotes.example:8080/");
    }
    await expect(menu.getByText("SITE_URL")).toHaveCount(0);
    await menu.getByRole("button", { name: "Copy link" }).click();
    await expect(menu.getByText("Copied", { exact: true }).first()).toBeVisible();
  });
});

test("what somebody says is cited as his, from a paragraph and from a selection", async ({ page }) => {
  await onPublicSite(page, async (own) => {
    const menu = await openMenu(page, 1);
    expect(await copy(menu, "APA")).toContain("(Doe, 2016, para. 1)");
    await menu.getByLabel("Only what Mira Lund says: Nobody is turned away").check();
    expect(await copy(menu, "APA")).toMatch(
      /^“Nobody is turned away” \(Lund, as cited in Doe, 2016, para\. 1\)\n\nDoe, J\. /,
    );
    expect(await copy(menu, "MLA")).toContain("(Lund, qtd. in Doe, par. 1)");
    const line = await copy(menu, "Quote with source");
    expect(line).toMatch(/^“Nobody is turned away” — Mira Lund, quoted in Jane Doe, “The gate and the harbour”/);
    // The link beside it is to these very words.
    await page.goto((line.split("Checked copy: ")[1] ?? "").replace("http://quotes.example:8080", own));
    await expect(page.locator("[aria-current=true] mark")).toHaveText(/^Nobody is turned away,?$/);

    await page.locator('[data-ordinal="1"] [data-text]').evaluate((element) => {
      const text = element.firstChild as Text;
      document.getSelection()?.setBaseAndExtent(text, 1, text, 1 + "The gate stays".length);
    });
    const selected = page.getByRole("region", { name: "Selected words" });
    await selected.locator("summary").click();
    // All of it is his speech, so that it is cited as his; as the article's it is one choice away.
    await expect(selected.getByLabel("Only what Erik Olsen says: The gate stays")).toBeChecked();
    expect(await copy(selected, "Chicago")).toMatch(/^“The gate stays”\n\n1\. Erik Olsen, quoted in Jane Doe, “/);
    await selected.getByLabel("The selected words, as the article’s words").check();
    expect(await copy(selected, "Chicago")).toMatch(/^“The gate stays”\n\n1\. Jane Doe, “/);
    await expect((await openMenu(page, 2)).getByRole("radio")).toHaveCount(0);
  });
});

test("nothing between what somebody says twice is copied, linked or framed as theirs", async ({ page }) => {
  await onPublicSite(page, async (own) => {
    const menu = await openMenu(page, 3);
    await menu.getByLabel("Only what Mira Lund says: We repair the pier […] and we pay for it.").check();
    await expect(menu).toContainText("links and Embed have only what Mira Lund says before the first […]");
    for (const format of [...FORMATS, "Embed"]) {
      const made = await copy(menu, format);
      expect(made, format).toMatch(/pier \S*…\S* and we pay/);
      // A link says what stands around its words, to be found by.
      expect(made.replace(/http\S+/g, ""), format).not.toMatch(/master|laughing/);
    }
    const frame = /src="([^"]+)"/.exec(await copy(menu, "Embed"))?.[1]?.replaceAll("&amp;", "&") ?? "";
    await page.goto(frame.replace("http://quotes.example:8080", own));
    await expect(page.locator("blockquote")).toHaveText(/^We repair the pier,?$/);
    await expect(page.locator(".speaker")).toHaveText("Mira Lund");
  });
});
