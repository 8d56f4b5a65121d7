import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatApa, formatApaReference } from "#search/citation/apa.ts";
import { formatBibtex } from "#search/citation/bibtex.ts";
import { formatChicago } from "#search/citation/chicago.ts";
import type { Citation } from "#search/citation/citation.ts";
import { formatCslJson, toCslItem } from "#search/citation/csl-json.ts";
import { CITATION_FORMATS } from "#search/citation/formats.ts";
import { listPeople } from "#search/citation/list-people.ts";
import { formatHtml, formatMarkdown } from "#search/citation/markup.ts";
import { formatMla } from "#search/citation/mla.ts";
import { formatQuoteLine as formatLine } from "#search/citation/quote-line.ts";
import { formatRis } from "#search/citation/ris.ts";
import { citeRow, makeExportRow } from "#search/export/export-row.ts";
import { quoteLink } from "#search/links.ts";
import { makeQuote } from "#search/quotes/make-quote.ts";
import { readNeighbours } from "#search/quotes/neighbours.ts";
import { paragraphLink } from "#search/quotes/paragraph-link.ts";

const formatQuoteLine = (citation: Parameters<typeof formatLine>[0]) => formatLine(citation, listPeople(citation));

const full: Citation = {
  text: "We will buy the S-400.",
  title: "Talks in Ankara begin",
  author: "Jane Mary Doe",
  source: "Example Courier",
  date: "2016-08-09",
  ordinal: 4,
  link: "https://verbatim.example/articles/talks?p=k3v9abcdefgh#p-k3v9abcdefgh",
  url: "https://courier.example/talks",
  accessed: "2026-11-24",
  language: "en",
};
const unknown: Citation = { ...full, author: null, source: null, date: null, url: null, language: null };
const link = full.link;
const CHECKED = `Checked copy: ${link} (read 24 November 2026)`;

describe("styles", () => {
  it("APA 7: author and date first, `n.d.` and the title where they are unknown", () => {
    expect(formatApa(full)).toBe(
      `“We will buy the S-400.” (Doe, 2016, para. 4)\n\nDoe, J. M. (2016, August 9). Talks in Ankara begin. Example Courier. https://courier.example/talks\n\n${CHECKED}`,
    );
    expect(formatApa(unknown)).toBe(
      `“We will buy the S-400.” (Talks in Ankara begin, n.d., para. 4)\n\nTalks in Ankara begin. (n.d.). Retrieved November 24, 2026, from ${link}`,
    );
    expect(formatApaReference({ ...full, author: "Jean-Paul Roe and Reuters", date: "2016-08" })).toMatch(
      /^Roe, J\.-P\., & Reuters\. \(2016, August\)\. /,
    );
  });

  it("MLA 9: the title in quotation marks, short months, unknown facts left out", () => {
    expect(formatMla(full)).toBe(
      `“We will buy the S-400.” (Doe, par. 4)\n\nDoe, Jane Mary. “Talks in Ankara Begin.” Example Courier, 9 Aug. 2016, https://courier.example/talks.\n\n${CHECKED}`,
    );
    expect(formatMla(unknown)).toBe(
      `“We will buy the S-400.” (Talks in Ankara begin, par. 4)\n\nTalks in Ankara begin. ${link}. Accessed 24 Nov. 2026.`,
    );
    expect(formatMla({ ...full, author: "Jane Doe; John Roe; Ann Poe" })).toContain("\n\nDoe, Jane, et al. “Talks");
    expect(formatMla({ ...full, author: "Jane Doe and John Roe" })).toContain("\n\nDoe, Jane, and John Roe. “Talks");
  });

  it("Chicago 18: a note and an entry of the bibliography", () => {
    expect(formatChicago(full)).toBe(
      `“We will buy the S-400.”\n\n1. Jane Mary Doe, “Talks in Ankara Begin,” Example Courier, August 9, 2016, para. 4, https://courier.example/talks.\n\nDoe, Jane Mary. “Talks in Ankara Begin.” Example Courier, August 9, 2016. https://courier.example/talks.\n\n${CHECKED}`,
    );
    expect(formatChicago(unknown)).toContain(`\n\nTalks in Ankara begin. n.d. Accessed November 24, 2026. ${link}.`);
    expect(formatChicago({ ...full, title: "Who won?" })).toContain("“Who Won?,” Example Courier");
  });

  it("without an author a long title is shortened to a part that stands for itself, and never cut within one", () => {
    const named = (title: string) =>
      [formatApa, formatMla].map((format) => /\((.*?), (?:n\.d\.|par\.)/.exec(format({ ...unknown, title }))?.[1]);
    const long = "Turkey and Russia agree on a buffer zone around Idlib";
    expect(named(long)).toEqual([long, long]);
    const second = "what the leaders said in Sochi and what they did not";
    expect(named(`A fragile truce: ${second}`)).toEqual(["A fragile truce", "A fragile truce"]);
    expect(named(`Who won in Idlib? And ${second}`)).toEqual(["Who won in Idlib?", "Who won in Idlib?"]);
    expect(named(`Analysis: ${second}`)).toEqual([`Analysis: ${second}`, `Analysis: ${second}`]);
    expect(named(`The word of Mr. Putin, and ${second}`)[0]).toBe(`The word of Mr. Putin, and ${second}`);
    for (const abbreviated of [
      "Why the new U.S. sanctions against Turkish arms firms matter",
      "Erdogan to meet Putin on Sept. 5 in Sochi about arms",
    ])
      expect(named(abbreviated)).toEqual([abbreviated, abbreviated]);
    expect(named("Erdogan: no, thanks")[0]).toBe("Erdogan: no, thanks");
  });

  it("a quote’s own quotation marks become single within the marks around it, where there are some", () => {
    const text = "“We will not,” he said, “read ‘The Bear’ now.” It’s late.";
    const cited = { ...full, text, title: "The “bear” of Ankara", author: null };
    for (const format of [formatApa, formatMla, formatChicago, formatQuoteLine]) {
      const made = format(cited);
      expect(made).toContain("“‘We will not,’ he said, ‘read “The Bear” now.’ It’s late.”");
      expect(made.toLowerCase()).toContain("“the ‘bear’ of ankara");
      expect(made).not.toMatch(/““|””/);
    }
    for (const format of [formatMarkdown, formatHtml]) expect(format(cited)).toContain(text);
    for (const format of [formatBibtex, formatRis]) expect(format(cited)).toContain(text);
    expect(JSON.parse(formatCslJson(cited))[0].note).toContain(text);
    expect(formatQuoteLine({ ...full, text: 'Er sagte: „Nein“ und "nie", « jamais ».' })).toContain(
      "“Er sagte: ‚Nein‘ und ‘nie’, « jamais ».”",
    );
  });

  it.each([
    ['a 12" pipe', 'a 12" pipe'],
    [`He is 6'2" tall`, `He is 6'2" tall`],
    ['ארה"ב', 'ארה"ב'],
    ['צה"ל אמר "לא" היום', 'צה"ל אמר ‘לא’ היום'],
    ['born "in 1990" there', "born ‘in 1990’ there"],
    ['"We have 12" pipes" of "Class 5"', '‘We have 12" pipes’ of ‘Class 5’'],
    ['the “12" pipe” of “1990”', 'the ‘12" pipe’ of ‘1990’'],
    ['“He said "no" today,” she said', "‘He said “no” today,’ she said"],
    ['„Er sagte "nein" heute“', "‚Er sagte “nein” heute‘"],
    ["\"We read 'The Bear' now\"", "‘We read “The Bear” now’"],
    ['“We don\'t," he said, "know”', "‘We don't,’ he said, ‘know’"],
    ['„Nein", sagte er', "‚Nein‘, sagte er"],
    ['“a 12" pipe” and "no"', '‘a 12" pipe’ and ‘no’'],
  ])(
    "marks within marks are all of print, and a straight one that is none of speech stays as it is: %s",
    (text, expected) => {
      expect(formatQuoteLine({ ...full, text }).startsWith(`“${expected}”`)).toBe(true);
    },
  );

  it("a plain line says what is unknown", () => {
    expect(formatQuoteLine(unknown)).toBe(
      `“We will buy the S-400.” — “Talks in Ankara begin”, source unknown, date unknown, paragraph 4. ${link} (accessed 24 November 2026)`,
    );
    expect(formatQuoteLine(full)).toBe(
      `“We will buy the S-400.” — Jane Mary Doe, “Talks in Ankara begin”, Example Courier, 9 August 2016, paragraph 4. https://courier.example/talks (accessed 24 November 2026). Checked copy: ${link}`,
    );
  });

  it("keys are of one passage, the same whatever the site is called and whenever it is cited", () => {
    const keyOf = (facts: Partial<Citation>) => {
      const key = /^@article\{(.*),$/m.exec(formatBibtex({ ...full, ...facts }))?.[1];
      expect(JSON.parse(formatCslJson({ ...full, ...facts }))[0].id).toBe(key);
      return key;
    };
    expect(keyOf({})).toMatch(/^doe2016talks-[a-z\d]{12}$/);
    const same = [
      { accessed: "2027-01-01", link: link.replace("https://verbatim.example", "http://127.0.0.1:3000") },
      // A paragraph was put in before it.
      { ordinal: 5 },
    ];
    for (const facts of same) expect(keyOf(facts)).toBe(keyOf({}));
    // Two selections of one paragraph, another paragraph of the same words, another article of that name, and words of one speaker.
    const keys = [
      {},
      { text: "We will buy" },
      { link: link.replaceAll("k3v9abcdefgh", "k3v9abcdefgi") },
      { link: link.replace("talks", "talks-2") },
      { speaker: "Erik Olsen" },
    ].map(keyOf);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("a paragraph has one key in hits, exports and on its page, whatever stands beside it", () => {
    const paragraphs = ["They met.", "We will buy the S-400.", "They left."].map((text, n) => ({ id: `p${n}`, text }));
    const [, paragraph = { id: "", text: "" }] = paragraphs;
    const edited = paragraphs.map((one, n) => (n === 2 ? { ...one, text: "Nobody left." } : one));
    const links = [
      paragraphLink("talks", paragraph),
      paragraphLink("talks", paragraph, readNeighbours(paragraphs, 1)),
      paragraphLink("talks", paragraph, readNeighbours(edited, 1)),
    ].map((path) => `https://verbatim.example${path}`);
    const whole = { from: { paragraph: 1, offset: 0 }, to: { paragraph: 1, offset: paragraph.text.length } };
    const selected = makeQuote(paragraphs, whole.from, whole.to);
    if (selected) links.push(`https://verbatim.example${quoteLink("talks", selected)}`);
    expect(new Set(links).size).toBe(3);
    const lists = { topics: [], speakers: [], places: [] };
    const hit = { paragraphId: "p1", articleId: "talks", kind: "body" as const, ...lists, more: 0 };
    const facts = { origin: "https://verbatim.example", today: "2027-01-01", topicLabels: new Map() };
    const exported = citeRow(makeExportRow({ ...full, ...hit, link: paragraphLink("talks", paragraph) }, facts));
    const keys = [...links.map((one) => ({ ...full, link: one })), exported].map((one) => toCslItem(one).id);
    expect(new Set(keys).size).toBe(1);
  });

  it("an entry has a day of access where its style wants one, and no line of its own for it", () => {
    for (const format of [formatApa, formatMla, formatChicago]) {
      const dated = format({ ...full, url: null });
      expect(dated).not.toMatch(/2026|Read|Checked/);
      expect(format(unknown)).toMatch(/(?:Retrieved|Accessed) .*2026/);
      expect(format(unknown)).not.toMatch(/read/i);
      expect(dated.endsWith("\n")).toBe(false);
    }
  });

  it("every format but the plain data has paragraph, link and day of access", () => {
    for (const { name, format } of CITATION_FORMATS) {
      for (const citation of [full, unknown]) {
        const made = format(citation);
        expect(made, name).toContain("4");
        expect(made.replaceAll("&amp;", "&"), name).toContain(link);
        expect(made.replaceAll(/[^\d]/g, ""), name).toMatch(/2026/);
        expect(made, name).toContain("S-400");
      }
    }
  });
});

describe("data formats, read back by citation-js", () => {
  const cases: Citation[] = [
    full,
    { ...full, author: "Reuters", date: "2016" },
    {
      ...full,
      author: "Erdoğan Çavuşoğlu; Ludwig van Beethoven",
      date: "2016-08",
      title: "50 % of A & B: #1_{x} for $5 ~ 10^2?",
    },
    { ...full, author: null, ordinal: 0, title: "مرحبا بالعالم" },
  ];
  const parse = (text: string) => new Cite(text).data[0] as Record<string, unknown>;
  const read = ({ title, URL, note, "container-title": source, issued }: Record<string, unknown>) => ({
    title,
    URL,
    // CSL has no field for the checked copy: it stands below the note.
    note: String(note).split("\n")[0],
    source,
    issued,
  });
  /** citation-js knows no names of offices: it takes them for family names. */
  const listNames = (names: unknown) =>
    ((names ?? []) as Record<string, string>[]).map(
      ({ given, family, literal, "non-dropping-particle": particle, "dropping-particle": dropping }) =>
        [given, particle ?? dropping, family ?? literal].filter(Boolean).join(" "),
    );

  it.each([
    ["CSL-JSON", formatCslJson],
    ["BibTeX", formatBibtex],
  ] as const)("%s keeps every fact", (_, format) => {
    for (const citation of cases) {
      const item = toCslItem(citation);
      const found = parse(format(citation));
      expect(read(found)).toEqual(read({ ...item }));
      expect(listNames(found.author)).toEqual(listNames(item.author));
    }
  });

  it("RIS keeps every fact", () => {
    for (const citation of cases) {
      const item = toCslItem(citation);
      const made = formatRis(citation);
      const found = parse(made);
      expect({ ...read(found), issued: null }).toEqual({ ...read({ ...item }), issued: null });
      // Of a newspaper article citation-js takes AU for its reporter, and the year alone for its date.
      const names = made.match(/^AU {2}- .+$/gm) ?? [];
      expect(names).toHaveLength(item.author?.length ?? 0);
      expect(found.issued).toEqual({ "date-parts": [[2016]] });
      expect(made).toContain(`DA  - ${[...(citation.date ?? "").split("-"), "", ""].slice(0, 3).join("/")}/`);
    }
  });

  it("the entry that citation-js makes from our data by the APA style begins as ours does", () => {
    const theirs = new Cite(JSON.parse(formatCslJson(full))).format("bibliography", { template: "apa", lang: "en-US" });
    const [head] = String(theirs).split(" https:");
    expect(formatApaReference(full).startsWith(head as string)).toBe(true);
  });

  it("no text breaks a record: a line stays a line, a field a field", () => {
    const text = fc.string({ unit: fc.constantFrom(..."ab {}\\%$#&_~^\n\"'<>[]*`-—ğ漢"), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(text, text, (quote, title) => {
        const citation = { ...full, text: `a${quote}`, title: `T${title}` };
        const flat = (value: string) => value.replace(/\s+/g, " ").trim();
        expect(
          formatRis(citation)
            .split("\r\n")
            .filter(Boolean)
            .every((line) => /^[A-Z][A-Z\d] {2}- /.test(line)),
        ).toBe(true);
        const json = JSON.parse(formatCslJson(citation))[0];
        expect([json.title, json.note]).toEqual([
          citation.title,
          `paragraph 4: “${citation.text}”\nChecked copy: ${link}`,
        ]);
        expect(flat(formatHtml(citation).replace(/<[^>]*>/g, "")).startsWith(flat(citation.text).slice(0, 1))).toBe(
          true,
        );
        expect(formatHtml(citation)).not.toMatch(/<(?!\/?(?:blockquote|p|footer|cite|a)\b)/);
        const depth = [...formatBibtex(citation).replace(/\\[{}]/g, "")].reduce(
          (sum, c) => sum + (c === "{" ? 1 : c === "}" ? -1 : 0),
          0,
        );
        expect(depth).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it("Markdown takes every sign literally", () => {
    const made = formatMarkdown({ ...full, text: "1. *No* <b>\n# x" });
    expect(made.split("\n").slice(0, 3)).toEqual(["> 1\\. \\*No\\* \\<b\\>", ">", "> \\# x"]);
  });
});
