import { createHash } from "node:crypto";
import { basename } from "node:path/posix";
import type { Article, Paragraph, Quotation, StatedFacts } from "#search/article.ts";
import { MAX_VALUE_LENGTH } from "#search/query/query-limits.ts";
import { refuseFormat } from "../../find/refuse-format.ts";
import { MAX_CHARACTERS, readFormat, tooLarge } from "../../readers/read-format.ts";
import { readRecord } from "../../readers/record.ts";
import { DOUBTFUL_KINDS, describeOmissions } from "../../report/describe-omissions.ts";
import type { Omission } from "../../report/omissions.ts";
import type { IngestWarning } from "../../report/warning.ts";
import { detectFormat } from "../../text/detect-format.ts";
import { detectMetadata, type Metadata, type MetadataContext } from "../../understand/metadata/detect-metadata.ts";
import { makeArticleId } from "../../understand/metadata/make-article-id.ts";
import type { Fields } from "../../understand/metadata/read-fields.ts";
import { splitParagraphs } from "../../understand/paragraphs/split-paragraphs.ts";
import { findQuotations } from "../../understand/quotations/find-quotations.ts";
import {
  RAW_FIELDS,
  type RawArticle,
  type RawFact,
  type RawField,
  type RawReading,
} from "../../understand/raw-article.ts";
import type { Rules } from "../../understand/rules.ts";
import { tagTopics } from "../../understand/topics/tag-topics.ts";

const MAX_PARAGRAPHS = 20_000;

/** An article with what a reader of the report should know about it. */
export interface ReadArticle {
  article: Article;
  warnings: IngestWarning[];
  /** Everything that the file and its sidecars state, used or not: what `inspect` shows. */
  evidence: Record<RawField, RawFact[]>;
  /** What was left out on purpose: amid paragraphs, and whole lines. */
  omitted: { within: Omission[]; lines: Omission[] };
  /** Whether the same would be read on any later day: no date was refused because it is yet to come. */
  lasts: boolean;
}

/**
 * Understands one file: tells and reads its format, joins what sidecars say of it, and finds its paragraphs, topics and
 * quotations. The same bytes and rules always give the same article.
 *
 * @param file path in its folder, with `/`: gives the format and, unless one is stated, the id
 * @param sidecarFields what sidecars say of the file, the more trusted first
 * @param isRecord the bytes are a record of a container, as `makeRecord` writes it
 * @throws IngestError for a file that can't be an article, with a code that says why
 */
export async function readArticle(
  file: string,
  bytes: Uint8Array,
  sidecarFields: Fields[],
  rules: Rules,
  isRecord = false,
): Promise<ReadArticle> {
  const fetched = sidecarFields.find((fields) => fields.fetched)?.fetched ?? null;
  const read = isRecord ? readRecord(bytes) : await readFile(file, bytes, fetched?.charset ?? null);
  const raw = addSidecarFields(read.raw, sidecarFields);
  const context = { sources: rules.sources, fileName: basename(file), today: rules.today };
  const metadata = detectMetadata(raw, context);
  const { title, source, author, date, url, language, warnings } = metadata;
  const id = raw.facts.id[0]?.value ?? makeArticleId(file);
  const characters = raw.blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > MAX_CHARACTERS) throw tooLarge(characters, MAX_CHARACTERS, "characters");
  const split = splitParagraphs(id, title.value, raw.blocks);
  if (split.length > MAX_PARAGRAPHS) throw tooLarge(split.length, MAX_PARAGRAPHS, "paragraphs");
  const tagged = tagTopics(addQuotations(split), raw.topics, rules.topics);
  const facts = {
    id,
    // The title's own paragraph shows the very same words.
    title: { ...title, value: split[0]?.text ?? title.value },
    source,
    author,
    date,
    url,
    language,
    topics: tagged.topics,
    paragraphs: tagged.paragraphs,
  };
  // Another place may have stated the day.
  const stated = raw.warnings.filter(({ code }) => code !== "date-of-change" || date === null);
  const { stated: statedFacts } = metadata;
  const hashed = { ...facts, ...dropEmpty(statedFacts), labels: listLabels(facts, rules) };
  const article: Article = { ...facts, ...statedFacts, contentHash: hashContent(hashed) };
  const within = raw.blocks.flatMap(({ omitted = [] }) => omitted);
  return {
    article,
    warnings: [
      ...read.warnings,
      ...stated,
      ...warnings,
      ...tagged.warnings,
      ...describeOmissions(within, DOUBTFUL_KINDS),
    ],
    evidence: raw.facts,
    omitted: { within, lines: raw.omitted },
    lasts: isLasting(raw, metadata, context),
  };
}

/** ISO day after all days that an article can have. */
const LAST_DAY = "9999-12-31";

/** Reads the facts as at the end of all days. What is read of the language is known and costs time. */
function isLasting(raw: RawArticle, now: Metadata, context: MetadataContext): boolean {
  const language: RawFact[] = [{ value: now.language ?? "en", from: "text" }];
  const then = detectMetadata({ ...raw, facts: { ...raw.facts, language } }, { ...context, today: LAST_DAY });
  const describe = ({ title, source, author, date, url, warnings }: Metadata): string =>
    JSON.stringify([title, source, author, date, url, warnings.filter(({ code }) => code !== "metadata-unused")]);
  return describe(now) === describe(then);
}

async function readFile(file: string, bytes: Uint8Array, charset: string | null): Promise<RawReading> {
  const format = detectFormat(file, bytes);
  if (format === null) throw refuseFormat(file);
  return readFormat(format, bytes, charset);
}

/** Sidecars come after front matter, and before what the text itself lets one find. */
function addSidecarFields(raw: RawArticle, sidecarFields: Fields[]): RawArticle {
  const facts = { ...raw.facts };
  for (const field of RAW_FIELDS) {
    const stated = raw.facts[field].filter(({ from }) => from === "front-matter");
    const found = raw.facts[field].filter(({ from }) => from !== "front-matter");
    const beside = sidecarFields.flatMap(({ facts: { [field]: value }, where }): RawFact[] =>
      value === undefined ? [] : [{ value, from: "sidecar", ...(where !== undefined && { where }) }],
    );
    facts[field] = [...stated, ...beside, ...found];
  }
  // A page may say that its address is another one; where it says nothing, it is the one that it came from.
  const fetched = sidecarFields.flatMap((fields) => fields.fetched ?? []);
  facts.url.push(...fetched.map(({ url }) => ({ value: url, from: "sidecar" as const, where: "fetched from" })));
  const topics = sidecarFields.filter((fields) => fields.topics.length > 0);
  const standfirst = sidecarFields.find((fields) => fields.standfirst !== undefined)?.standfirst;
  const lacksOne = standfirst !== undefined && !raw.blocks.some(({ kind }) => kind === "standfirst");
  return {
    facts,
    topics: [...raw.topics, ...topics.map((fields) => ({ values: fields.topics, from: "sidecar" as const }))],
    omitted: raw.omitted,
    warnings: raw.warnings,
    blocks: lacksOne ? [{ kind: "standfirst", text: standfirst }, ...raw.blocks] : raw.blocks,
  };
}

/** Headlines are read by themselves: their capitals and missing words would mislead what is read beside them. */
function addQuotations(paragraphs: Paragraph[]): Paragraph[] {
  const isHeadline = ({ kind }: Paragraph): boolean => kind === "title" || kind === "heading";
  const running = findQuotations(paragraphs.filter((paragraph) => !isHeadline(paragraph)).map(({ text }) => text));
  let next = 0;
  return paragraphs.map((paragraph) => {
    const found = isHeadline(paragraph) ? findQuotations([paragraph.text])[0] : running[next++];
    return { ...paragraph, quotations: (found ?? []).map(limitSpeaker) };
  });
}

/** A facet's value must fit into a query; what is longer is no name. */
function limitSpeaker(quotation: Quotation): Quotation {
  return (quotation.speaker?.length ?? 0) > MAX_VALUE_LENGTH ? { ...quotation, speaker: null } : quotation;
}

/** Without fields that say nothing: an article keeps its hash when a facet is added that it has no value of. */
function dropEmpty(facts: StatedFacts): Partial<StatedFacts> {
  const said = Object.entries(facts).filter(([, held]) => (Array.isArray(held) ? held.length > 0 : held !== null));
  return Object.fromEntries(said);
}

/** An index shows labels, so an article is a changed one when the label of a topic of it changed. */
function listLabels({ topics }: { topics: { id: string }[] }, rules: Rules): string[] {
  const ids = new Set(topics.map(({ id }) => id));
  return rules.topics.topics.filter(({ id }) => ids.has(id)).map(({ label }) => label);
}

/** SHA-256 of the JSON with its keys sorted, so that only what is said counts. */
function hashContent(value: unknown): string {
  const json = JSON.stringify(value, (_, part) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
  return createHash("sha256").update(json).digest("hex");
}
