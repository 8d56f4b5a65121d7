import { expect, it } from "vitest";
import { emptySources } from "#ingest/understand/metadata/sources.ts";
import { parseTopicRules } from "#ingest/understand/topics/topic-rules.ts";
import { readArticle } from "#ingest/update/reading/read-article.ts";

/**
 * A language that is nothing but its file in ingest/languages and its line in the list: what is read of its pages and texts shows that every
 * room takes its words from there.
 */
const PARAGRAPHS = [
  "Občinski svet v Mestnem Vrhu je v torek zvečer po dolgi razpravi potrdil gradnjo novega mostu čez reko. Stari most so zaprli že spomladi, ko so inženirji našli razpoke v dveh nosilcih.",
  "»Na ta most čakamo že deset let,« je dejala županja Ana Kovačič. »Zdaj imamo denar in dovoljenja.«",
  "Dela se bodo začela jeseni in bodo trajala približno dve leti. Promet bo medtem potekal po začasnem mostu, ki ga bo postavila vojska, pešci pa bodo reko prečkali pri jezu.",
];
const TITLE = "Mestni Vrh dobi nov most čez reko";

const rules = { topics: parseTopicRules("topics: []"), sources: emptySources(), today: "2026-01-31" };
const read = async (file: string, content: string) =>
  (await readArticle(file, new TextEncoder().encode(content), [], rules)).article;

const page = `<!doctype html><html><head><title>${TITLE}</title></head><body><main><article>
<h1>${TITLE}</h1>
<p>Piše: Marko Zupan</p>
<p>Objavljeno 9. avgusta 2016</p>
<p>Čas branja: 2 minuti</p>
<p>${PARAGRAPHS[0]}</p>
<p>Preberite tudi: Vojska postavlja začasni most</p>
<p>${PARAGRAPHS[1]}</p>
<p>Oglasno sporočilo</p>
<p>${PARAGRAPHS[2]}</p>
<p>Vse pravice pridržane.</p>
<h2>Najbolj brano</h2>
<ul><li><a href="/1">Dež je poplavil kleti</a></li><li><a href="/2">Sejem se vrača na trg</a></li></ul>
</article></main></body></html>`;

const text = `${TITLE}

Piše: Marko Zupan
9. avgusta 2016

${PARAGRAPHS[0]}

Preberite tudi: Vojska postavlja začasni most

${PARAGRAPHS[1]}

Oglas

${PARAGRAPHS[2]}

Vse pravice pridržane
Komentarji (12)
`;

it.each([
  ["a page", "most.html", page],
  ["a pasted text", "most.txt", text],
])("%s in a language gives title, author, day, text and speakers", async (_, file, content) => {
  const article = await read(file, content);
  expect(article.title.value).toBe(TITLE);
  expect(article.author?.value).toBe("Marko Zupan");
  expect(article.date).toMatchObject({ value: "2016-08-09", precision: "day" });
  expect(article.language).toBe("sl");
  // The rest is the page's own: left out of a page, set apart as a list in a text.
  expect(article.paragraphs.filter(({ kind }) => kind === "body").map((paragraph) => paragraph.text)).toEqual(
    PARAGRAPHS,
  );
  expect(article.paragraphs.flatMap(({ quotations }) => quotations.map(({ speaker }) => speaker))).toEqual([
    "Ana Kovačič",
    "Ana Kovačič",
  ]);
});
