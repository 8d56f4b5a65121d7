import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "#ingest/readers/text.ts";
import type { RawArticle } from "#ingest/understand/raw-article.ts";

const P1 = "The harbour bridge of Norholm was closed on Monday after divers found cracks in two of its seven piers.";
const P2 =
  "Engineers expect the repairs to take until spring. The mayor, Ida Brandt, called the closure “a hard but needed step”.";
const P3 =
  "Ferries carry passengers between the two halves of the town, but lorries have to drive around the whole fjord.";
const TITLE = "Norholm closes its harbour bridge for the winter";

const ofKind = (raw: RawArticle, kind: string) => raw.blocks.filter((one) => one.kind === kind).map(({ text }) => text);
const values = (raw: RawArticle, field: keyof RawArticle["facts"]) => raw.facts[field].map(({ value }) => value);
const read = (...pieces: string[]) => readText(pieces.join("\n\n"));

/** Cuts text at a width as mail programs and PDF viewers do. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

describe("paragraphs", () => {
  it.each([
    ["one a line, empty lines between", [TITLE, P1, P2, P3].join("\n\n")],
    ["one a line, nothing between", [TITLE, P1, P2, P3].join("\n")],
    ["line ends of Windows", [TITLE, P1, P2, P3].join("\r\n\r\n")],
    ["line ends of old Macs", [TITLE, P1, P2, P3].join("\r")],
  ])("%s", (_, text) => {
    const raw = readText(text);
    expect(values(raw, "title")).toEqual([TITLE]);
    expect(raw.blocks).toEqual([P1, P2, P3].map((one) => ({ kind: "body", text: one })));
  });

  it.each([34, 48, 60, 72, 90])("cut at %i characters, empty lines between paragraphs", (width) => {
    const raw = readText([TITLE, P1, P2, P3].map((one) => wrap(one, width).join("\n")).join("\n\n"));
    expect(values(raw, "title")).toEqual([TITLE]);
    expect(ofKind(raw, "body")).toEqual([P1, P2, P3]);
  });

  it.each([40, 60, 72])("cut at %i characters, an indent before each paragraph", (width) => {
    const raw = readText(`${TITLE}\n\n${[P1, P2, P3].map((one) => `    ${wrap(one, width).join("\n")}`).join("\n")}`);
    expect(ofKind(raw, "body")).toEqual([P1, P2, P3]);
  });

  it.each([46, 60])(
    "cut at %i characters, an empty line after every line, paragraphs told by short last lines",
    (width) => {
      const raw = readText([TITLE, P1, P2, P3].flatMap((one) => wrap(one, width)).join(" \n\n"));
      expect(ofKind(raw, "body")).toEqual([P1, P2, P3]);
    },
  );

  it("go on across headers, footers and page numbers, which are kept once", () => {
    const lines = [P1, P2, P3, P1.replace("Monday", "Friday"), P2.replace("spring", "May")].flatMap((one) => [
      ...wrap(one, 40),
      "",
    ]);
    const pages = [lines.slice(0, 6), lines.slice(6, 11), lines.slice(11)];
    const text = pages.map((page, i) => [...page, "", "The Norholm Letter", `${i + 1}`].join("\n")).join("\n");
    const raw = readText(`${TITLE}\n\n${text}`);
    expect(ofKind(raw, "body")).toEqual([P1, P2, P3, P1.replace("Monday", "Friday"), P2.replace("spring", "May")]);
    expect(ofKind(raw, "list").filter((one) => one === "The Norholm Letter")).toHaveLength(1);
  });

  it("keep a refrain and the names in an interview, which stand amid no sentence", () => {
    const talk = [
      "Brandt",
      P1,
      "Reporter",
      P2,
      "Brandt",
      P3,
      "Reporter",
      P1.replace("seven", "nine"),
      "Brandt",
      P2.replace("spring", "June"),
    ];
    expect(ofKind(read(TITLE, P3.replace("fjord", "bay"), ...talk), "heading")).toHaveLength(5);
  });
});

describe("words cut at a line end", () => {
  const long = (tail: string) => wrap(`${P3} ${P1} ${P2}`, 60).join("\n").concat(`\n${tail}`);

  it.each([
    [
      "keeps the hyphen of a name with a number",
      "The ministry wants to buy eleven more aircraft of type S-\n400 in all this year.",
      "S-400 in",
    ],
    [
      "keeps it before a capital",
      "The talks were held under the eyes of the whole Franco-\nNorwegian commission.",
      "Franco-Norwegian",
    ],
    [
      "keeps it between two words",
      "They looked at the drawings of a new fifth-\ngeneration turbine with great care.",
      "fifth-generation",
    ],
    [
      "drops it where the word stands elsewhere",
      "It is the third closure of the har-\nbour within ten years.",
      "harbour within",
    ],
    [
      "drops it before a mere ending",
      "The plan was agreed upon by the whole govern-\nment of the small country.",
      "government of",
    ],
    [
      "keeps it where the compound stands elsewhere",
      "A well-known name and another well-\nknown one were read out.",
      "another well-known one",
    ],
    [
      "puts nothing around a dash",
      "It was the mayor herself who said so—\nand nobody in the hall objected.",
      "so—and nobody",
    ],
    [
      "keeps a hyphen that waits for its word",
      "There are two-\nand three-year plans for all of the piers.",
      "two- and three-year",
    ],
    ["drops a soft hyphen", "The ministry was told of the infor\u00AD\nmation early that week.", "information early"],
  ])("%s", (_, tail, expected) => {
    expect(ofKind(readText(`${TITLE}\n\n${long(tail)}`), "body").join(" ")).toContain(expected);
  });
});

describe("the head", () => {
  it.each([
    ["By Ann Lee", "By Ann Lee", []],
    ["ANN LEE | 19.01.2017 | WORLD", "ANN LEE | 19.01.2017 | WORLD", ["19.01.2017"]],
    ["By Ann Lee and Bo Chan, Reuters", "By Ann Lee and Bo Chan, Reuters", []],
    ["Ann Lee, AFP", "Ann Lee, AFP", []],
    ["Von Hans Weber", "Von Hans Weber", []],
    ["Posted on 3 May 2017 by Ann Lee", "Posted on 3 May 2017 by Ann Lee", ["Posted on 3 May 2017"]],
  ])("reads the byline %s", (line, author, dates) => {
    const raw = read(TITLE, line, P1, P2);
    expect([values(raw, "title"), values(raw, "author"), values(raw, "date")]).toEqual([[TITLE], [author], dates]);
    expect(raw.blocks.map(({ text }) => text)).toEqual([P1, P2]);
  });

  it.each(["Middle East | 19.01.2017", "New York | 3 May 2017", "Ann Lee", "By August, officials were alarmed."])(
    "takes %s for no author",
    (line) => {
      expect(values(read(TITLE, line, P1, P2), "author")).toEqual([]);
    },
  );

  it.each([
    "Published: 9 August 2016, 14:05 GMT",
    "Tuesday, August 9, 2016",
    "9 Ağustos 2016 Salı",
    "9. August 2016",
    "le 9 août 2016 à 14h05",
    "9 de agosto de 2016",
    "9 августа 2016 г.",
    "09.08.2016",
    "Tue Aug 09 14:05:00 CEST 2016",
  ])("reads the date line %s", (line) => {
    expect(values(read(TITLE, line, P1, P2), "date")).toEqual([line]);
  });

  it("takes no date from the text, from a caption or from the top of the page", () => {
    const caption = "The bridge on Monday, May 9, 2016. (Photo: Ann Lee)";
    const raw = read(
      "Thursday, 5 May 2016",
      "Front page of the town",
      TITLE,
      caption,
      P1.replace("Monday", "9 May 2016"),
      P2,
    );
    expect(values(raw, "date")).toEqual([]);
    expect(values(raw, "title")).toEqual([TITLE]);
  });

  it("takes the day of publication, and no day of a change for it", () => {
    expect(values(read(TITLE, "Published 3 May 2017", "Last updated 5 May 2017", P1, P2), "date")).toEqual([
      "Published 3 May 2017",
    ]);
    expect(values(read(TITLE, "Last updated 5 May 2017", P1, P2), "date")).toEqual([]);
  });

  it("finds the title below a section and the name of the paper, and takes one that is repeated", () => {
    expect(values(read("WORLD", "The Daily Example", TITLE, P1, P2), "title")).toEqual([TITLE]);
    const twice = read("A bridge nobody may cross any more", TITLE, "By Ann Lee", TITLE, P1, P2);
    expect(values(twice, "title")).toEqual([TITLE]);
    expect(ofKind(twice, "heading")).toEqual(["A bridge nobody may cross any more"]);
  });

  it("takes a title that is a question or a sentence", () => {
    expect(values(read("Will the bridge open in spring?", P1, P2), "title")).toEqual([
      "Will the bridge open in spring?",
    ]);
    expect(values(read("The bridge stays shut.", P1, P2, P3), "title")).toEqual(["The bridge stays shut."]);
  });

  it("has no title where the text begins with its first paragraph", () => {
    const raw = read(P1, P2, P3);
    expect(values(raw, "title")).toEqual([]);
    expect(ofKind(raw, "body")).toEqual([P1, P2, P3]);
  });

  it("sets apart a standfirst that the byline or a picture follows", () => {
    const lead = "The town is cut in two until the spring.";
    expect(ofKind(read(TITLE, lead, "By Ann Lee", P1, P2), "standfirst")).toEqual([lead]);
    expect(ofKind(read(TITLE, lead, "The bridge at noon [Reuters]", P1, P2), "standfirst")).toEqual([lead]);
    expect(ofKind(read(TITLE, lead, P1, P2), "body")).toEqual([lead, P1, P2]);
  });

  it("takes the one host above the text for the source, and labels at their word", () => {
    expect(values(read("www.example.org   desk@example.org   1", TITLE, P1, P2), "source")).toEqual([
      "www.example.org",
    ]);
    expect(values(read("one.example.org", "two.example.com", TITLE, P1, P2), "source")).toEqual([]);
    expect(values(read(TITLE, P1, P2, "Source: The Daily Example, agencies"), "source")).toEqual([
      "Source: The Daily Example, agencies",
    ]);
    expect(values(read(TITLE, P1, "Source: Port office", P2), "source")).toEqual([]);
    expect(values(read("Title: Fog", "URL: https://example.org/fog", "Author: Ann Lee", P1, P2), "url")).toEqual([
      "https://example.org/fog",
    ]);
  });

  it("reads the agency and the whole date of a dateline, and leaves the words in the text", () => {
    const first = `NORHOLM, 9 May 2016 (Reuters) - ${P1}`;
    const raw = read(TITLE, first, P2);
    expect([values(raw, "source"), values(raw, "date"), ofKind(raw, "body")]).toEqual([
      ["Reuters"],
      ["9 May 2016"],
      [first, P2],
    ]);
    expect(values(read(TITLE, `NORHOLM, May 9 (Xinhua) -- ${P1}`, P2), "date")).toEqual([]);
    expect(values(read(TITLE, `NORHOLM — ${P1}`, P2), "source")).toEqual([]);
  });
});

describe("what is not the article's", () => {
  it.each([
    "Share on Facebook",
    "Facebook Twitter WhatsApp Print",
    "A+ A-",
    "Paylaş",
    "Teilen",
    "Read more: Why the ferry is late again",
    "READ MORE: Why the ferry is late again",
    "Haberin devamı",
    "Advertisement",
    "Story continues below advertisement",
    "Home > World > Europe",
    "Follow us on Twitter",
    "Subscribe to our newsletter",
    "© 2016 The Daily Example. All rights reserved.",
    "5 min read",
    "Page 3 of 7",
    "Harbour Talk – Can a town live without its bridge?",
  ])("%s", (line) => {
    const raw = read(TITLE, P1, line, P2, P3);
    expect(ofKind(raw, "body")).toEqual([P1, P2, P3]);
    expect(ofKind(raw, "list")).toEqual([line]);
  });

  it.each([
    ["Leave a Reply", "Very sad news for us all. I used to cross it every day."],
    ["Post a comment", "Very sad news."],
    ["Most Read", "Ferry late again"],
    ["More from News", "Fog stops the ferry for a day."],
    ["You may also like", "Ten bridges to see before they fall"],
    ["Yorum yap", "Çok üzücü."],
    ["Kommentar schreiben", "Sehr schade."],
  ])("%s and what follows it", (line, after) => {
    const raw = read(TITLE, P1, P2, P3, line, after);
    expect(ofKind(raw, "body")).toEqual([P1, P2, P3]);
    expect(ofKind(raw, "list")).toEqual([line, after]);
  });

  it.each([
    "The bridge in the evening light (AP Photo/Ann Lee)",
    "The bridge in the evening light [Reuters]",
    "The bridge in the evening light. Photo: Ann Lee",
    "The bridge in the evening light. (Ann Lee/AFP via Getty Images)",
    "FILE PHOTO: The bridge in the evening light",
    "REUTERS/Ann Lee",
    "Image copyright Getty Images",
    "Foto: dpa",
  ])("%s is a caption", (caption) => {
    expect(ofKind(read(TITLE, P1, caption, P2), "caption")).toEqual([caption]);
  });

  it("joins the lines of a caption that stand together", () => {
    const raw = read(TITLE, "The bridge\nDivers found the cracks on Sunday [Reuters]", P1, P2);
    expect(ofKind(raw, "caption")).toEqual(["The bridge Divers found the cracks on Sunday [Reuters]"]);
  });

  it("keeps what only looks alike", () => {
    const alike = [
      "Share prices fell on Tuesday, and nobody in the harbour office was surprised.",
      "Read more closely, the report is milder than the mayor’s words. It blames the ice.",
      "Watch towers stand on both sides of the fjord.",
      "The report was seen by an agency of the state (AP).",
    ];
    expect(ofKind(read(TITLE, P1, ...alike, P2), "body")).toEqual([P1, ...alike, P2]);
  });

  it("tells headings and bullets from paragraphs", () => {
    const raw = read(TITLE, P1, "A costly repair", P2, "• Ferries run every hour\n• Lorries drive around", P3);
    expect(raw.blocks.map(({ kind }) => kind)).toEqual(["body", "heading", "body", "list", "list", "body"]);
  });
});

describe("any text", () => {
  const WORDS =
    "bridge Norholm the of ferry S-400 “said” fjord. Monday, By Share Source: | 2016 3 May Photo: (AP) – Leave a Reply www.example.org Page 2 Şırnak Мост 橋".split(
      " ",
    );
  const line = fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(" "));
  const pasted = fc
    .array(fc.tuple(line, fc.constantFrom("\n", "\n\n", "\n\n\n", "\f", " \n \n", "\r\n")), { maxLength: 40 })
    .map((lines) => lines.flat().join(""));

  /** Everything with letters, of scripts without spaces each letter; the number of a page may go, and a label beside a value that became a fact. */
  const WORD =
    /[\p{L}&&[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Thai}]]|[\p{L}--[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Thai}]]+/gv;
  const wordsOf = (text: string) => new Set(text.match(WORD));
  const LABELS = new Set(["Source"]);

  it("keeps every word, in a block or in a fact", () => {
    fc.assert(
      fc.property(fc.oneof(pasted, fc.string({ unit: "grapheme", maxLength: 200 })), (text) => {
        const raw = readText(text);
        const kept = wordsOf(
          [
            ...raw.blocks.map((one) => one.text),
            ...Object.values(raw.facts)
              .flat()
              .map(({ value }) => value),
          ].join("\n"),
        );
        const lost = [...wordsOf(text.replaceAll(/-\s+/g, "-"))].filter((word) => !kept.has(word) && !LABELS.has(word));
        expect(lost).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("gives the same for the same text, and never an empty block", () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const raw = readText(text);
        expect(readText(text)).toEqual(raw);
        expect(raw.blocks.filter((one) => one.text.trim() === "")).toEqual([]);
      }),
    );
  });

  it.each([
    ["a single line of 5 MB", "word ".repeat(1_000_000)],
    ["5 MB without a space", "a".repeat(5_000_000)],
    ["a million short lines", "ab\n".repeat(1_000_000)],
    ["many equal headers", "www.example.org a@b.example 1\n".repeat(50_000)],
    [
      "many different dates",
      Array.from({ length: 50_000 }, (_, i) => `${(i % 28) + 1} May ${1000 + (i % 1000)}`).join("\n"),
    ],
    ["many requests for comments", "Leave a reply\n\n".repeat(50_000)],
    ["nothing", ""],
  ])("is read to its end: %s", (_, text) => {
    expect(() => readText(text)).not.toThrow();
  });
});
