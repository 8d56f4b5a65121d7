import { anyPattern, anyPhrase, WORDS } from "#ingest/languages/joined-words.ts";

/** A mark that press databases put once into each record that they export. */
export interface RecordMark {
  /** What the mark is. */
  kind: string;
  /** What must differ between two records: the number of a record, its key; null where nothing does. */
  key: string | null;
}

/** Longer lines are sentences. */
const LONGEST = 240;

const { records } = WORDS;
const RECORD = anyPattern(records.record);
const OF = `(?:${anyPhrase(WORDS.pages.of)}|/)`;

/** Each pattern is for one short line, and what it captures differs from record to record. */
const MARKS: [string, RegExp][] = [
  // `Document 3 of 12`, `3 of 12 DOCUMENTS`, `Dokument 3 von 12`.
  ["number", new RegExp(`^${RECORD}\\s*(\\d+)\\s*${OF}\\s*\\d+\\.?$`, "iu")],
  ["number", new RegExp(`^(\\d+)\\s*${OF}\\s*\\d+\\s+${RECORD}$`, "iu")],
  ["number", /^record\s*:\s*(\d+)$/iu],
  ["end", new RegExp(`^${anyPattern(records.end)}$`, "iu")],
  ["load-date", new RegExp(`^${anyPattern(records.loadDate)}\\s*:`, "iu")],
  [
    "length",
    new RegExp(`^${anyPhrase(records.length)}\\s*:[\\s|]*\\d[\\d.,]*\\s*${anyPattern(records.lengthUnits)}$`, "iu"),
  ],
  // Factiva: `Document EXC0000020210304eh340001x`, `AN Document …`.
  [
    "key",
    new RegExp(`^(?:AN[\\s|]+)?${anyPhrase(records.document)}\\s+([A-Z][A-Z0-9]{3,}\\d{8}[a-z][a-z0-9]{5,})$`, "iu"),
  ],
  // ProQuest, EBSCO, NewsBank, Gale, Genios.
  [
    "key",
    new RegExp(
      `^(?:(?:proquest|gale|ebsco)[\\s-]*)?${anyPattern(records.numbered)}[\\s-]*${anyPattern(records.number)}\\s*:[\\s|]*(\\S.*)$`,
      "iu",
    ),
  ],
  ["address", new RegExp(`^${anyPattern(records.address)}\\b`, "iu")],
  // Europresse: `news·20210304·LM·4172312`.
  ["key", /^news[·•.]\d{8}[·•.]([\p{L}\d]+[·•.][\p{L}\d×-]+)$/iu],
];

/** Fields of Factiva by their two letters: headline, words, day, paper, first and further paragraphs, key. */
const CODE = /^(HD|WC|PD|SN|LP|TD|AN)(?:\s*\|\s*|\s+|$)/u;

const LABELS: [string, RegExp][] = (["title", "author", "date", "source", "text", "place"] as const).map((field) => [
  `label ${field}`,
  new RegExp(`^${anyPattern(records[field])}\\s*:`, "iu"),
]);

/** The sign of a record that a line is; null for the others. */
export function findRecordMark(line: string): RecordMark | null {
  if (line.length > LONGEST) return null;
  const text = line.replace(/\*\*|__/g, "").replace(/^[\s#>*_|=~–—-]+|[\s*_|=~–—-]+$/g, "");
  for (const [kind, pattern] of MARKS) {
    const found = pattern.exec(text);
    if (found) return { kind, key: found[1] ?? null };
  }
  const code = CODE.exec(text)?.[1];
  if (code !== undefined) return { kind: `code ${code}`, key: null };
  const label = LABELS.find(([, pattern]) => pattern.test(text));
  return label === undefined ? null : { kind: label[0], key: null };
}
