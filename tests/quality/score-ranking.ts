/** The metrics of ranked search, as the corpora's README defines them. All are from 0 to 1. */

/** Scores of one query, or their means over several. */
export interface RankingScores {
  /** nDCG@10: gain = relevance, discount `1/log2(rank+1)`, the ideal from the judgements. */
  ndcg: number;
  /** Average precision of the first 100. */
  map: number;
  /** 1 / rank of the first relevant document, 0 when none is among the first 10. */
  mrr: number;
  /** Recall of the first 100. */
  recall: number;
}

const SHOWN = 10;
const DEPTH = 100;

/**
 * Scores the documents found for one query, the best first.
 * @param judged relevance by document; 0 and absent are "not relevant". At least one is above 0
 */
export function scoreRanking(found: string[], judged: Map<string, number>): RankingScores {
  const gains = found.slice(0, DEPTH).map((id) => Math.max(0, judged.get(id) ?? 0));
  const relevant = [...judged.values()].filter((gain) => gain > 0);
  const ideal = [...relevant].sort((a, b) => b - a);
  const firstHit = gains.slice(0, SHOWN).findIndex((gain) => gain > 0);
  let hits = 0;
  let precisions = 0;
  for (const [index, gain] of gains.entries()) {
    if (gain <= 0) continue;
    hits++;
    precisions += hits / (index + 1);
  }
  return {
    ndcg: sumDiscounted(gains.slice(0, SHOWN)) / sumDiscounted(ideal.slice(0, SHOWN)),
    map: precisions / relevant.length,
    mrr: firstHit < 0 ? 0 : 1 / (firstHit + 1),
    recall: hits / relevant.length,
  };
}

function sumDiscounted(gains: number[]): number {
  return gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}

/** Means over queries. */
export function meanScores(scores: RankingScores[]): RankingScores {
  const mean = (name: keyof RankingScores): number =>
    scores.reduce((sum, score) => sum + score[name], 0) / Math.max(1, scores.length);
  return { ndcg: mean("ndcg"), map: mean("map"), mrr: mean("mrr"), recall: mean("recall") };
}
