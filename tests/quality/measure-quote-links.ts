import { loadArticles } from "./quote-links/load-articles.ts";
import { MUTATION_KINDS, type MutationKind } from "./quote-links/mutate-article.ts";
import { runLinks } from "./quote-links/run-links.ts";
import { addRun, emptyTally, formatTally, sumTallies, TABLE_HEAD } from "./quote-links/tally-links.ts";

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

/**
 * Prints what becomes of links to quotes when their articles change in every way (the kinds of `mutate-article.ts`), as a Markdown
 * table. Articles come from the folders that `CORPORA_DIR` and `SEEDS_DIR` name.
 *
 * @returns whether every target is reached; false, too, when there are no articles to measure
 */
export async function main(env: Record<string, string | undefined> = process.env): Promise<boolean> {
  const sets = await loadArticles({ corpora: env.CORPORA_DIR, seeds: env.SEEDS_DIR });
  if (sets.length === 0) {
    console.error("Links to quotes are not measured: neither CORPORA_DIR nor SEEDS_DIR names a folder of articles.");
    return false;
  }
  const tallies = new Map(MUTATION_KINDS.map((kind) => [kind, emptyTally()]));
  const lengths: number[] = [];
  const times: number[] = [];
  for (const run of runLinks(
    sets.flatMap((set) => set.articles),
    2,
  )) {
    addRun(tallies.get(run.kind) as ReturnType<typeof emptyTally>, run);
    lengths.push(run.length);
    times.push(run.took);
    if (run.verdict.isFalse)
      console.log(`FALSE (${run.kind}, ${run.shape})\n  quoted: ${run.quoted}\n  shown:  ${run.shown}`);
  }
  const total = sumTallies(tallies.values());
  const edits = sumTallies([...tallies].filter(([kind]) => EDITS.includes(kind)).map(([, tally]) => tally));
  console.log(`Articles: ${sets.map(({ name, articles }) => `${articles.length} ${name}`).join(", ")}.\n`);
  console.log(
    [TABLE_HEAD, ...[...tallies].map(([kind, tally]) => formatTally(kind, tally)), formatTally("**all**", total)].join(
      "\n",
    ),
  );
  const [kept, changed] = [total.verbatimFound / total.verbatim, edits.editedFound / edits.edited];
  lengths.sort((a, b) => a - b);
  times.sort((a, b) => a - b);
  console.log(`
False presentations: ${total.false} (target 0).
Kept word for word, found as verbatim or moved: ${(100 * kept).toFixed(2)} % (target ${100 * TARGETS.verbatim} %).
Up to a fifth of the words changed, found as edited: ${(100 * changed).toFixed(2)} % (target ${100 * TARGETS.edited} %).
Parameters of a link: ${percentile(lengths, 0.5)} characters at the median, ${percentile(lengths, 0.95)} at the 95th percentile, ${lengths.at(-1)} at most.
Resolving: ${percentile(times, 0.5).toFixed(2)} ms at the median, ${percentile(times, 0.95).toFixed(2)} at the 95th percentile, ${times.at(-1)?.toFixed(0)} at most.`);
  return total.false === 0 && kept >= TARGETS.verbatim && changed >= TARGETS.edited && total.links >= TARGETS.links;
}

if (import.meta.main) process.exitCode = (await main()) ? 0 : 1;
