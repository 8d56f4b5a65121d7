import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, openSearch, startSite, test } from "./site.ts";

test.use({ locale: "tr-TR" });

/** English words that no page may show but within articles, names and what the ingest printed. */
async function expectTurkish(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", "tr");
  const told = await page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const element of copy.querySelectorAll("script, style, article, [lang=en], [dir=auto], bdi, time, template"))
      element.remove();
    const labels = [...copy.querySelectorAll("[aria-label], [title], [placeholder]")].flatMap((element) =>
      ["aria-label", "title", "placeholder"].map((name) => element.getAttribute(name) ?? ""),
    );
    const own = labels.filter((label) => !label.startsWith("Hariç tut: "));
    return [copy.textContent ?? "", ...own].join("\n");
  });
  expect(
    told.match(/\b(?:the|of|and|with|paragraphs?|articles?|sources?|search|filters?|results?|link)\b/gi) ?? [],
  ).toEqual([]);
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test("the front page is in the language that the browser likes", async ({ page }) => {
  const response = await page.goto("/");
  expect(response?.headers().vary).toMatch(/Cookie, Accept-Language/);
  await expect(page).toHaveTitle("Verbatim: haberlerde arama");
  await expect(page.getByText("Kim, neyi, ne zaman söyledi")).toBeVisible();
  await expect(page.getByRole("searchbox", { name: "Haberlerde ara" })).toBeVisible();
  await expect(page.getByText("Koleksiyondaki en yeni haberler")).toBeVisible();
  await expectTurkish(page);
});

test("a search is in Turkish as one types, its filters, dates, notices and faults too", async ({ page, faults }) => {
  await openSearch(page, "/");
  await page.getByRole("searchbox", { name: "Haberlerde ara" }).fill("topc:syria turkey");
  await expect(page.getByText("“topc:” diye bir süzgeç yok; sözcük olarak arandı.")).toBeVisible();
  await expect(page.getByText("Şunu mu demek istediniz")).toBeVisible();
  await page.getByRole("searchbox", { name: "Haberlerde ara" }).fill("turkey");
  await expect(page.locator("#results")).toHaveText(/^[\d.]+ haber içinde [\d.]+ paragraf; gösterilen: 1–20$/);
  await expect(page.getByRole("heading", { name: "Konuşan" })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Zaman içinde paragraflar, / })).toBeVisible();
  await expectTurkish(page);
  await page.getByLabel("Başlangıç").first().fill("soon");
  await page.getByRole("button", { name: "Uygula" }).first().click();
  await expect(page.getByText("“soon” bir tarih değil.")).toBeVisible();
  await page.goto("/?q=turkey&from=soon");
  await expect(page.locator("#main").getByRole("alert")).toContainText("“soon” bir tarih değil.");
  expect(faults.splice(0).join()).toContain("400");
  await expectTurkish(page);
});

test("nothing that matches is said with what to try", async ({ page }) => {
  await page.goto("/?q=turkye+zzzzzz&topic=syria");
  await expect(page.locator("#results")).toHaveText("Eşleşen paragraf yok");
  await expect(
    page.getByText("Bu sözcüklerin hepsinin geçtiği ve tüm süzgeçlere uyan bir paragraf yok."),
  ).toBeVisible();
  await expect(page.getByRole("link", { name: "Süzgeçsiz ara" })).toBeVisible();
  await expectTurkish(page);
});

test("an article says in Turkish what became of a quote, and the text keeps its language", async ({
  page,
  request,
  faults,
}) => {
  const { hits } = await (await request.get("/api/search?q=turkey&lang=en&perPage=1")).json();
  await page.goto(hits[0].link);
  await expect(page.getByRole("complementary", { name: "Bağlantının gösterdiği bölüm" })).toContainText(
    "sözcüğü sözcüğüne",
  );
  await expect(page.locator("article h1")).toHaveAttribute("lang", "en");
  await expect(page.getByText("Bu bilgiler nereden geliyor")).toBeVisible();
  await expectTurkish(page);
  const edited = new URL(hits[0].link, "http://site.example");
  const words = edited.searchParams.get("quote") ?? "";
  edited.searchParams.set("quote", words.replace(/\w+/, "Nobody"));
  edited.searchParams.delete("check");
  await page.goto(edited.pathname + edited.search);
  await expect(page.getByRole("complementary", { name: "Bağlantının gösterdiği bölüm" })).toContainText(
    "haberde bağlantının verdiği gibi geçmiyor",
  );
  await expectTurkish(page);
  await page.goto("/articles/there-is-none?p=x&quote=some+words");
  await expect(page.getByRole("heading", { name: "Böyle bir haber yok" })).toBeVisible();
  expect(faults.splice(0)).toEqual([expect.stringContaining("404")]);
  await expectTurkish(page);
});

test("what is not there says so in Turkish", async ({ page, faults }) => {
  expect((await page.goto("/nothing-here"))?.status()).toBe(404);
  await expect(page).toHaveTitle("Bulunamadı · Verbatim");
  await expect(page.getByRole("heading", { name: "Böyle bir sayfa yok" })).toBeVisible();
  expect(faults.splice(0)).toEqual([expect.stringContaining("404")]);
  await expectTurkish(page);
});

test("the library is in Turkish, and what the ingest printed is marked as English", async ({ page }) => {
  const files = {
    "a.md": "---\ntitle: One\n---\n\nSome words of an article, which are enough.\n",
    "b.docx": "no such file",
  };
  const site = await startSite(files, { VERBATIM_LIBRARY: "1" });
  await page.goto(`${site.url}/library`);
  await expect(page.getByRole("heading", { level: 1, name: "Kitaplık" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Tarihi bilinmeyenler" })).toBeVisible();
  await expect(page.locator("main p[lang=en]").first()).toBeVisible();
  await site.stop();
});

test("a reader who chooses another language stays where they were, and keeps it", async ({ page, context }) => {
  await page.goto("/?q=turkey&topic=syria");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/\?q=turkey&topic=syria$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.goto("/");
  await expect(page).toHaveTitle("Verbatim: search the articles");
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({
    name: "verbatim-language",
    value: "en",
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: false,
  });
  await page.getByRole("link", { name: "Türkçe" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "tr");
});

test("what was typed since the page came is kept when another language is chosen", async ({ page }) => {
  await openSearch(page, "/");
  await page.getByRole("searchbox", { name: "Haberlerde ara" }).fill("nato");
  await expect(page).toHaveURL(/q=nato/);
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.getByRole("searchbox", { name: "Search the articles" })).toHaveValue("nato");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("another language is a link like any other", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("link", { name: "English" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });
});

test("answers for machines are worded by what they accept, their codes are the same, and caches are told", async ({
  request,
}) => {
  const ask = async (path: string, headers: Record<string, string>) => {
    const response = await request.get(path, { headers, maxRedirects: 0 });
    return { status: response.status(), headers: response.headers(), text: await response.text() };
  };
  const turkish = await ask("/api/search?q=a&from=soon", { "Accept-Language": "tr" });
  expect(JSON.parse(turkish.text).error).toMatchObject({
    code: "invalid-parameter",
    message: "“soon” bir tarih değil.",
  });
  expect(turkish.headers["content-language"]).toBe("tr");
  expect(turkish.headers.vary).toMatch(/Cookie, Accept-Language/);
  const english = await ask("/api/search?q=a&from=soon", {
    "Accept-Language": "tr",
    Cookie: "a=b; verbatim-language=en; c=d",
  });
  expect(JSON.parse(english.text).error).toMatchObject({ code: "invalid-parameter", message: "“soon” is not a date." });
  const found = JSON.parse((await ask("/api/search?q=turkey&topic=sirya", { "Accept-Language": "tr" })).text);
  expect(found.notices[0]).toMatchObject({
    code: "value-unknown",
    message: "Bu koleksiyonda “sirya” diye bir konu yok.",
  });
  const refused = await ask(`/?${"a=b&".repeat(600)}`, { "Accept-Language": "tr" });
  expect(JSON.parse(refused.text).error.message).toBe("Adreste 500 parametreden fazlası var.");
  expect(refused.headers.vary).toBe("Cookie, Accept-Language");
  for (const path of ["/api/feed?q=turkey", "/opensearch.xml"]) {
    const [one, other] = [await ask(path, { "Accept-Language": "tr" }), await ask(path, { "Accept-Language": "en" })];
    expect(one.headers.vary).toMatch(/Cookie, Accept-Language/);
    expect(one.text).not.toBe(other.text);
    expect(one.headers.etag).not.toBe(other.headers.etag);
  }
});

test("the language link leads nowhere else", async ({ request }) => {
  const ask = async (query: string, headers: Record<string, string> = {}) => {
    const response = await request.get(`/language?${query}`, { maxRedirects: 0, headers });
    return { status: response.status(), to: response.headers().location, cookie: response.headers()["set-cookie"] };
  };
  expect(await ask("to=tr&back=/%3Fq=a")).toMatchObject({
    status: 303,
    to: "/?q=a",
    cookie: expect.stringContaining("verbatim-language=tr;"),
  });
  for (const back of [
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "/.//evil.example",
    "/%09/evil.example",
  ]) {
    expect((await ask(`to=tr&back=${encodeURIComponent(decodeURIComponent(back))}`)).to).toBe("/");
  }
  expect((await ask("to=tr", { Referer: "https://evil.example/?q=a" })).to).toBe("/");
  expect(await ask("to=xx&back=/")).toEqual({ status: 303, to: "/", cookie: undefined });
});
