import { IngestError } from "../report/errors.ts";
import type { IngestWarning } from "../report/warning.ts";
import { composeMarks } from "../text/compose-marks.ts";
import { type Fields, readFields } from "../understand/metadata/read-fields.ts";
import { emptyRawArticle, RAW_FIELDS, type RawArticle, type RawReading } from "../understand/raw-article.ts";
import { readHtml } from "./html.ts";
import { recordSchema } from "./record-facts.ts";
import { readText } from "./text.ts";

/** Marks of HTML that nobody writes in a plain text. */
const HTML =
  /<\/?(?:p|div|br|h[1-6]|ul|ol|li|blockquote|article|section|span|strong|em|b|i|a|img|figure|table)(?:\s[^<>]*)?\/?>/i;

/**
 * Reads a record: a row of a table, a JSON line or an entry of a feed, as `makeRecord` wrote it. What it states comes before what its
 * text lets one find.
 *
 * @throws IngestError `record-invalid` for a value that its field can't take
 */
export function readRecord(bytes: Uint8Array): RawReading {
  const { values, from, topics, text, warnings } = recordSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  const written = Object.fromEntries(Object.entries(values).map(([field, { value }]) => [field, value]));
  const fields = parseFields({ ...written, topics: topics.length === 1 ? topics[0] : topics });
  const raw = readBody(text, fields.facts.title ?? null);
  for (const field of RAW_FIELDS) {
    const value = fields.facts[field];
    if (value === undefined) continue;
    const stated = { value, from, where: values[field]?.where ?? field };
    raw.facts[field] = field === "title" ? [stated] : [stated, ...raw.facts[field]];
  }
  if (fields.topics.length > 0) raw.topics.push({ values: fields.topics, from: "sidecar" });
  addStandfirst(raw, fields.standfirst);
  return { raw, warnings: warnings as IngestWarning[] };
}

function parseFields(written: Record<string, unknown>): Fields {
  try {
    return readFields(written);
  } catch (cause) {
    const message = `It can't be read: ${(cause as Error).message}.`;
    throw new IngestError("record-invalid", message, "Correct these values.", { cause });
  }
}

function readBody(text: string | string[], title: string | null): RawArticle {
  if (typeof text !== "string") {
    return { ...emptyRawArticle(), blocks: text.map((paragraph) => ({ kind: "body", text: paragraph })) };
  }
  if (HTML.test(text)) return readHtml(wrapHtml(text, title));
  return title === null ? readAlone(text) : readBelow(title, text);
}

/** A text that is nothing but one line is no title. */
function readAlone(text: string): RawArticle {
  const raw = readText(text);
  if (raw.blocks.some(({ kind }) => kind === "body" || kind === "standfirst")) return raw;
  return { ...emptyRawArticle(), blocks: [{ kind: "body", text }] };
}

/** A pasted text begins with its title; without it the first paragraph would be taken for it. */
function readBelow(title: string, text: string): RawArticle {
  const raw = readText(`${title}\n\n${text}`);
  const found = raw.facts.title[0]?.value;
  if (found !== undefined && foldSpaces(found) === foldSpaces(title)) return raw;
  const added = raw.blocks.findIndex((block) => foldSpaces(block.text) === foldSpaces(title));
  if (added >= 0) raw.blocks.splice(added, 1);
  // Another line was taken for it, which is a paragraph.
  if (found !== undefined) raw.blocks.unshift({ kind: "body", text: found });
  return raw;
}

const foldSpaces = (text: string): string => composeMarks(text).replace(/\s+/gu, " ").trim();

/** A page with nothing but the article. */
function wrapHtml(text: string, title: string | null): string {
  if (/<body[\s>]/i.test(text)) return text;
  const heading = title === null ? "" : `<h1>${title.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</h1>`;
  return `<!doctype html><html><body><article>${heading}${text}</article></body></html>`;
}

/** What sums up the article stands before it; what only repeats its beginning is none. */
function addStandfirst(raw: RawArticle, standfirst: string | undefined): void {
  if (standfirst === undefined || raw.blocks.some(({ kind }) => kind === "standfirst")) return;
  const fold = (text: string): string =>
    text
      .replace(/<[^<>]*>/g, " ")
      .replace(/[\s.…]+/gu, " ")
      .trim();
  const text = fold(standfirst);
  if (text === "" || raw.blocks.some((block) => fold(block.text).startsWith(text))) return;
  raw.blocks.unshift({ kind: "standfirst", text: standfirst });
}
