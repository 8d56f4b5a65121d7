import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { IngestError } from "#ingest/report/errors.ts";
import { emptySources } from "#ingest/understand/metadata/sources.ts";
import type { Rules } from "#ingest/understand/rules.ts";
import { parseTopicRules } from "#ingest/understand/topics/topic-rules.ts";
import { readArticle } from "#ingest/update/reading/read-article.ts";
import { makeDocx, paragraph } from "../../../../make/make-docx.ts";
import { makePdf, type PdfText } from "../../../../make/make-pdf.ts";

const rules: Rules = { topics: parseTopicRules("topics: []"), sources: emptySources(), today: "2026-01-31" };
const read = (file: string, bytes: Uint8Array) => readArticle(file, bytes, [], rules);
const toBytes = (text: string) => new TextEncoder().encode(text);
const readText = async (text: string) => (await read("a.txt", toBytes(text))).article;
const codeOf = (file: string, bytes: Uint8Array) =>
  read(file, bytes).then(
    () => "read",
    (error: IngestError) => error.code,
  );

interface Story {
  paper: string;
  day: string;
  title: string;
  author: string;
  body: string[];
}

const STORIES: Story[] = [
  {
    paper: "The Norholm Gazette",
    day: "4 March 2021",
    title: "Harbour council backs a second pier",
    author: "Jane Doe",
    body: [
      "NORHOLM – The harbour council voted for a second pier on Thursday, after a debate that had lasted for two years.",
      "“We waited far too long for this,” said Maria Lopez, who leads the council. “Now the work begins.”",
      "Its opponents said that they would go to the regional court before the end of the month.",
    ],
  },
  {
    paper: "The Ellery Courier",
    day: "12 April 2021",
    title: "Bakers fear a dearer summer",
    author: "Ann Poe",
    body: [
      "ELLERY – Bread will become dearer by the summer, the bakers of the town warned at their meeting on Monday.",
      "“Flour costs twice what it did,” said Peter Walsh of their guild. “Somebody will have to pay for that.”",
      "A spokeswoman of the ministry did not want to comment on the forecast.",
    ],
  },
  {
    paper: "The Norholm Gazette",
    day: "2 May 2021",
    title: "Ferry drivers ask for a later night",
    author: "John Roe",
    body: [
      "NORHOLM – The last ferry should leave at midnight and no longer at ten, say those who steer it.",
      "“People run down the hill and see our lights go,” said Ivan Moe, who has done so for twenty years.",
      "The town has promised an answer before the timetable of the winter is printed.",
    ],
  },
];

type Layout = (story: Story, number: number) => string[];

/** How databases and people lay out articles one below the other. */
const LAYOUTS: Record<string, Layout> = {
  "numbers of documents": ({ title, body }, n) => [`Document ${n} of 3`, title, ...body],
  "numbers before the word": ({ paper, title, body }, n) => [`${n} of 3 DOCUMENTS`, paper, title, ...body],
  "numbers in German": ({ title, body }, n) => [`Dokument ${n} von 3`, title, ...body],
  "an end of each document": ({ title, body }) => [title, ...body, "End of Document"],
  "load dates": ({ title, body, day }) => [title, ...body, `Load-Date: ${day}`],
  "lengths in words": ({ title, body, author }) => [title, `BYLINE: ${author}`, "LENGTH: 214 words", ...body],
  "lengths in French": ({ title, body }) => [title, "LONGUEUR: 214 mots", ...body],
  "keys of Factiva": ({ title, author, paper, day, body }, n) => [
    title,
    `By ${author}`,
    "214 words",
    day,
    paper,
    ...body,
    `Document EXC000002021030${n}eh340001x`,
  ],
  "fields of Factiva": ({ title, author, paper, day, body }) => [
    `HD ${title}`,
    `BY ${author}`,
    `PD ${day}`,
    `SN ${paper}`,
    "LP",
    ...body,
  ],
  "fields of ProQuest": ({ title, author, paper, day, body }) => [
    "____________________________________________________________",
    title,
    `Author: ${author}`,
    `Publication info: ${paper} ; Norholm [Norholm] ${day}: 4.`,
    `Full text: ${body.join(" ")}`,
    `Publication title: ${paper}`,
    `Publication date: ${day}`,
  ],
  "numbers of ProQuest": ({ title, body }, n) => [title, ...body, `ProQuest document ID: 24912345${n}`],
  "fields of PressReader": ({ title, author, paper, body }) => [
    `Article Name: ${title}`,
    `Publication: ${paper}`,
    "Section: News",
    `Author: ${author}`,
    "Start Page: 4",
    ...body,
  ],
  "keys of Europresse": ({ title, paper, body }, n) => [paper, title, ...body, `news·20210304·EX·417231${n}`],
  "fields of NewsBank": ({ title, author, paper, day, body }) => [
    `Paper: ${paper}`,
    `Title: ${title}`,
    `Date: ${day}`,
    `Author: ${author}`,
    ...body,
  ],
  "heads of papers": ({ paper, day, title, author, body }) => [paper, day, title, `By ${author}`, ...body],
  "bylines and days": ({ day, title, author, body }) => [title, `By ${author}`, day, ...body],
  "lines of rights": ({ day, title, body }) => ["Copyright 2021 Example Media", title, day, ...body],
  "rulers and papers": ({ paper, day, title, body }) => ["__________", title, `${paper}, ${day}`, ...body],
  standfirsts: ({ paper, day, title, author, body }) => [
    paper,
    title,
    "A decision after two years.",
    `By ${author}`,
    day,
    ...body,
  ],
};

/** Those that no mark tells. */
const HEADS = new Set(["heads of papers", "bylines and days", "lines of rights", "rulers and papers", "standfirsts"]);

/** A page of a PDF, whose lines don't wrap by themselves; no two begin at one height, as headers do. */
function setPage(paragraphs: string[], page: number): PdfText[] {
  let y = 60 + page * 13;
  return paragraphs.flatMap((text) => {
    y += 16;
    return (text.match(/.{1,80}(?:\s|$)/g) ?? []).map((line) => {
      y += 14;
      return { text: line.trim(), x: 50, y, size: 11 };
    });
  });
}

describe("a file that holds several articles is refused", () => {
  it.each(["nexis_uni.docx", "lexis.txt", "factiva.txt"])("as exported: %s", async (name) => {
    const bytes = readFileSync(new URL(`../../../../fixtures/several/${name}`, import.meta.url));
    await expect(read(name, bytes)).rejects.toMatchObject({ code: "several-articles" });
    await expect(read(name, bytes)).rejects.toThrow(/3 articles/);
  });

  it.each(Object.entries(LAYOUTS))("by its %s, in every format", async (name, layout) => {
    const lines = STORIES.map((story, i) => layout(story, i + 1));
    const all = lines.flat();
    const html = `<!doctype html><html><body><div>${all.map((line) => `<p>${line}</p>`).join("")}</div></body></html>`;
    const pages = lines.map(setPage);
    // A page of the web may go on with other articles below its own, which its reader leaves out.
    const isHead = HEADS.has(name);
    const codes = {
      txt: await codeOf("a.txt", toBytes(all.join("\n\n"))),
      md: await codeOf("a.md", toBytes(all.join("\n\n"))),
      docx: await codeOf("a.docx", await makeDocx({ body: all.map((line) => paragraph(line)).join("") })),
      ...(isHead ? {} : { html: await codeOf("a.html", toBytes(html)) }),
      pdf: await codeOf("a.pdf", makePdf({ pages })),
    };
    for (const [format, code] of Object.entries(codes)) expect([format, code]).toEqual([format, "several-articles"]);
  });
});

describe("a file that holds one article is read", () => {
  it.each(Object.entries(LAYOUTS))("with its %s", async (_, layout) => {
    for (const story of STORIES) {
      const { paragraphs } = await readText(layout(story, 3).join("\n\n"));
      const text = paragraphs.map((one) => one.text).join("\n");
      for (const sentence of story.body) expect(text).toContain(sentence);
    }
  });

  const { title, author, day, body } = STORIES[0] as Story;
  const head = [title, `By ${author}`, day];

  it.each<[string, string[]]>([
    [
      "a live blog",
      STORIES.flatMap((story, i) => [story.title, `By ${story.author}`, `4 March 2021, 1${i}:42`, ...story.body]),
    ],
    [
      "a live blog over days",
      STORIES.flatMap((story) => [story.title, `By ${story.author}`, `${story.day} 10:42`, ...story.body]),
    ],
    ["a chronicle", [...head, ...body, ...STORIES.flatMap((story) => [story.day, story.title, ...story.body])]],
    ["short news", [...head, ...STORIES.flatMap((story) => [story.title, ...story.body])]],
    ["a press review", [...head, ...STORIES.flatMap((story) => [story.paper, story.title, ...story.body])]],
    ["several datelines", [...head, ...STORIES.flatMap((story) => story.body)]],
    [
      "teasers of others below",
      [...head, ...body, ...STORIES.flatMap((story) => [story.title, `By ${story.author}`, story.day, "Short."])],
    ],
    [
      "books with their facts",
      [
        ...head,
        ...body,
        ...STORIES.flatMap((story) => [
          `Title: ${story.title}`,
          `Author: ${story.author}`,
          "Publisher: Ellery Press",
          "Pages: 214",
          `Date: ${story.day}`,
          ...story.body,
        ]),
      ],
    ],
    [
      "charts with their sources",
      [...head, ...STORIES.flatMap((story) => [...story.body, "Source: Statistics Norholm"])],
    ],
    ["rulers between parts", [...head, ...STORIES.flatMap((story) => ["__________", story.title, ...story.body])]],
    [
      "words about the marks",
      [
        ...head,
        ...body,
        "“End of Document” stands below each text, “Load-Date:” above it.",
        "Factiva writes HD before a headline, and LP before its first paragraph.",
        "Who searches for “Document 3 of 12” finds millions of pages.",
        ...body,
      ],
    ],
    ["pages that are numbered", [...head, ...STORIES.flatMap((story, i) => [...story.body, `Page ${i + 1} of 3`])]],
    ["its number on each page", [...head, ...STORIES.flatMap((story) => ["Document 3 of 12", ...story.body])]],
    ["pictures that are numbered", [...head, ...STORIES.flatMap((story, i) => [`Image ${i + 1} of 3`, ...story.body])]],
  ])("with %s", async (_, lines) => {
    const { title: found } = await readText(lines.join("\n\n"));
    expect(found.value).toBe(title);
  });
});

const { CORPORA_DIR, SEEDS_DIR } = process.env;

describe.runIf(CORPORA_DIR)("no real page or text is taken for several", () => {
  const sets = ["fundus-a", "trafilatura-en", "htmldate-en"];
  it.each(sets)("of %s", async (set) => {
    const folder = join(CORPORA_DIR ?? "", "extraction", set, "pages");
    for (const name of readdirSync(folder)) {
      const code = await codeOf("a.html", gunzipSync(readFileSync(join(folder, name))));
      expect([name, code]).not.toEqual([name, "several-articles"]);
    }
  });

  it("of the articles with quotations", async () => {
    const lines = readFileSync(join(CORPORA_DIR ?? "", "quotes/polnear-train.jsonl"), "utf8")
      .trim()
      .split("\n");
    for (const line of lines) {
      const { title, paragraphs } = JSON.parse(line) as { title: string; paragraphs: string[] };
      const code = await codeOf("a.txt", toBytes([title, ...paragraphs].join("\n\n")));
      expect([title, code]).not.toEqual([title, "several-articles"]);
    }
  });
});

describe("the samples and seeds are one article each", () => {
  const samples = readdirSync(new URL("../../../../../content/", import.meta.url)).filter((name) =>
    name.endsWith(".md"),
  );
  it.each(samples)("%s", async (name) => {
    expect(await codeOf(name, readFileSync(new URL(`../../../../../content/${name}`, import.meta.url)))).toBe("read");
  });
  const seeds = SEEDS_DIR === undefined ? [] : readdirSync(SEEDS_DIR).filter((name) => name.endsWith(".txt"));
  it.runIf(seeds.length > 0)("seeds", async () => {
    for (const name of seeds) expect(await codeOf(name, readFileSync(join(SEEDS_DIR ?? "", name)))).toBe("read");
  });
});

describe("rulers between signed texts", () => {
  const text =
    "The harbour board approved plans for a new ferry terminal on Thursday after two years of debate, and the members wrote it down.\n\nOpponents said that they would appeal to the regional court before the end of the month, and that they had the money for it.";
  const item = (headline: string, signed: string) => `${headline}\n${signed}\n\n${text}\n`;
  const heads = [
    ["Harbour board approves terminal", "By Jane Doe"],
    ["Missile talks resume in Geneva", "12 April 2021"],
    ["Bakers warn of higher prices", "By Ann Poe"],
  ] as const;

  it.each(["____________________", "==========", "* * * * *", "----------"])("are refused: %s", async (ruler) => {
    const several = heads.map(([headline, signed]) => item(headline, signed)).join(`\n${ruler}\n\n`);
    for (const file of ["a.txt", "a.md"]) expect(await codeOf(file, toBytes(several))).toBe("several-articles");
  });

  it("are not when the parts are sections of one text, or nobody signs them", async () => {
    const sections = heads
      .map(([headline], at) => (at === 0 ? item(headline, "By Jane Doe") : `${headline}\n\n${text}\n`))
      .join("\n____________________\n\n");
    for (const file of ["a.txt", "a.md"]) expect(await codeOf(file, toBytes(sections))).toBe("read");
  });
});
