import type { Browser, BrowserContext } from "@playwright/test";
import { findChromium } from "../../e2e/find-chromium.ts";
import { preparePage, STYLE, UNSEEN } from "./shown-page.ts";

/** None of a page's scripts run. Were they switched off, `<noscript>` would be shown, which readers with scripts never see. */
const POLICY = "script-src 'none'";

/** Nobody answers there: the page itself is given, and whatever else it asks for is refused. */
const ADDRESS = "http://saved-page.invalid/";

/** A browser that tells what it shows of saved pages. */
export class PageReader {
  readonly #browser: Browser;
  readonly #context: BrowserContext;

  private constructor(browser: Browser, context: BrowserContext) {
    this.#browser = browser;
    this.#context = context;
  }

  /** Starts Chromium; null where there is none. */
  static async open(): Promise<PageReader | null> {
    const executablePath = findChromium();
    if (executablePath === null) return null;
    // Loading the driver takes longer than most of what is measured without it.
    const { chromium } = await import("@playwright/test");
    // Chromium refuses to sandbox when it runs as root, as it does in containers.
    const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const browser = await chromium.launch({ executablePath, args });
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: "block" });
    return new PageReader(browser, context);
  }

  /**
   * The lines that the browser shows of a page, and the cells of its tables, in order, white space folded: `innerText` of its body, made ready by `preparePage`. Several
   * pages can be read at once.
   *
   * @param html the page, decoded
   */
  async readLines(html: string): Promise<string[]> {
    const page = await this.#context.newPage();
    try {
      await page.route("**/*", (route) => {
        if (route.request().url() !== ADDRESS) return route.abort("aborted");
        const headers = { "content-security-policy": POLICY };
        return route.fulfill({ body: html, contentType: "text/html; charset=utf-8", headers });
      });
      await page.goto(ADDRESS, { waitUntil: "domcontentloaded" });
      await page.evaluate(preparePage, { unseen: UNSEEN, style: STYLE });
      const text = await page.evaluate(() => document.body.innerText);
      const lines = text.split(/[\n\r\t\u2028\u2029]+/u).map((line) => line.replace(/\s+/gu, " ").trim());
      return lines.filter((line) => line !== "");
    } finally {
      await page.close();
    }
  }

  /** Ends the browser. */
  close(): Promise<void> {
    return this.#browser.close();
  }
}
