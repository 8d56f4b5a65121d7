import type { QuoteState } from "#search/quotes/quote-state.ts";
import type { LinkRun } from "./run-links.ts";

/** What became of the links of one kind. */
export interface LinkTally {
  links: number;
  states: Record<QuoteState["state"], number>;
  /** Passages of other words presented as the quoted one, or as what became of it. */
  false: number;
  /** Links whose words stand there still, and those of them that were found as verbatim or moved; beside an added twin also as one of two places. */
  verbatim: number;
  verbatimFound: number;
  /** Links whose words stand there with changes and nowhere else unchanged, and those found as edited at the very place. */
  edited: number;
  editedFound: number;
}

export function emptyTally(): LinkTally {
  const states = { verbatim: 0, moved: 0, edited: 0, ambiguous: 0, removed: 0 };
  return { links: 0, states, false: 0, verbatim: 0, verbatimFound: 0, edited: 0, editedFound: 0 };
}

export function addRun(tally: LinkTally, { kind, verdict }: LinkRun): void {
  const { state, truth, twin, isFalse, found } = verdict;
  tally.links++;
  tally.states[state]++;
  if (isFalse) tally.false++;
  if (truth === "verbatim") {
    tally.verbatim++;
    // Beside its twin, nobody can tell a paragraph from it: both are listed.
    const isTie = kind === "twin added" && state === "ambiguous";
    if (found && (state === "verbatim" || state === "moved" || isTie)) tally.verbatimFound++;
  }
  if (truth === "edited" && !twin) {
    tally.edited++;
    if (found && state === "edited") tally.editedFound++;
  }
}

/** Sums of several tallies. */
export function sumTallies(tallies: Iterable<LinkTally>): LinkTally {
  const sum = emptyTally();
  for (const tally of tallies) {
    for (const state of Object.keys(sum.states) as (keyof LinkTally["states"])[])
      sum.states[state] += tally.states[state];
    for (const key of ["links", "false", "verbatim", "verbatimFound", "edited", "editedFound"] as const)
      sum[key] += tally[key];
  }
  return sum;
}

const share = (part: number, whole: number): string => (whole === 0 ? "" : `${((100 * part) / whole).toFixed(1)}%`);

/** One line of the table, as Markdown. */
export function formatTally(name: string, tally: LinkTally): string {
  const { states } = tally;
  const cells = [
    name,
    tally.links,
    states.verbatim,
    states.moved,
    states.edited,
    states.ambiguous,
    states.removed,
    tally.false,
    share(tally.verbatimFound, tally.verbatim),
    share(tally.editedFound, tally.edited),
  ];
  return `| ${cells.join(" | ")} |`;
}

export const TABLE_HEAD = [
  "| what happened to the article | links | verbatim | moved | edited | ambiguous | removed | false | kept words found | changed words found |",
  "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
].join("\n");
