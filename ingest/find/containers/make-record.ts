import { createHash } from "node:crypto";
import { STATED_FACETS } from "#search/facets.ts";
import type { RecordFacts } from "../../readers/record-facts.ts";
import { IngestError } from "../../report/errors.ts";
import type { IngestWarning } from "../../report/warning.ts";
import type { ColumnField } from "./columns.ts";
import { type ContainedEntry, EntryError } from "./container.ts";

/** No two of a million texts have the same. */
const HASH_LENGTH = 16;

/**
 * Makes an entry of a record.
 *
 * @param container path of the container in its folder
 * @throws EntryError `article-empty`
 * @param id what the record states about which one it is; without, its URL or else its text tells
 */
export function makeRecord(name: string, container: string, id: string | null, facts: RecordFacts): ContainedEntry {
  const file = nameRecord(container, id, facts);
  if (facts.text.length === 0) {
    throw new EntryError(file, new IngestError("article-empty", "It has no text.", "Fill it in, or take it out."));
  }
  return { name, file, bytes: Buffer.from(JSON.stringify(facts)), isRecord: true };
}

/** The same wherever in the container the record stands. */
function nameRecord(container: string, id: string | null, facts: RecordFacts): string {
  const key = (id ?? "").trim() || (facts.values.url?.value ?? "").replace(/^https?:\/\/(?:www\.)?/i, "").trim();
  // A dot and what follows would be taken for the ending of a name, and a slash for a folder.
  if (key !== "") return `${container}/${key.replaceAll("/", " ")}.json`;
  const hash = createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, HASH_LENGTH);
  return `${container}/${container.replace(/^.*\//, "").replace(/\..*$/, "")} ${hash}.json`;
}

/** Values of any kind as texts; what is neither text nor number, nor names one, says nothing. */
function listTexts(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  if (typeof value === "number" || typeof value === "bigint") return [String(value)];
  if (Array.isArray(value)) return value.flatMap(listTexts);
  if (value !== null && typeof value === "object") {
    const { name, title, text } = value as Record<string, unknown>;
    return listTexts(name ?? title ?? text);
  }
  return [];
}

/** What a record states beside its text. */
const STATED_FIELDS = ["title", "source", "author", "date", "url", "language", "standfirst", ...STATED_FACETS] as const;

/**
 * Makes an entry of what columns say.
 *
 * @param fields columns of each field
 * @param read the value of a column
 * @throws EntryError `article-empty`
 */
export function recordColumns(
  name: string,
  container: string,
  fields: Map<ColumnField, string[]>,
  read: (column: string) => unknown,
  warnings: IngestWarning[],
): ContainedEntry {
  const find = (field: ColumnField): { texts: string[]; where: string } | null => {
    for (const where of fields.get(field) ?? []) {
      const texts = listTexts(read(where));
      if (texts.length > 0) return { texts, where };
    }
    return null;
  };
  const paragraphs = find("paragraphs")?.texts ?? [];
  const texts = find("text")?.texts ?? [];
  const text = paragraphs.length > 0 ? paragraphs : texts.length === 1 ? (texts[0] as string) : texts;
  const facts: RecordFacts = { values: {}, from: "column", topics: find("topics")?.texts ?? [], text, warnings };
  for (const field of STATED_FIELDS) {
    const found = find(field);
    if (found) facts.values[field] = { value: found.texts.join("; "), where: `column ${found.where}` };
  }
  return makeRecord(name, container, find("id")?.texts[0] ?? null, facts);
}
