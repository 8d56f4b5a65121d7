import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { citingMessagesIn } from "#messages/citing-in.ts";
import { frameMessagesIn } from "#messages/frame-in.ts";
import { LANGUAGES, type PageLanguage } from "#messages/languages.ts";
import { readingMessagesIn } from "#messages/reading-in.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import { serverMessagesIn } from "#messages/server-in.ts";

const readAll = (language: PageLanguage) => ({
  frame: frameMessagesIn(language),
  reading: readingMessagesIn(language),
  citing: citingMessagesIn(language),
  search: searchMessagesIn(language),
  server: serverMessagesIn(language),
});

/** Sentences by their place in the catalogue; of a function, its source. */
function listSentences(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string" || typeof value === "function") return [[path, String(value)]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .filter(([name]) => name !== "formats" || !path.match(/^\.(?:reading|search)$/))
    .flatMap(([name, inner]) => listSentences(inner, `${path}.${name}`));
}

/** Names of formats and signs, which are the same in both languages, and what joins words of the page alone. */
const ALIKE =
  /^\.(?:citing\.formats\.(?:apa|mla|chicago|bibtex|ris|csl-json|markdown|html)|search\.takeAway\.formats\.(?:csv|json|bibtex|ris)|search\.hit\.speakers|search\.search\.page|search\.dates\.bar|server\.quotePlaces\.same|server\.library\.endedAt|server\.article\.from)$/;

it("every sentence is another one in Turkish, but for names", () => {
  const english = new Map(listSentences(readAll("en")));
  const turkish = listSentences(readAll("tr"));
  expect(turkish.map(([path]) => path).toSorted()).toEqual([...english.keys()].toSorted());
  const same = turkish.filter(([path, sentence]) => english.get(path) === sentence).map(([path]) => path);
  expect(same.filter((path) => !ALIKE.test(path))).toEqual([]);
  expect(turkish.length).toBeGreaterThan(250);
});

it("Turkish is written with its own letters, marks and words", () => {
  const turkish = listSentences(readAll("tr"));
  // What programs are told in Latin letters alone: names of parameters, settings, commands and services.
  const english = /\b(?:the|of|and|is|are|with|search|article|paragraph|link|quote)\b/i;
  const plain = turkish.filter(([, sentence]) => !sentence.includes("=>"));
  expect(plain.filter(([, sentence]) => /["'`]/.test(sentence))).toEqual([]);
  expect(plain.filter(([, sentence]) => english.test(sentence))).toEqual([]);
});

it("plurals, numbers, lists and dates are those of the language", () => {
  const [en, tr] = [searchMessagesIn("en"), searchMessagesIn("tr")];
  expect(en.takeAway.export({ total: 1, byArticle: false })).toBe("Export 1 paragraph");
  expect(en.takeAway.export({ total: 1204, byArticle: true })).toBe("Export 1,204 articles");
  expect(tr.takeAway.export({ total: 1204, byArticle: false })).toBe("Dışa aktar: 1.204 paragraf");
  expect(en.hit.more(1)).toBe("1 more matching paragraph in this article");
  expect(en.hit.more(2)).toBe("2 more matching paragraphs in this article");
  expect(en.dates.coarser(1)).toBe("1 paragraph with a less precise date is not drawn");
  expect(en.dates.coarser(2)).toBe("2 paragraphs with a less precise date are not drawn");
  expect(["2016", "2016-08", "2016-08-09"].map(en.formats.date)).toEqual(["2016", "August 2016", "9 August 2016"]);
  expect(["2016", "2016-08", "2016-08-09"].map(tr.formats.date)).toEqual(["2016", "Ağustos 2016", "9 Ağustos 2016"]);
  expect([en.formats.shortMonth("2016-09"), tr.formats.shortMonth("2016-09")]).toEqual(["Sep", "Eyl"]);
  expect([en, tr].map(({ formats }) => formats.date("soon"))).toEqual(["soon", "soon"]);
  expect([en, tr].map(({ formats }) => formats.language("tr"))).toEqual(["Turkish", "Türkçe"]);
  expect([en, tr].map(({ formats }) => formats.language("no code"))).toEqual(["no code", "no code"]);
  expect([en, tr].map(({ hit }) => hit.speakers(["A", "B", "C"]))).toEqual(["A, B or C", "A, B veya C"]);
  expect(en.dates.range({ from: "2016", to: null })).toBe("2016 onwards");
  expect(tr.dates.range({ from: null, to: "2016-08" })).toBe("Ağustos 2016 ve öncesi");
});

it("each language has a folder, and each folder a line", () => {
  const folders = readdirSync("messages", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).toSorted()).toEqual(LANGUAGES.map(({ code }) => code).toSorted());
});

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

/** Words between tags, and what readers are told by attributes. */
const JSX_TEXT = /(?<![=<]|\w)>\s*((?:[A-Z][a-z’]+|[a-z’]{3,})(?:[ ,.][^<>{}=;()&]*)?)\s*(?=[<{])/g;
const ATTRIBUTES = /\b(?:aria-label|title|placeholder|alt|label|summary)="([^"$]*)"/g;
/** A text that is a sentence: two words or more, of which the first is a capitalised one. */
const SENTENCES = /(["`])([A-Z][a-z]+ [a-z][^"`\n]*)\1/g;

/** The name of the site, and what is told to programs or to whoever reads the log, not to readers. */
const ALLOWED = [
  /^Verbatim$/,
  // In the log, and of the operator's own probes.
  /^(?:Stopping|Connections that|Something could not be ended|The reader takes|A search was not|It has \$|See whether|There is no article around|The link could not be made|Try again in a while\.)/,
];

it.each([...listFiles("app"), ...listFiles("components")].filter((file) => !file.includes(join("api", "document"))))(
  "%s has no sentence of its own for readers",
  (file) => {
    const code = readFileSync(file, "utf8")
      .replaceAll(/\/\*[\s\S]*?\*\//g, "")
      .replaceAll(/^\s*\/\/.*$/gm, "");
    const jsx = file.endsWith(".tsx") ? [...code.matchAll(JSX_TEXT)].map(([, text]) => text ?? "") : [];
    const attributes = [...code.matchAll(ATTRIBUTES)].map(([, text]) => text ?? "");
    const sentences = [...code.matchAll(SENTENCES)].map(([, , text]) => text ?? "");
    const told = [...jsx, ...attributes, ...sentences].map((text) => text.trim());
    expect(told.filter((text) => !ALLOWED.some((allowed) => allowed.test(text)))).toEqual([]);
  },
);
