import { loadArticles } from "./quote-links/load-articles.ts";
import { MUTATION_KINDS, type MutationKind } from "./quote-links/mutate-article.ts";
import { runLinks } from "./quote-links/run-links.ts";
import { addRun, emptyTally, formatTally, type LinkTally, sumTallies, TABLE_HEAD } from "./quote-links/tally-links.ts";
import type { ScoreRow } from "./score-table.ts";

/** Kinds that change up to a fifth of a quote's words, and nothing else: the target for `edited` counts these. */
const EDITS: readonly MutationKind[] = [
  "one word changed",
  "one number changed",
  "up to 10 % of words edited",
  "up to 20 % of words edited",
];

/** What must hold over all links: no false presentation, and shares from 0 to 1. */
const TARGETS = { verbatim: 0.995, edited: 0.95, links: 10_000 };

const percentile = (sorted: number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

/** What became of all links. */
export interface LinkFigures {
  /** One row a kind of change, and one for all. */
  rows: ScoreRow[];
  /** The same as a Markdown table, with all that the targets are about. */
  report: string;
  /** Whether every target is reached. */
  passed: boolean;
}

/**
 * Measures what becomes of links to quotes when their articles change in every way (the kinds of `mutate-article.ts`). Articles come from the
 * folders that `CORPORA_DIR` and `SEEDS_DIR` name; null when there are none.
 */
export async function measureQuoteLinks(env: Record<string, string | undefined>): Promise<LinkFigures | null> {
  const sets = await loadArticles({ corpora: env.CORPORA_DIR, seeds: env.SEEDS_DIR });
  if (sets.every(({ articles }) => articles.length === 0)) return null;
  const tallies = new Map(MUTATION_KINDS.map((kind) => [kind, emptyTally()]));
  const lengths: number[] = [];
  const times: number[] = [];
  const wrong: string[] = [];
  const articles = sets.flatMap((set) => set.articles);
  for (const run of runLinks(articles, 2)) {
    addRun(tallies.get(run.kind) as LinkTally, run);
    lengths.push(run.length);
    times.push(run.took);
    if (run.verdict.isFalse)
      wrong.push(`FALSE (${run.kind}, ${run.shape})\n  quoted: ${run.quoted}\n  shown:  ${run.shown}`);
  }
  const total = sumTallies(tallies.values());
  const edits = sumTallies([...tallies].filter(([kind]) => EDITS.includes(kind)).map(([, tally]) => tally));
  const named: [string, LinkTally][] = [...tallies, ["**all**", total]];
  const [kept, changed] = [total.verbatimFound / total.verbatim, edits.editedFound / edits.edited];
  lengths.sort((a, b) => a - b);
  times.sort((a, b) => a - b);
  const report = [
    ...wrong,
    `Articles: ${sets.map((set) => `${set.articles.length} ${set.name}`).join(", ")}.`,
    "",
    TABLE_HEAD,
    ...named.map(([kind, tally]) => formatTally(kind, tally)),
    "",
    `False presentations: ${total.false} (target 0).`,
    `Kept word for word, found as verbatim or moved: ${(100 * kept).toFixed(2)} % (target ${100 * TARGETS.verbatim} %).`,
    `Up to a fifth of the words changed, found as edited: ${(100 * changed).toFixed(2)} % (target ${100 * TARGETS.edited} %).`,
    `Parameters of a link: ${percentile(lengths, 0.5)} characters at the median, ${percentile(lengths, 0.95)} at the 95th percentile, ${lengths.at(-1)} at most.`,
    `Resolving: ${percentile(times, 0.5).toFixed(2)} ms at the median, ${percentile(times, 0.95).toFixed(2)} at the 95th percentile, ${times.at(-1)?.toFixed(0)} at most.`,
  ].join("\n");
  const passed =
    total.false === 0 && kept >= TARGETS.verbatim && changed >= TARGETS.edited && total.links >= TARGETS.links;
  return { rows: named.map(([kind, tally]) => listScores(kind, tally)), report, passed };
}

function listScores(kind: string, { links, states, ...tally }: LinkTally): ScoreRow {
  return { set: "quote-links", program: kind, scores: { links, ...states, ...tally } };
}
