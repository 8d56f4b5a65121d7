import { z } from "zod";
import { type AttributedQuotation, attributeQuotations } from "#ingest/understand/quotations/find-quotations.ts";
import { readLines } from "./read-lines.ts";

const span = z.object({
  paragraph: z.number().int().min(0),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
});
const quoteCase = z
  .object({
    articleId: z.string(),
    paragraphs: z.array(z.string()),
    quotes: z.array(
      span.extend({
        speaker: z.string().nullish(),
        speakerKind: z.enum(["name", "nominal", "pronoun", "none"]),
        resolvedAuto: z.string().nullish(),
      }),
    ),
    otherQuoted: z.array(span).optional(),
  })
  .refine(
    ({ paragraphs, quotes, otherQuoted = [] }) =>
      [...quotes, ...otherQuoted].every(
        ({ paragraph, start, end }) => start <= end && end <= (paragraphs[paragraph]?.length ?? -1),
      ),
    "a quote lies outside of its paragraph",
  );

/** One article of the corpus's `quotes/<set>.jsonl`. */
export type QuoteCase = z.infer<typeof quoteCase>;

/** Shares from 0 to 1. */
interface SpeakerScores {
  /** Of the matched quotations, those whose speaker shares a word with the gold one (or none with none). */
  speaker: number;
  named: number;
  nominal: number;
  pronoun: number;
  /** `2 × right / (predicted + gold)`. */
  attributedF1: number;
}

/** Everything `measureQuotes` measures; shares from 0 to 1. */
export interface QuoteScores {
  articles: number;
  gold: number;
  predicted: number;
  found: { precision: number; recall: number; f1: number };
  /** The words that stand in the text compared with the annotated words: `he` with `he`. As textacy was measured. */
  mention: SpeakerScores;
  /** The value of the speaker facet, where a pronoun is resolved: never right by the letter where the gold says `he`. */
  facet: SpeakerScores;
  /** Of the pronouns that the corpus's machine resolved to something with a capital: how many agree with it, how many are null. */
  resolved: { pronouns: number; agree: number; unresolved: number };
}

const FEWEST_WORDS = 5;
const SAME = 0.8;
const IGNORED = new Set(["the", "a", "an", "of", "mr", "mrs", "ms"]);

/** Measures `attributeQuotations` by the formulas of the corpora's README: only spans of 5 or more words count. */
export function measureQuotes(cases: QuoteCase[]): QuoteScores {
  const counts = { gold: 0, predicted: 0, matched: 0 };
  const kinds: Record<string, number> = { name: 0, nominal: 0, pronoun: 0, none: 0 };
  const right = { mention: { ...kinds }, facet: { ...kinds } };
  const resolved = { pronouns: 0, agree: 0, unresolved: 0 };
  for (const article of cases) {
    const isLong = (at: { paragraph: number; start: number; end: number }): boolean =>
      (article.paragraphs[at.paragraph] ?? "").slice(at.start, at.end).trim().split(/\s+/u).length >= FEWEST_WORDS;
    const gold = article.quotes.filter(isLong);
    const others = (article.otherQuoted ?? []).filter(isLong);
    const predicted = attributeQuotations(article.paragraphs)
      .flatMap((found, paragraph) => found.map((quotation) => ({ ...quotation, paragraph })))
      .filter(isLong);
    counts.gold += gold.length;
    const taken = new Set<(typeof gold)[number]>();
    for (const quotation of predicted) {
      const match = gold.find((quote) => !taken.has(quote) && overlap(quotation, quote) >= SAME);
      if (match === undefined) {
        if (!others.some((other) => overlap(quotation, other) >= SAME)) counts.predicted++;
        continue;
      }
      taken.add(match);
      counts.predicted++;
      counts.matched++;
      kinds[match.speakerKind] = (kinds[match.speakerKind] ?? 0) + 1;
      for (const [side, value] of [
        ["mention", quotation.mention],
        ["facet", quotation.speaker],
      ] as const) {
        const isRight = match.speaker == null ? value === null : sharesWord(value, match.speaker);
        if (isRight) right[side][match.speakerKind] = (right[side][match.speakerKind] ?? 0) + 1;
      }
      if (match.speakerKind === "pronoun" && /\p{Lu}/u.test(match.resolvedAuto ?? "")) {
        resolved.pronouns++;
        if (quotation.speaker === null) resolved.unresolved++;
        else if (sharesWord(quotation.speaker, match.resolvedAuto ?? "")) resolved.agree++;
      }
    }
  }
  const scoreSpeakers = (of: Record<string, number>): SpeakerScores => {
    const total = Object.values(of).reduce((sum, count) => sum + count, 0);
    const share = (kind: string): number => divide(of[kind] ?? 0, kinds[kind] ?? 0);
    return {
      speaker: divide(total, counts.matched),
      named: share("name"),
      nominal: share("nominal"),
      pronoun: share("pronoun"),
      attributedF1: divide(2 * total, counts.predicted + counts.gold),
    };
  };
  return {
    articles: cases.length,
    gold: counts.gold,
    predicted: counts.predicted,
    found: {
      precision: divide(counts.matched, counts.predicted),
      recall: divide(counts.matched, counts.gold),
      f1: divide(2 * counts.matched, counts.predicted + counts.gold),
    },
    mention: scoreSpeakers(right.mention),
    facet: scoreSpeakers(right.facet),
    resolved,
  };
}

type Placed = Pick<AttributedQuotation, "start" | "end"> & { paragraph: number };

function overlap(one: Placed, other: Placed): number {
  if (one.paragraph !== other.paragraph) return 0;
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return Math.max(0, shared) / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

function sharesWord(one: string | null, other: string): boolean {
  const words = (text: string): string[] =>
    (
      text
        .toLowerCase()
        .replace(/['’]s\b/gu, "")
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).filter((word) => !IGNORED.has(word));
  const known = new Set(words(one ?? ""));
  return words(other).some((word) => known.has(word));
}

function divide(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/**
 * Reads a `.jsonl` file of articles with annotated quotations.
 * @throws MalformedSetError naming the file, the line and what is wrong with it
 */
export async function readQuoteCases(path: string): Promise<QuoteCase[]> {
  return readLines(path, quoteCase);
}

/** The scores by the names that the corpora's README gives them. The speaker is compared as it stands in the text, as the peer's was. */
export function listQuoteScores({ articles, found, mention, facet }: QuoteScores): Record<string, number> {
  return {
    articles,
    "found P": found.precision,
    "found R": found.recall,
    "found F1": found.f1,
    speaker: mention.speaker,
    named: mention.named,
    "attributed F1": mention.attributedF1,
    "as facet": facet.attributedF1,
  };
}
