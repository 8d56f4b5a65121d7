/**
 * `node tests/quality/write-style-cases.ts STYLES`: writes what citeproc makes of the variants of an article by the official styles
 * (github.com/citation-style-language/styles, cloned to the folder STYLES) into tests/fixtures/citations/styles.json, which the tests compare our citations with.
 * The styles themselves are under CC BY-SA and stay outside of this project; no package has them in their current editions.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import locales from "@citation-js/plugin-csl/lib/locales.json" with { type: "json" };
import CSL from "citeproc";
import { listStyleVariants, type StyleVariant } from "./style-variants.ts";

const STYLES = {
  apa: "apa",
  mla: "modern-language-association",
  chicago: "chicago-notes-bibliography",
};

const toDate = (date: string) => ({ "date-parts": [date.split("-").map(Number)] });

function toItem({ authors, title, source, date, url, language }: StyleVariant, id: string): object {
  return {
    id,
    type: "article-newspaper",
    title,
    language,
    accessed: toDate("2026-11-24"),
    ...(authors.length > 0 && { author: authors }),
    ...(source && { "container-title": source }),
    ...(date && { issued: toDate(date) }),
    ...(url && { URL: url }),
  };
}

const folder = process.argv[2];
if (folder === undefined) throw new Error("Name the folder of the styles.");
const variants = listStyleVariants();
const items = new Map(variants.map((variant, n) => [String(n), toItem(variant, String(n))]));

/** APA inverts every name (7, 9.8: `Kim, J. U.`); citeproc leaves out the comma of one that begins with the family, in every style. */
function itemFor(style: string, id: string): object {
  const item = items.get(id);
  if (item === undefined || style !== STYLES.apa || !("author" in item)) return item ?? {};
  const author = (item.author as object[]).map((name) => ({ ...name, "static-ordering": undefined }));
  return { ...item, author };
}

/** The citation in the text or the note, and the entry, of each variant. */
function citeAll(style: string): { cited: string; entry: string }[] {
  const system = { retrieveLocale: () => locales["en-US"], retrieveItem: (id: string) => itemFor(style, id) };
  const engine = new CSL.Engine(system, readFileSync(join(folder as string, `${style}.csl`), "utf8"), "en-US", true);
  engine.setOutputFormat("text");
  return [...items.keys()].map((id) => {
    engine.updateItems([id]);
    const citation = {
      citationItems: [{ id, locator: "4", label: "paragraph" }],
      properties: { noteIndex: 1 },
    };
    const cited = engine.previewCitationCluster(citation, [], [], "text");
    return { cited: cited.trim(), entry: engine.makeBibliography()[1].join("").trim() };
  });
}

const made = Object.entries(STYLES).map(([name, style]) => [name, citeAll(style)] as const);
const cases = variants.map(({ authors: _, ...variant }, n) => ({
  ...variant,
  ...Object.fromEntries(made.map(([name, all]) => [name, all[n]])),
}));
const path = join(import.meta.dirname, "../fixtures/citations/styles.json");
writeFileSync(path, `[\n${cases.map((each) => JSON.stringify(each)).join(",\n")}\n]\n`);
console.log(`${cases.length} variants by ${made.length} styles`);
