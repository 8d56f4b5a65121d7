import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOutletName } from "#ingest/text/bylines/outlet-names.ts";
import { readByline } from "#ingest/text/bylines/read-byline.ts";
import { emptySources } from "#ingest/understand/metadata/sources.ts";
import { parseTopicRules } from "#ingest/understand/topics/topic-rules.ts";
import { readArticle } from "#ingest/update/reading/read-article.ts";

const RULES = { topics: parseTopicRules("topics: []"), sources: emptySources(), today: "2024-01-01" };
const read = async (name: string, text?: string) => {
  const bytes =
    text === undefined
      ? readFileSync(new URL(`../../../../fixtures/facts/${name}`, import.meta.url))
      : Buffer.from(text);
  return (await readArticle(name, bytes, [], RULES)).article;
};

describe("a byline's paper and day", () => {
  it.each([
    ["dredger-arrives.docx", "Nadia Brandt", "Ellery Gazette", "2021-09-02"],
    ["fishermen.docx", undefined, "Coastal Radio", "2021-10-14"],
    ["ferry-company-denies.txt", "Jonas Pettersen", "Coastal Radio", "2021-06-11"],
  ])("are facts of %s and no paragraph", async (name, author, source, date) => {
    const article = await read(name);
    expect([article.author?.value, article.source?.value, article.date?.value]).toEqual([author, source, date]);
    expect(article.paragraphs.map(({ text }) => text).filter((text) => /2021|Nadia/.test(text))).toEqual([]);
  });

  it.each([
    ["By Nadia Brandt, The Ellery Observer, September 2, 2021", "The Ellery Observer", "September 2, 2021"],
    ["By Nadia Brandt for the Norlin Post", "Norlin Post", null],
    ["By Nadia Brandt | Norlin Weekly | 2 September 2021", "Norlin Weekly", "2 September 2021"],
    ["By Nadia Brandt (Radio Norlin)", "Radio Norlin", null],
    ["By Nadia Brandt, Political Editor, The Meridian, 2 September 2021", "The Meridian", "2 September 2021"],
    ["Von Nadia Brandt, Norliner Zeitung, 2. September 2021", "Norliner Zeitung", "2. September 2021"],
    ["Nadia Brandt, Ellery Gazette, 2 September 2021", "Ellery Gazette", "2 September 2021"],
    ["Ellery Gazette, 2 September 2021, by Nadia Brandt", "Ellery Gazette", "2 September 2021"],
    ["Ellery Gazette | By Nadia Brandt", "Ellery Gazette", null],
    ["By Nadia Brandt, London, 2 September 2021", null, "2 September 2021"],
    ["By Nadia Brandt, The Hague, 2 September 2021", null, "2 September 2021"],
    ["By Nadia Brandt, Political Editor, 2 September 2021", null, "2 September 2021"],
    ["By Nadia Brandt, World News", null, null],
    ["By Nadia Brandt in Istanbul", null, null],
  ])("%s", (line, agency, date) => {
    expect(readByline(line)).toMatchObject({ author: "Nadia Brandt", agency, date });
  });

  it.each([
    "Roger Lane, Daily Mirror",
    "Ellery Gazette, the oldest paper of the coast, closes",
    "By Ellery standards it was late",
  ])("a line is none: %s", (line) => {
    expect(readByline(line)).toBeNull();
  });

  it.each([
    ["Coastal Radio", true],
    ["The Times", true],
    ["Le Monde diplomatique", false],
    ["ellerygazette.example", true],
    ["Hafenkurier", true],
    ["World News", false],
    ["Foreign Staff", false],
    ["Gazette Staff", false],
    ["London", false],
    ["Mirror", false],
    ["Post", false],
    ["the Ellery Gazette", false],
  ])("%s is the name of a paper: %s", (name, isOutlet) => {
    expect(isOutletName(name)).toBe(isOutlet);
  });

  it("a place beside a day stays text", async () => {
    const article = await read(
      "a.txt",
      `Ferry late\n\nNorlin, 3 May 2021\n\nThe ferry to Norlin was late on Monday, said its captain, who had slept.\n`,
    );
    expect(article.source).toBeNull();
    expect(article.paragraphs.map(({ text }) => text)).toContain("Norlin, 3 May 2021");
  });

  it("is read whatever stands in a line, and names only parts of it", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "By",
            "Ann",
            "Lee",
            "Gazette",
            "The",
            ",",
            "|",
            "3 May 2021",
            "for",
            "and",
            "in",
            "(",
            ")",
            "Reuters",
          ),
        ),
        (words) => {
          const line = words.join(" ");
          const byline = readByline(line);
          for (const part of [byline?.agency, byline?.date, ...(byline?.author?.split("; ") ?? [])])
            expect(part == null || line.includes(part)).toBe(true);
        },
      ),
    );
  });
});
