import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Citation } from "#search/citation/citation.ts";
import { CITATION_FORMATS } from "#search/citation/formats.ts";
import { type ExportRow, makeExportRow } from "#search/export/export-row.ts";
import type { ExportFormat } from "#search/export/formats.ts";
import { writeExport } from "#search/export/write-export.ts";

const PATH = "/articles/talks?p=k3v9abcdefgh#p-k3v9abcdefgh";
const PUBLIC = `https://verbatim.example${PATH}`;
const LOCAL = `http://127.0.0.1:3000${PATH}`;
const ARTICLE = "https://courier.example/talks";

const base: Citation = {
  text: "We will buy the S-400.",
  title: "Talks in Ankara begin",
  author: "Jane Doe",
  source: "Example Courier",
  date: "2016-08-09",
  ordinal: 4,
  link: PUBLIC,
  url: ARTICLE,
  accessed: "2026-11-24",
  language: "en",
};

const writeAll = (given: Partial<Citation>): [string, string][] =>
  CITATION_FORMATS.map(({ name, format }) => [name, format({ ...base, ...given }).replaceAll("&amp;", "&")]);

describe("a citation", () => {
  it("carries the article’s own address first, and the link as the checked copy", () => {
    for (const [label, made] of writeAll({})) {
      expect(made, label).toContain(ARTICLE);
      expect(made, label).toContain(PUBLIC);
      if (label !== "embed") expect(made.indexOf(ARTICLE), label).toBeLessThan(made.indexOf(PUBLIC));
    }
    const [bibtex, ris, csl] = ["bibtex", "ris", "csl-json"].map((name) => new Map(writeAll({})).get(name) ?? "");
    expect(bibtex).toContain(`url = {${ARTICLE}},`);
    expect(ris).toContain(`UR  - ${ARTICLE}\r\n`);
    expect(ris).toContain(`L2  - ${PUBLIC}\r\n`);
    expect(JSON.parse(csl ?? "")[0]).toMatchObject({ URL: ARTICLE, note: expect.stringContaining(PUBLIC) });
  });

  it("carries the link where the article has no address of its own, or one that opens nowhere else", () => {
    for (const url of [null, "http://localhost/talks", "http://192.168.0.2/a", "http://newsroom/a"]) {
      for (const [label, made] of writeAll({ url })) {
        expect(made, label).toContain(PUBLIC);
        expect(made, label).not.toMatch(/localhost|192\.168|newsroom/);
        expect(made, label).not.toMatch(/checked copy/i);
      }
    }
  });

  it("carries no address that opens on this computer or in this network alone", () => {
    const host = fc.constantFrom(
      ..."localhost localhost:3000 127.0.0.1:3000 10.1.2.3 192.168.1.5:3000 172.20.0.2 169.254.1.1 100.64.3.4 [::1]:3000 [fd00::1] newsroom newsroom.local".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(host, fc.boolean(), fc.option(fc.constant(ARTICLE)), (site, secure, url) => {
        const link = `http${secure ? "s" : ""}://${site}${PATH}`;
        for (const [label, made] of writeAll({ link, url })) {
          expect(made, label).not.toContain(site);
          expect(made, label).not.toMatch(/verbatim|p=k3v9|iframe/);
          expect(made.includes(ARTICLE), label).toBe(url !== null);
          // All that makes it a citation is there all the same.
          for (const part of ["S-400", "nkara", "Courier", "2016"]) expect(made, label).toContain(part);
          expect(made, label).toMatch(/para(?:graph|\.) 4|par\. 4/);
        }
      }),
    );
  });

  it("no address ends the field that it stands in", () => {
    const url = 'https://courier.example/a?b={c}&d=<e>"f\\g`h|i^j k';
    for (const [label, made] of writeAll({ url })) {
      expect(made, label).toContain("%7Bc%7D");
      expect(made, label).not.toContain("<e>");
    }
  });
});

it("names people as they are read, in prose as in the styles", () => {
  const made = new Map(writeAll({ author: "BY JANE DOE; Roe, John; Kim Jong Un", speaker: "President ERIK OLSEN" }));
  for (const label of ["quote", "markdown", "html", "embed"]) {
    expect(made.get(label), label).toContain("— Erik Olsen, quoted in Jane Doe, John Roe and Kim Jong Un, ");
  }
});

describe("words of a speaker", () => {
  const made = new Map(writeAll({ speaker: "Erik Olsen" }));

  it.each([
    ["quote", "” — Erik Olsen, quoted in Jane Doe, “Talks in Ankara begin”, Example Courier"],
    ["apa", "” (Olsen, as cited in Doe, 2016, para. 4)\n\nDoe, J. (2016, August 9)."],
    ["mla", "” (Olsen, qtd. in Doe, par. 4)\n\nDoe, Jane. “Talks"],
    ["chicago", "\n\n1. Erik Olsen, quoted in Jane Doe, “Talks in Ankara Begin,” Example Courier"],
    ["bibtex", "@article{doe2016talks-olsen-"],
    ["bibtex", "note = {paragraph 4, Erik Olsen: “We will buy the S-400.”}"],
    ["ris", "N1  - paragraph 4, Erik Olsen: “We will buy the S-400.”"],
    ["csl-json", "paragraph 4, Erik Olsen: “We will buy the S-400.”"],
    ["markdown", "> — Erik Olsen, quoted in Jane Doe, [“Talks in Ankara begin”]("],
    ["html", "— Erik Olsen, quoted in Jane Doe, <cite>"],
    ["embed", "— Erik Olsen, quoted in Jane Doe, <cite>"],
  ])("are cited as theirs: %s", (label, expected) => {
    expect(made.get(label)).toContain(expected);
  });

  it("are quoted in the title where the author is not known", () => {
    const unsigned = new Map(writeAll({ speaker: "Erik Olsen", author: null }));
    expect(unsigned.get("apa")).toContain("(Olsen, as cited in “Talks in Ankara Begin,” 2016, para. 4)");
    expect(unsigned.get("mla")).toContain("(Olsen, qtd. in “Talks in Ankara Begin,” par. 4)");
    expect(unsigned.get("chicago")).toContain("1. Erik Olsen, quoted in “Talks in Ankara Begin,” Example Courier");
    expect(unsigned.get("quote")).toContain("— Erik Olsen, quoted in “Talks in Ankara begin”, ");
  });

  it("an organisation speaks under its whole name", () => {
    const said = new Map(writeAll({ speaker: "Human Rights Watch" }));
    expect(said.get("apa")).toContain("(Human Rights Watch, as cited in Doe, 2016, para. 4)");
  });
});

describe("exports", () => {
  const row = (url: string | null): Parameters<typeof makeExportRow>[0] => ({
    paragraphId: "k3v9abcdefgh",
    articleId: "talks",
    kind: "body",
    topics: [],
    speakers: [],
    places: [],
    more: 0,
    ...base,
    link: PATH,
    url,
  });
  const write = async (format: ExportFormat, origin: string, url: string | null) => {
    async function* batches() {
      yield [row(url)];
    }
    let text = "";
    const facts = { origin, today: "2026-11-24", topicLabels: new Map() };
    for await (const piece of writeExport({ total: 1, batches: batches() }, format, facts)) text += piece;
    return text;
  };

  it("bibliographies carry no private address; tables and JSON keep the one that was asked", async () => {
    for (const url of [ARTICLE, null]) {
      for (const format of ["bibtex", "ris"] as const) {
        const made = await write(format, "http://127.0.0.1:3000", url);
        expect(made, format).not.toContain("127.0.0.1");
        expect(made.includes(ARTICLE), format).toBe(url !== null);
        expect(await write(format, "https://verbatim.example", url), format).toContain("https://verbatim.example/");
      }
      for (const format of ["csv", "json", "jsonl"] as const) {
        expect(await write(format, "http://127.0.0.1:3000", url), format).toContain(LOCAL);
      }
    }
    const { link }: ExportRow = makeExportRow(row(null), {
      origin: "http://127.0.0.1:3000",
      today: "2026-11-24",
      topicLabels: new Map(),
    });
    expect(link).toBe(LOCAL);
  });
});
