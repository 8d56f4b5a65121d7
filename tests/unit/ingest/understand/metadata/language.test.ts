import { expect, it } from "vitest";
import { readFields } from "#ingest/understand/metadata/read-fields.ts";
import { emptySources } from "#ingest/understand/metadata/sources.ts";
import { parseTopicRules } from "#ingest/understand/topics/topic-rules.ts";
import { readArticle } from "#ingest/update/reading/read-article.ts";
import { makePage, paragraphs, SENTENCES } from "../../../../make/make-page.ts";

const rules = { topics: parseTopicRules("topics: []"), sources: emptySources(), today: "2026-01-31" };
const GERMAN = [
  "Die Hafenbrücke von Norholm wurde am Montag gesperrt, nachdem Taucher Risse in zwei ihrer sieben Pfeiler gefunden hatten.",
  "Die Ingenieure rechnen damit, dass die Arbeiten bis zum Frühjahr dauern werden, und bitten alle Anwohner um Geduld.",
  "Fähren bringen die Fahrgäste von der einen Hälfte der Stadt in die andere, aber Lastwagen müssen um den ganzen Fjord fahren.",
  "Der Gemeinderat hat versprochen, den Geschäften auf der Insel zu helfen, die seither viel weniger Kunden haben als früher.",
];

async function read(declared: string, texts: string[], said: Record<string, unknown> = {}) {
  const page = makePage({ article: `<h1>Norholm</h1>${paragraphs(...texts)}` });
  const bytes = Buffer.from(page.replace('lang="en"', `lang="${declared}"`));
  const { article, warnings } = await readArticle("a.html", bytes, [readFields(said)], rules);
  return [article.language, warnings.filter(({ code }) => code === "facts-conflict").map(({ message }) => message)];
}

const CONFLICT = "The language is given as “en” (html lang); the text is in “de”, which was taken.";

it.each<[string, string, string[], Record<string, unknown>, string, string[]]>([
  [
    "a text that is clearly another language beats the English that a page declares",
    "en-US",
    GERMAN,
    {},
    "de",
    [CONFLICT],
  ],
  ["a short one does not", "en", GERMAN.slice(0, 2), {}, "en", []],
  ["nor does any where a page declares what nobody delivers", "fr", GERMAN, {}, "fr", []],
  ["nor where a person said so", "en", GERMAN, { language: "en" }, "en", []],
  ["English that is English is no conflict", "en-GB", [...SENTENCES, ...SENTENCES], {}, "en", []],
])("%s", async (_, declared, texts, said, language, conflicts) => {
  expect(await read(declared, texts, said)).toEqual([language, conflicts]);
});
