import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPdf } from "#ingest/readers/pdf.ts";
import type { IngestError } from "#ingest/report/errors.ts";
import type { RawArticle } from "#ingest/understand/raw-article.ts";
import { makePdf, type PdfParts, type PdfText, writeObjects } from "../../../../make/make-pdf.ts";
import { type Setting, setColumns } from "../../../../make/set-columns.ts";

const TITLE = "Norholm closes its harbour bridge";
const PARAGRAPHS = [
  "The harbour bridge of Norholm was closed on Monday after divers found cracks in two of its seven piers, the harbour office said.",
  "Engineers expect the repairs to take until spring. The mayor called the closure a hard but needed step, and asked for patience.",
  "Ferries carry passengers between the two halves of the town, but lorries have to drive around the whole fjord, which takes hours.",
  "Shops on the island said that they had lost a third of their customers within a week. The council promised to help them.",
  "A temporary bridge could be opened before Christmas, provided that the army lends the parts, as it did after the flood.",
];
const SETTING: Setting = { columns: 2, width: 46, lines: 30, paragraphs: "indent", hyphens: false, title: TITLE };

const bodyOf = (raw: RawArticle) => raw.blocks.filter(({ kind }) => kind === "body").map(({ text }) => text);
const allOf = (raw: RawArticle) => raw.blocks.map(({ text }) => text).join("\n");
const read = async (parts: PdfParts) => (await readPdf(makePdf(parts))).raw;
const codeOf = (bytes: Uint8Array): Promise<string> =>
  readPdf(bytes).then(
    () => "ok",
    (error: IngestError) => error.code,
  );
const set = (setting: Partial<Setting> = {}, paragraphs = PARAGRAPHS) =>
  setColumns(paragraphs, { ...SETTING, ...setting });
/** One line below the other, as wide as they are. */
const stack = (...lines: (string | PdfText)[]): PdfText[] =>
  lines.map((line, i) => ({ x: 50, y: 100 + i * 12, ...(typeof line === "string" ? { text: line } : line) }));

describe("paragraphs of a PDF", () => {
  it.each<[string, Partial<Setting>]>([
    ["one column, first lines set in", { columns: 1, width: 80 }],
    ["one column, gaps", { columns: 1, width: 80, paragraphs: "gap" }],
    ["two columns", {}],
    ["three columns, gaps", { columns: 3, width: 32, paragraphs: "gap" }],
    ["three columns over several pages", { columns: 3, width: 32, lines: 7 }],
  ])("%s, below a headline", async (_, setting) => {
    const raw = await read(set(setting));
    expect(raw.facts.title.map(({ value }) => value)).toEqual([TITLE]);
    expect(bodyOf(raw)).toEqual(PARAGRAPHS);
  });

  it("end where a line ends before the edge that others are stretched to, also at the foot of a column", async () => {
    const words = "The harbour bridge of Norholm was closed on Monday after divers found cracks in it".split(" ");
    const width = 150;
    /** Letters are half as wide as they are large. */
    const stretch = (from: number, x: number, y: number): PdfText[] => {
      const some = words.slice(from, from + 4);
      const room = width - some.join("").length * 5;
      let at = x;
      return some.map((text) => {
        const one = { text, x: at, y };
        at += text.length * 5 + room / 3;
        return one;
      });
    };
    // Short of the edge by less than the first word of what follows.
    const last = { text: "said the mayor of the place.", y: 244 };
    const column = (x: number) => [
      ...Array.from({ length: 12 }, (_, i) => i).flatMap((i) => stretch(i, x, 100 + i * 12)),
      { ...last, x },
    ];
    const raw = await read({ pages: [[...column(50), ...column(250)]] });
    expect(bodyOf(raw)).toHaveLength(2);
  });

  it("go on past headers, footers and page numbers, which are no text", async () => {
    const { pages, ...size } = set({ columns: 1, width: 60, lines: 5 });
    expect(pages.length).toBeGreaterThan(2);
    const raw = await read({ pages, ...size });
    expect(bodyOf(raw)).toEqual(PARAGRAPHS);
    expect(allOf(raw)).not.toMatch(/Norholm Letter|Harbours and bridges|\b1[7-9]\b/);
  });

  it("keep a line that happens to stand at the same height on two pages", async () => {
    const page = (words: string): PdfText[] =>
      [`${words} was closed on Monday by order`, "of the council of the town."].map((text, i) => ({
        text,
        x: 50,
        y: 700 + i * 12,
      }));
    const raw = await read({ pages: [page("The bridge of Norholm"), page("The ferry of Norholm")] });
    expect(bodyOf(raw)).toEqual(
      ["bridge", "ferry"].map(
        (what) => `The ${what} of Norholm was closed on Monday by order of the council of the town.`,
      ),
    );
  });

  it("keep the hyphens of compounds and lose those of line ends", async () => {
    const text =
      "The fifth-generation fighter and the S-400 system were shown at the aerodrome, where representatives of the manufacturers gave interviews about well-known difficulties of their collaboration and international competition, while demonstrators outside complained about preparations that nobody had announced.";
    for (let width = 24; width < 37; width++) {
      expect(bodyOf(await read(set({ columns: 1, width, hyphens: true }, [text, ...PARAGRAPHS])))[0]).toBe(text);
    }
  });

  it("are told apart in columns that hold few words a line", async () => {
    const some = PARAGRAPHS.map((text) => text.replaceAll(/\b[a-z]{1,5}\b/g, "government"));
    for (const width of [22, 24, 26])
      expect(bodyOf(await read(set({ columns: 4, width, lines: 20 }, some)))).toEqual(some);
  });

  it("come back in order from any columns and pages, with their words whole", async () => {
    const words =
      `harbour bridge engineers council temporary representatives announcement of the a in by with fjord government
      parliament ferries demonstration international passengers closure investigation spring after because responsibility`.split(
        /\s+/,
      );
    const sentence = fc
      .array(fc.constantFrom(...words), { minLength: 5, maxLength: 16 })
      .map((some) => `The ${some.join(" ")}.`);
    const paragraph = fc.array(sentence, { minLength: 2, maxLength: 5 }).map((some) => some.join(" "));
    const setting = fc.record({
      columns: fc.integer({ min: 1, max: 3 }),
      width: fc.integer({ min: 28, max: 60 }),
      lines: fc.integer({ min: 9, max: 40 }),
      gutter: fc.integer({ min: 10, max: 30 }),
      paragraphs: fc.constant("indent" as const),
      hyphens: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(paragraph, { minLength: 2, maxLength: 9 }), setting, async (paragraphs, how) => {
        const { pages, ...size } = setColumns(paragraphs, { ...how, title: TITLE });
        // Of one hyphen or two nobody can tell whether they are the program's.
        const cut = pages.flat().filter(({ text }) => text.endsWith("-")).length;
        fc.pre(cut === 0 || cut > 3);
        expect(bodyOf(await read({ pages, ...size }))).toEqual(paragraphs);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it("do not mix with a box beside them", async () => {
    const { pages, width, height } = set({ columns: 1, width: 60, lines: 40 });
    const box = ["Bridge in figures", "seven piers of granite", "built by the railway", "closed on three days"];
    const beside = box.map((text, i) => ({ text, x: 400, y: 186 + i * 11, size: 9 }));
    const raw = await read({ pages: [[...(pages[0] as PdfText[]), ...beside]], width: width + 200, height });
    expect(bodyOf(raw)).toEqual(expect.arrayContaining(PARAGRAPHS));
  });

  it("hold no text that runs across the page, and none outside of it", async () => {
    const { pages, ...size } = set({ columns: 1, width: 80 });
    const others: PdfText[] = [
      { text: "Archive copy of the library", x: 20, y: 400, turn: 1 },
      { text: "Slug of the printer outside", x: 5000, y: 200 },
    ];
    expect(bodyOf(await read({ pages: [[...(pages[0] as PdfText[]), ...others]], ...size }))).toEqual(PARAGRAPHS);
  });

  it("are read from pages that lie on their side", async () => {
    const { pages, width, height } = set({ columns: 1, width: 80 });
    const turned = (pages[0] as PdfText[]).map((one) => ({ ...one, x: one.y, y: width - one.x, turn: 1 }));
    expect(bodyOf(await read({ pages: [turned], width: height, height: width }))).toEqual(PARAGRAPHS);
  });

  it("leave out the marks of notes, and keep powers and ordinals", async () => {
    const lines: PdfText[] = [
      { text: "The hall of 400 m", x: 50, y: 100 },
      { text: "2", x: 135, y: 96, size: 6 },
      { text: "was closed on the 9", x: 142, y: 100 },
      { text: "th", x: 237, y: 97, size: 6 },
      { text: "of August,", x: 247, y: 100 },
      { text: "7", x: 297, y: 96, size: 6 },
      { text: "says the office of the harbour.", x: 305, y: 100 },
    ];
    expect(bodyOf(await read({ pages: [lines] }))).toEqual([
      "The hall of 400 m² was closed on the 9th of August, says the office of the harbour.",
    ]);
  });

  it("begin with the whole word where its first letter is set over several lines", async () => {
    const [first = "", ...rest] = PARAGRAPHS;
    const { pages, ...size } = set({ columns: 1, width: 80, paragraphs: "gap" }, [first.slice(1), ...rest]);
    const moved = (pages[0] as PdfText[]).map((one) =>
      one.y === 150 || one.y === 162 ? { ...one, x: one.x + 20 } : one,
    );
    const raw = await read({ pages: [[{ text: "T", x: 40, y: 162, size: 32 }, ...moved]], ...size });
    expect(bodyOf(raw)).toEqual(PARAGRAPHS);
  });
});

describe("kinds", () => {
  it("tell headings, captions, lists and pull quotes from paragraphs", async () => {
    const [one = "", two = "", three = ""] = PARAGRAPHS;
    const line = (text: string, y: number, size = 10, font: PdfText["font"] = "text"): PdfText => ({
      text,
      x: 50,
      y,
      size,
      font,
    });
    const raw = await read({
      width: 900,
      pages: [
        [
          line(TITLE, 60, 24, "bold"),
          line(one, 110),
          line("What the divers saw", 140, 14, "bold"),
          line(two, 164),
          line("Two of the piers in the harbour. Photo: Ida Brandt", 194, 7),
          line("The mayor called the closure a hard but needed step", 224, 18),
          line("• The north pier", 254),
          line("• The south pier", 266),
          line(three, 296),
        ],
      ],
    });
    expect(raw.blocks).toEqual([
      { kind: "body", text: one },
      { kind: "heading", text: "What the divers saw" },
      { kind: "body", text: two },
      { kind: "caption", text: "Two of the piers in the harbour. Photo: Ida Brandt" },
      { kind: "list", text: "• The north pier" },
      { kind: "list", text: "• The south pier" },
      { kind: "body", text: three },
    ]);
  });
});

describe("letters", () => {
  it.each([
    [
      "ligatures and accents beside their letters",
      "The oﬃce ﬁled cafe\u0301 bills in Zu\u0308rich.",
      "The office filed café bills in Zürich.",
    ],
    [
      "Cyrillic",
      "Мост закрыли в понедельник, сообщила администрация порта.",
      "Мост закрыли в понедельник, сообщила администрация порта.",
    ],
    [
      "Chinese without spaces",
      "港口大桥于周一关闭，工程师预计维修将持续到春天。",
      "港口大桥于周一关闭，工程师预计维修将持续到春天。",
    ],
    // As it is drawn: from the left, so the last letter of each line first.
    [
      "Hebrew, which is drawn from the left",
      [..."הגשר נסגר ביום שני, אמרה העירייה."].reverse().join(""),
      "הגשר נסגר ביום שני, אמרה העירייה.",
    ],
  ])("%s", async (_, drawn, text) => {
    expect(allOf(await read({ pages: [stack(drawn)], width: 900 }))).toContain(text);
  });

  it("joins lines of Chinese without spaces", async () => {
    const raw = await read({
      pages: [stack("港口大桥于周一关闭，工程师预计维修将", "持续到春天，市长要求大家保持耐心等待", "。")],
    });
    expect(bodyOf(raw)).toEqual(["港口大桥于周一关闭，工程师预计维修将持续到春天，市长要求大家保持耐心等待。"]);
  });

  it("reports those that a font does not tell, and refuses a text of nothing else", async () => {
    const [first = "", second = ""] = PARAGRAPHS;
    const partly = await readPdf(
      makePdf({ pages: [stack(first, first, { text: second, x: 50, y: 300, font: "unmapped" })], width: 900 }),
    );
    expect(partly.warnings.map(({ code }) => code)).toEqual(["text-unreadable"]);
    expect(await codeOf(makePdf({ pages: [stack({ text: second, x: 50, y: 100, font: "unmapped" })] }))).toBe(
      "text-unreadable",
    );
    const cipher = [...PARAGRAPHS.join(" ")].map((letter) =>
      /[a-z]/.test(letter) ? "bcdfghjklmnpqrstvwxz"[letter.charCodeAt(0) % 20] : letter,
    );
    expect(await codeOf(makePdf({ pages: [stack(cipher.join(""))], width: 4000 }))).toBe("text-unreadable");
  });
});

describe("facts of a PDF", () => {
  const { pages, ...size } = set();
  const whole = { pages, ...size };

  it("name the headline first, then what the document states, with its place", async () => {
    const raw = await read({ ...whole, info: { Title: `${TITLE} | The Letter`, Author: "Ann Lee" } });
    expect(raw.facts.title).toEqual([
      { value: TITLE, from: "text" },
      { value: `${TITLE} | The Letter`, from: "markup", where: "PDF Info Title" },
    ]);
    expect(raw.facts.author).toEqual([{ value: "Ann Lee", from: "markup", where: "PDF Info Author" }]);
  });

  it.each(["Microsoft Word - draft3.docx", "untitled", "page_12.indd", "Layout 1"])(
    "take no title from %j",
    async (Title) => {
      const raw = await read({ ...whole, info: { Title, Author: "Administrator" } });
      expect(raw.facts.title.map(({ value }) => value)).toEqual([TITLE]);
      expect(raw.facts.author).toEqual([]);
    },
  );

  it("have no date from when the file was made or changed", async () => {
    const raw = await read({ ...whole, info: { CreationDate: "D:20160809120000Z", ModDate: "D:20160810120000Z" } });
    expect(raw.facts.date).toEqual([]);
  });

  it("read the byline and the day below the headline, and XMP", async () => {
    const first = pages[0] as PdfText[];
    const lines = [
      { text: "By Ann Lee", x: 40, y: 120 },
      { text: "9 August 2016", x: 40, y: 132 },
    ];
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><prism:publicationDate>2016-08-09</prism:publicationDate><dc:creator><rdf:Seq><rdf:li>Bo Chan</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;
    const raw = await read({ ...whole, pages: [[...first, ...lines]], xmp });
    expect(raw.facts.author.map(({ value, from }) => [value, from])).toEqual([
      ["By Ann Lee", "byline"],
      ["Bo Chan", "markup"],
    ]);
    expect(raw.facts.date.map(({ value, from }) => [value, from])).toEqual([
      ["9 August 2016", "text"],
      ["2016-08-09", "markup"],
    ]);
  });

  it("take the address that a browser printed, and neither its marks nor the day of the print", async () => {
    const marks = (page: number): PdfText[] => [
      { text: "8/9/16, 10:20 AM", x: 20, y: 20, size: 8 },
      { text: `${TITLE} | The Letter`, x: 250, y: 20, size: 8 },
      { text: "https://letter.example/2016/bridge", x: 20, y: size.height - 15, size: 8 },
      { text: `${page}/1`, x: 560, y: size.height - 15, size: 8 },
    ];
    const raw = await read({ ...size, pages: pages.map((page, i) => [...page, ...marks(i + 1)]) });
    expect(raw.facts.url).toEqual([
      { value: "https://letter.example/2016/bridge", from: "text", where: "printed below the page" },
    ]);
    expect(raw.facts.date).toEqual([]);
    expect(raw.facts.title[0]).toEqual({ value: TITLE, from: "text" });
    expect(bodyOf(raw)).toEqual(PARAGRAPHS);
    expect(allOf(raw)).not.toMatch(/letter\.example|10:20|1\/1/);
  });
});

describe("documents that are not as they should be", () => {
  const { pages, ...size } = set({ columns: 1, width: 80 });
  const whole = makePdf({ pages, ...size });
  const asText = Buffer.from(whole).toString("latin1");
  const latin1 = (text: string) => Buffer.from(text, "latin1");

  it("are refused when only a password opens them, and read when the empty one does", async () => {
    expect(await codeOf(makePdf({ pages, ...size, password: "secret" }))).toBe("password-needed");
    expect(bodyOf(await read({ pages, ...size, password: "" }))).toEqual(PARAGRAPHS);
  });

  it("are refused with what to do when they are pictures of pages", async () => {
    expect(await codeOf(makePdf({ pages: [[], [], []] }))).toBe("no-text");
    expect(await codeOf(makePdf({ pages: [[{ text: "3", x: 50, y: 700 }]] }))).toBe("no-text");
  });

  it("name the pages that are pictures, and not those that are empty", async () => {
    const twice = [...pages, [{ text: "2", x: 50, y: 700 }], []];
    const { raw, warnings } = await readPdf(makePdf({ pages: twice, ...size, pictures: [1, 2] }));
    expect(bodyOf(raw)).toEqual(PARAGRAPHS);
    expect(warnings).toEqual([{ code: "pages-without-text", message: "These pages are pictures without text: 2." }]);
  });

  it.each([
    ["bytes before the head", latin1(`HTTP/1.1 200 OK\r\n\r\n${asText}`)],
    ["a table of parts that is wrong", latin1(asText.replace(/startxref\n\d+/, "startxref\n7"))],
    ["no table of parts", latin1(asText.replace(/xref\n0[\s\S]*?trailer/, "trailer"))],
  ])("are read in spite of %s", async (_, bytes) => {
    expect(bodyOf((await readPdf(bytes)).raw)).toEqual(PARAGRAPHS);
  });

  it.each([
    ["nothing but the head", latin1("%PDF-1.7\n")],
    ["the first half only", latin1(asText.slice(0, 700))],
    [
      "pages that are their own parents",
      writeObjects(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 3 >>"], "/Root 1 0 R"),
    ],
    ["another kind of file", latin1("PK\u0003\u0004 nothing")],
  ])("are refused when there is %s", async (_, bytes) => {
    expect(["file-damaged", "no-text"]).toContain(await codeOf(bytes));
  });

  it("fault 12: are refused when they claim to be endless", async () => {
    expect(await codeOf(latin1(asText.replace(/\/Count 1/, "/Count 9")))).not.toBe("file-too-complex");
    const endless = writeObjects(
      [
        "<< /Type /Catalog /Pages 2 0 R >>",
        `<< /Type /Pages /Kids [${"3 0 R ".repeat(501)}] /Count 501 >>`,
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
      ],
      "/Root 1 0 R",
    );
    expect(await codeOf(endless)).toBe("file-too-large");
  });

  it("fault 13: point at local files and at scripts in vain", async () => {
    const catalog =
      "/OpenAction << /S /JavaScript /JS (globalThis.pdfRan = true) >> /AF [<< /Type /Filespec /F (/etc/passwd) >>]";
    const raw = await read({ pages, ...size, catalog });
    expect(JSON.stringify(raw)).not.toContain("root:");
    expect(globalThis).not.toHaveProperty("pdfRan");
  });
});
