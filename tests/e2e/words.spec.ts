import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { listSavedPages, measureWords, type SavedPage } from "../quality/measure-words.ts";
import { PageReader } from "../quality/words/read-shown-lines.ts";

const { CORPORA_DIR } = process.env;
if (!CORPORA_DIR) console.warn("SKIPPED: every word of real pages. Set CORPORA_DIR to their folder to run it.");

/** So many of the real pages, spread over all sets: more take longer than a test should. */
const SAMPLE = 60;

async function show(body: string, head = ""): Promise<string[]> {
  const reader = await PageReader.open();
  try {
    return (await reader?.readLines(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`)) ?? [];
  } finally {
    await reader?.close();
  }
}

/** Pages made for what readers got wrong. */
async function listMadePages(): Promise<SavedPage[]> {
  const folder = join(import.meta.dirname, "../fixtures");
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".html")).toSorted();
  return names.map((name) => ({ name, read: () => readFile(join(folder, name)) }));
}

test("a page's lines are what readers see of it: nothing loaded, nothing run, nothing hidden", async () => {
  const lines = await show(
    `<script>document.body.prepend("written by a script")</script><noscript><p>Switch scripts on</p></noscript>
    <p onclick="x()">Dana <a href="/t" class="tag">Kelly</a> sang<sup><a href="#n">1</a></sup> at 10<sup>3</sup> Hz.</p>
    <p>The <del>old</del> new sum<span class="sr-only">, opens new tab</span> <i aria-hidden="true">arrow_right</i></p>
    <p>One<span style="position:absolute;left:-9999px">off the screen</span> <b style="position:absolute;width:1px;height:1px;overflow:hidden">boxed</b>two
    <span style="position:absolute;clip:rect(0,0,0,0)">clipped</span><span hidden>never</span><span class="own">by its own style</span></p>
    <p class="loud">Not shouted</p><details><summary>More</summary><p>Can be opened</p></details>
    <x-body><template shadowrootmode="open"><p>In the shadow, <slot></slot></p></template>with light</x-body>
    <p>漢字<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby></p>
    <p>A set <span><span class="katex-mathml"><math><mi>R</mi><annotation>R_n</annotation></math></span><span aria-hidden="true">ℝ</span></span> of
    <span><span class="mwe-math-mathml-inline" style="display:none"><math><mi>x</mi></math></span><img class="mwe-math-fallback-image-inline" alt="{\\displaystyle x_{1}}"></span>
    <img alt="🙂"><img alt="A photograph">.</p>
    <div><div class="step">Step 1</div><div class="step" hidden>Step 2</div><div class="step" hidden>Step 3</div><div class="step" hidden>Step 4</div></div>
    <iframe srcdoc="<p>framed</p>"></iframe><meta http-equiv="refresh" content="0;url=https://example.org/">`,
    "<style>.own{display:none}.loud{text-transform:uppercase}body{visibility:hidden}</style>",
  );
  expect(lines).toEqual([
    "Dana Kelly sang 1 at 103 Hz.",
    "The new sum",
    "One two",
    "Not shouted",
    "More",
    "Can be opened",
    "In the shadow, with light",
    "漢字漢(かん)",
    "A set ℝ of x_{1} 🙂.",
    "Step 1",
    "Step 2",
    "Step 3",
    "Step 4",
  ]);
});

async function expectWhole(pages: readonly SavedPage[]): Promise<void> {
  const figures = await measureWords(pages);
  if (figures === "skipped") throw new Error("There is no Chromium to show the pages");
  expect(figures.passed, figures.report).toBe(true);
}

test("no word of the made pages is lost, and none is added", async () => {
  await expectWhole(await listMadePages());
});

test("no word of real pages is lost, and none is added", async () => {
  test.skip(!CORPORA_DIR, "needs saved pages of the web: set CORPORA_DIR to their folder");
  const pages = await listSavedPages(CORPORA_DIR ?? "", undefined);
  const step = Math.max(1, Math.floor(pages.length / SAMPLE));
  await expectWhole(pages.filter((_, at) => at % step === 0).slice(0, SAMPLE));
});
