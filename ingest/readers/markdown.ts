import matter from "gray-matter";
import { IngestError } from "../report/errors.ts";
import type { IngestWarning } from "../report/warning.ts";
import { composeMarks } from "../text/compose-marks.ts";
import { normalizeText } from "../text/normalize-text.ts";
import { readYaml } from "../text/read-yaml.ts";
import { addFields, type Fields, readFields } from "../understand/metadata/read-fields.ts";
import { emptyRawArticle, type RawArticle, type RawReading } from "../understand/raw-article.ts";
import { type MarkdownBlock, parseMarkdown } from "./markdown/parse-markdown.ts";
import { quotePlainValues } from "./quote-plain-values.ts";
import { refuseHeads, refuseRecords, refuseRuled } from "./refuse-several.ts";
import { type Spotted, spotPieces } from "./text/spot-pieces.ts";

const MAX_FRONT_MATTER_CHARACTERS = 64_000;

const refuse = (what: string): never => {
  throw new IngestError(
    "front-matter-refused",
    `The front matter is written as ${what}, and only YAML is read.`,
    "Write it as YAML between two lines of three hyphens.",
  );
};

/**
 * All engines of gray-matter by their names, since it would run `---js` as a program. A name that it knows and this list
 * does not would still be refused by `checkLanguage`.
 */
const ENGINES = {
  yaml: readFrontMatterYaml as (text: string) => object,
  ...Object.fromEntries(
    ["json", "js", "javascript", "coffee", "coffeescript", "cson", "toml"].map((name) => [name, () => refuse(name)]),
  ),
};

/** YAML as people write it: what is broken for a colon in a title is read with quotation marks around it. */
function readFrontMatterYaml(text: string): unknown {
  try {
    return readYaml(text);
  } catch (cause) {
    const quoted = quotePlainValues(text);
    if (quoted === text) throw cause;
    try {
      return readYaml(quoted);
    } catch {
      throw cause;
    }
  }
}

/**
 * Reads Markdown with YAML front matter. Without a title there, the first `# heading` that stands before the text is the
 * title; a first paragraph that is wholly emphasised is the standfirst.
 *
 * @throws IngestError `front-matter-refused` or `front-matter-invalid`, `several-articles`
 */
export function readMarkdown(text: string): RawReading {
  const { data, content } = splitFrontMatter(text);
  const fields = readFrontMatter(data);
  const raw = emptyRawArticle();
  addFields(raw, fields, "front-matter");
  // Lines that are set in are code.
  const lines = content.split("\n").filter((line) => !/^(?: {4}|\t)/.test(line));
  refuseRecords(lines);
  refuseRuled(lines.map((line) => line.replace(/^#{1,6}\s+/, "")));
  const { blocks, omitted, tooDeep } = parseMarkdown(content);
  // Who wrote front matter says that it is one article.
  if (raw.facts.title.length === 0) refuseHeads(spotBlocks(blocks));
  takeTitle(raw, blocks);
  if (fields.standfirst !== undefined) raw.blocks.push({ kind: "standfirst", text: fields.standfirst });
  else if (blocks[0]?.emphasised) blocks[0].kind = "standfirst";
  for (const { kind, text, omitted: within } of blocks) {
    raw.blocks.push(within === undefined ? { kind, text } : { kind, text, omitted: within });
  }
  raw.omitted.push(...omitted);
  const warnings: IngestWarning[] = [];
  if (fields.unknown.length > 0) {
    const names = fields.unknown.slice(0, 10).join(", ").slice(0, 200);
    warnings.push({ code: "metadata-unused", message: `The front matter has fields that are not used: ${names}.` });
  }
  if (normalizeText(content).removed) {
    warnings.push({ code: "characters-removed", message: "Control or private-use characters were removed." });
  }
  if (tooDeep) {
    warnings.push({ code: "characters-removed", message: "Text in lists and quotes nested too deep was left out." });
  }
  return { raw, warnings };
}

function splitFrontMatter(text: string): { data: unknown; content: string } {
  if (text.startsWith("+++")) refuse("TOML");
  if (!matter.test(text)) return { data: {}, content: text };
  if (text[3] === "-") return { data: {}, content: text };
  checkLanguage(text);
  if (!text.includes("\n---")) {
    throw invalid("it has no end", "Close it by a line of three hyphens.");
  }
  if (text.indexOf("\n---") > MAX_FRONT_MATTER_CHARACTERS) {
    throw invalid(`it has more than ${MAX_FRONT_MATTER_CHARACTERS} characters`, "Move the text below it.");
  }
  try {
    // Options of any kind keep gray-matter from its cache, which would grow with every file.
    return matter(text, { language: "yaml", engines: ENGINES });
  } catch (cause) {
    if (cause instanceof IngestError) throw cause;
    throw invalid((cause as Error).message, "Correct the lines between the two lines of hyphens.", cause);
  }
}

function checkLanguage(text: string): void {
  const { name } = matter.language(text);
  if (!["", "yaml", "yml"].includes(name.toLowerCase())) refuse(`“${name.slice(0, 20)}”`);
}

function readFrontMatter(data: unknown): Fields {
  if (data === null) return readFields({});
  if (typeof data !== "object" || Array.isArray(data)) {
    throw invalid("it is not a list of fields", "Write one “name: value” a line.");
  }
  try {
    return readFields(data as Record<string, unknown>);
  } catch (cause) {
    throw invalid((cause as Error).message, "Correct these fields.", cause);
  }
}

function invalid(what: string, action: string, cause?: unknown): IngestError {
  return new IngestError("front-matter-invalid", `The front matter can't be read: ${what}.`, action, { cause });
}

/** Blocks as the reader of pasted texts looks at them. */
function spotBlocks(blocks: MarkdownBlock[]): Spotted[] {
  const pieces = spotPieces(blocks.map(({ text }, group) => ({ text, group, isPageFurniture: false })));
  return pieces.map((piece, at) => (blocks[at]?.level === null ? piece : { ...piece, look: { role: "line" } }));
}

/** Takes the title's heading out of the blocks: where it is the title, and where it repeats the one that was given. */
function takeTitle(raw: RawArticle, blocks: MarkdownBlock[]): void {
  const [first] = blocks;
  if (first === undefined || first.level !== 1) return;
  const given = raw.facts.title[0]?.value;
  if (given === undefined) raw.facts.title.push({ value: first.text, from: "markup" });
  if (given !== undefined && !sameWords(given, first.text)) return;
  raw.omitted.push({ kind: "title", text: first.text }, ...(first.omitted ?? []));
  blocks.shift();
}

const sameWords = (one: string, other: string): boolean => foldSpaces(one) === foldSpaces(other);
const foldSpaces = (text: string): string => composeMarks(text).toLowerCase().replace(/\s+/gu, " ").trim();
