import { describe, expect, it } from "vitest";
import { IngestError } from "#ingest/report/errors.ts";
import { readFields } from "#ingest/understand/metadata/read-fields.ts";
import { parseSources } from "#ingest/understand/metadata/sources.ts";
import type { Rules } from "#ingest/understand/rules.ts";
import { parseTopicRules } from "#ingest/understand/topics/topic-rules.ts";
import { readArticle } from "#ingest/update/reading/read-article.ts";

const SOURCES = `sources:
  - {name: Example Courier, aliases: [Courier], dateOrder: day-first}`;
const TOPICS = "topics: [{id: syria, label: Syria, words: [Syria]}]";
const rules: Rules = { topics: parseTopicRules(TOPICS), sources: parseSources(SOURCES), today: "2026-01-31" };

const BODY = "Ankara and Moscow resumed talks on Syria on Tuesday.\n\n“We shall go on,” Igor Orlov said.";

function read(file: string, content: string | Uint8Array, row: Record<string, unknown> | null = null, use = rules) {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return readArticle(file, bytes, row === null ? [] : [readFields(row)], use);
}
const readWith = (yaml: string, row: Record<string, unknown> | null = null) =>
  read("a.md", `---\n${yaml}\n---\n${BODY}`, row);

async function codeOf(file: string, content: string | Uint8Array): Promise<string> {
  try {
    await read(file, content);
    return "ok";
  } catch (error) {
    if (error instanceof IngestError) return error.code;
    throw error;
  }
}

describe("places", () => {
  const placesOf = async (yaml: string, row: Record<string, unknown> | null = null) =>
    (await readWith(yaml, row)).article.places.map(({ value, from }) => `${value}, ${from}`);

  it.each([
    ["place: [Aleppo, Ankara]", ["Aleppo", "Ankara"]],
    ["place: Washington, D.C.", ["Washington, D.C."]],
    ["places: Aleppo; Ankara;", ["Aleppo", "Ankara"]],
    ["Ort: Köln", ["Köln"]],
    ["place: [Aleppo, ' Aleppo ', '']", ["Aleppo"]],
    ["place:", []],
    ["title: Talks", []],
  ])("are those that the front matter states: %s", async (yaml, places) => {
    expect(await placesOf(yaml)).toEqual(places.map((place) => `${place}, front-matter`));
  });

  it("are also those of a sidecar, each once, and none that is too long to be a filter", async () => {
    expect(await placesOf("place: [Aleppo]", { place: "Ankara; Aleppo" })).toEqual([
      "Aleppo, front-matter",
      "Ankara, sidecar",
    ]);
    const { article, warnings } = await readWith(`place: [Aleppo, ${"x".repeat(201)}]`);
    expect(article.places).toHaveLength(1);
    expect(warnings).toMatchObject([{ code: "metadata-unused", message: expect.stringContaining("201 characters") }]);
  });

  it("change what an article is; without any it is the one that it was", async () => {
    const hashOf = async (yaml: string) => (await readWith(yaml)).article.contentHash;
    expect(await hashOf("title: Talks\nplace:")).toBe(await hashOf("title: Talks"));
    expect(await hashOf("title: Talks\nplace: Aleppo")).not.toBe(await hashOf("title: Talks"));
  });

  it("can't be anything but names", async () => {
    expect(await codeOf("a.md", `---\nplace: {lat: 1}\n---\n${BODY}`)).toBe("front-matter-invalid");
  });
});

describe("an article", () => {
  it("is what its file says", async () => {
    const { article, warnings } = await readWith("title: Talks\nsource: Courier\ndate: 2016-08\ntopics: [diplomacy]");
    expect(article).toMatchObject({
      id: "a",
      title: { value: "Talks", from: "front-matter" },
      source: { value: "Example Courier", from: "front-matter" },
      author: null,
      date: { value: "2016-08", from: "front-matter", precision: "month" },
      url: null,
    });
    expect(article.paragraphs.map(({ ordinal, kind }) => [ordinal, kind])).toEqual([
      [0, "title"],
      [1, "body"],
      [2, "body"],
    ]);
    expect(article.paragraphs[1]?.topics.map(({ id }) => id)).toEqual(["syria", "diplomacy"]);
    expect(article.paragraphs[2]?.quotations).toEqual([{ start: 1, end: 16, speaker: "Igor Orlov" }]);
    expect(warnings.map(({ code }) => code)).toEqual(["topic-unknown"]);
  });

  it("takes from a sidecar what front matter does not say, before what the text says", async () => {
    const { article, warnings } = await readWith("title: Talks\nid: talks", { title: "Other", date: "2016", id: "x" });
    expect(article.id).toBe("talks");
    expect(article.title).toMatchObject({ value: "Talks", from: "front-matter" });
    expect(article.date).toMatchObject({ value: "2016", from: "sidecar" });
    expect(warnings.map(({ code }) => code)).toContain("facts-conflict");
    const plain = await read("b.txt", `Ankara and Moscow talk\n\n${BODY}`, {
      title: "Talks",
      id: "x",
      standfirst: "At last.",
    });
    expect(plain.article).toMatchObject({ id: "x", title: { value: "Talks", from: "sidecar" } });
    expect(plain.article.paragraphs[1]).toMatchObject({ kind: "standfirst", text: "At last." });
  });

  it("shows the same words as title and as first paragraph", async () => {
    const { article } = await readWith('title: "The  \\u0007 talks"');
    expect(article.title.value).toBe("The talks");
    expect(article.paragraphs[0]?.text).toBe("The talks");
  });

  it("has no speaker longer than a facet's value", async () => {
    const name = `Igor ${"Orlov".repeat(50)}`;
    const { article } = await read("a.md", `# Talks\n\n“We shall all go on,” ${name} said.`);
    expect(article.paragraphs[1]?.quotations).toMatchObject([{ speaker: null }]);
  });
});

describe("the content hash", () => {
  const hash = async (yaml: string, use = rules) =>
    (await read("a.md", `---\n${yaml}\n---\n${BODY}`, null, use)).article.contentHash;
  const withTopics = (yaml: string): Rules => ({ ...rules, topics: parseTopicRules(yaml) });

  it("stays when nothing is said differently", async () => {
    expect(await hash("title: Talks\nsource: Courier")).toBe(
      await hash('# a comment\nsource: "Courier"\ntitle: Talks\n'),
    );
    expect(await hash("title: T")).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ["a fact", () => hash("title: T\ndate: 2016")],
    ["a topic by hand", () => hash("title: T\ntopics: -syria")],
    ["the words of a rule", () => hash("title: T", withTopics(TOPICS.replace("[Syria]", "[Syria, Moscow]")))],
    ["the label of a topic", () => hash("title: T", withTopics(TOPICS.replace("label: Syria", "label: The war")))],
  ])("changes with %s", async (_, changed) => {
    expect(await changed()).not.toBe(await hash("title: T"));
  });

  it("stays when a topic that it does not have changes", async () => {
    const other = TOPICS.replace("]}]", "]}, {id: energy, label: Energy, words: [gas]}]");
    expect(await hash("title: T", withTopics(other))).toBe(await hash("title: T"));
  });
});

describe("fault 4: an address that is no web address is refused", () => {
  it.each(["javascript:alert(1)", "data:text/html,x", " JaVaScRiPt:alert(1)", "file:///etc/passwd", "vbscript:x"])(
    "%s",
    async (url) => {
      expect(await codeOf("a.md", `---\nurl: "${url}"\n---\n${BODY}`)).toBe("url-refused");
    },
  );
});

describe("fault 15: encodings", () => {
  const text = `Başkan Erdoğan’ın sözleri\n\n${"Türkiye ile Rusya arasındaki görüşmeler İstanbul’da sürüyor, dedi. ".repeat(5)}`;

  it.each([
    ["UTF-16 LE", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16 BE", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
  ])("%s is decoded", async (_, bytes) => {
    const { article } = await read("a.txt", bytes);
    expect(article.title.value).toBe("Başkan Erdoğan’ın sözleri");
    expect(article.paragraphs[1]?.text).toContain("İstanbul’da sürüyor");
  });

  it("Windows-1254 is decoded, and said", async () => {
    const letters: Record<string, number> = { ş: 0xfe, ğ: 0xf0, ı: 0xfd, İ: 0xdd, "’": 0x92 };
    const bytes = Uint8Array.from(text, (letter) => letters[letter] ?? (letter.codePointAt(0) as number));
    const { article, warnings } = await read("a.txt", bytes);
    expect(article.title.value).toBe("Başkan Erdoğan’ın sözleri");
    expect(warnings.map(({ code }) => code)).toContain("decoded-by-guess");
  });

  const WESTERN: Record<string, number> = { "“": 0x93, "”": 0x94, "’": 0x92, "–": 0x96, "€": 0x80 };
  const encode = (text: string, others: Record<string, number>) =>
    Uint8Array.from(text, (letter) => others[letter] ?? (letter.codePointAt(0) as number));

  it.each([
    [
      "Latin-1 in French",
      {},
      "Le président à Genève",
      "Les négociations entre les deux États ont été reportées à l'été prochain, a déclaré une source.",
    ],
    [
      "Latin-1 in German",
      {},
      "Brücke über den Fluß",
      "Die Gespräche über die Rückgabe der Schlösser wurden in Köln für längere Zeit unterbrochen.",
    ],
    [
      "Windows-1252 with its quotation marks and dashes",
      WESTERN,
      "The café’s “last” day – 5 €",
      "“We shall go on,” Zoë Müller said – and nobody’s café was closed before the évening was over.",
    ],
    ["Windows-1252 in Icelandic", WESTERN, "Þór á Ísafirði", "Þeir ræddu málið í gær, og það var ákveðið að hætta."],
  ])("%s is decoded, and said", async (_, others, title, body) => {
    const { article, warnings } = await read(
      "a.txt",
      encode(`${title}\n\n${body}\n\n${BODY.replaceAll(/[“”]/g, '"')}`, others),
    );
    expect(article.title.value).toBe(title);
    expect(article.paragraphs[1]?.text).toBe(body);
    expect(warnings.map(({ code }) => code)).toEqual(["decoded-by-guess"]);
    expect(warnings[0]?.message).toContain("windows-1252");
  });

  it("invalid UTF-8 amid valid is shown as such, counted and said", async () => {
    const bytes = Buffer.from(`${text}`);
    const damaged = Buffer.concat([
      bytes.subarray(0, 200),
      Uint8Array.of(0xc5),
      bytes.subarray(200),
      Uint8Array.of(0xe2, 0x80),
    ]);
    const { article, warnings } = await read("a.txt", damaged);
    expect(article.title.value).toBe("Başkan Erdoğan’ın sözleri");
    expect(warnings.map(({ code }) => code)).toContain("decoded-by-guess");
    expect(warnings.map(({ message }) => message).join(" ")).toMatch(/2 places are not valid UTF-8/);
  });

  it.each([
    ["broken UTF-16", Buffer.concat([Buffer.from(`\uFEFF${text}`, "utf16le"), Uint8Array.of(0x00)])],
    ["UTF-16 with half a pair", Buffer.from(`\uFEFF${text}\uD800 and more`, "utf16le")],
    ["UTF-32", Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])],
  ])("%s, which can't be told, is refused and never read as something else", async (_, bytes) => {
    expect(await codeOf("a.txt", bytes)).toBe("encoding-unknown");
  });

  it("bytes that are no text are refused", async () => {
    const bytes = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256);
    expect(await codeOf("a.md", bytes)).toBe("encoding-unknown");
  });
});

describe("fault 16: dates that can't be", () => {
  it.each([
    ["2016-02-31", "date-impossible"],
    ["31 February 2016", "date-impossible"],
    ["9999-01-01", "date-in-future"],
    ["2026-02-01", "date-in-future"],
    ["03/04/2017", "date-ambiguous"],
  ])("%s stays unknown and is reported", async (date, code) => {
    const { article, warnings } = await readWith(`title: T\ndate: ${date}`);
    expect(article.date).toBeNull();
    expect(warnings.map((warning) => warning.code)).toEqual([code]);
  });

  it("03/04/2017 is known from a source whose order is configured", async () => {
    expect((await readWith("title: T\nsource: Courier\ndate: 03/04/2017")).article.date).toMatchObject({
      value: "2017-04-03",
    });
  });
});

describe("fault 17: files without text", () => {
  it.each([
    ["an empty file", "a.txt", ""],
    ["an empty Markdown file", "a.md", ""],
    ["white space", "a.txt", " \n\t\n\u00A0\n"],
    ["only front matter", "a.md", "---\ntitle: Talks\n---\n"],
    ["only headings and pictures", "a.md", "# Talks\n\n## Section\n\n![A ship](x.png)\n"],
    ["only a comment", "a.md", "<!-- to be written -->"],
    ["only page furniture", "a.txt", "Home\nNews\nSport\nLog in\nSubscribe\nRead more\nShare on Facebook\n"],
    ["only sentinels (fault 2)", "a.txt", "\uE000\uE001\n"],
  ])("%s is refused", async (_, file, content) => {
    expect(await codeOf(file, content)).toBe("article-empty");
  });
});

it("fault 2: highlight sentinels in a text are taken out, and reported", async () => {
  const { article, warnings } = await read("a.md", `# Ta\uE000lks\n\nPeace \uE001now\u0007. ${BODY}`);
  expect(article.paragraphs.map((paragraph) => paragraph.text)).toContain("Talks");
  expect(article.paragraphs[1]?.text).toMatch(/^Peace now\. Ankara/);
  expect(warnings.map(({ code }) => code)).toEqual(["characters-removed"]);
});

it("an article without end is refused", async () => {
  expect(await codeOf("a.txt", "word ".repeat(1_000_001))).toBe("file-too-large");
  expect(await codeOf("a.md", "word\n\n".repeat(20_001))).toBe("file-too-large");
});
