import type { ScoreRow } from "./score-table.ts";

const triple = (name: string, p: number, r: number, f1: number): Record<string, number> => ({
  [`${name} P`]: p,
  [`${name} R`]: r,
  [`${name} F1`]: f1,
});
const ranking = (ndcg: number, map: number, mrr: number, recall: number, typos: number, retention: number) => ({
  "nDCG@10": ndcg,
  "MAP@100": map,
  "MRR@10": mrr,
  "R@100": recall,
  "nDCG@10 typos": typos,
  retention,
});

const FTS5 = "SQLite FTS5 3.40, OR, bm25";
const PORTER = "the same, porter stemming";
const MINISEARCH = "MiniSearch 7.2.0";
const ORAMA = "Orama 3.1.18, stemming";
const TYPO = "the same, fuzzy";

/** Scores of published programs on the same files by the same formulas, as the corpora's README gives them. */
export const PEER_SCORES: ScoreRow[] = [
  {
    set: "extraction/trafilatura-en",
    program: "trafilatura 2.3.1 (its own set)",
    scores: { ...triple("segments", 0.907, 0.961, 0.933), title: 0.672, author: 0.768, date: 0.88 },
  },
  {
    set: "extraction/trafilatura-en",
    program: "newspaper4k 0.9.6",
    scores: { ...triple("segments", 0.932, 0.786, 0.853), title: 0.711, author: 0.576, date: 0.761 },
  },
  {
    set: "extraction/trafilatura-en",
    program: "htmldate 1.11.0",
    scores: { date: 0.88, "date ±1": 0.889 },
  },
  {
    set: "extraction/htmldate-en",
    program: "trafilatura 2.3.1, htmldate 1.11.0 (its own set)",
    scores: { date: 0.947, "date ±1": 0.96 },
  },
  { set: "extraction/htmldate-en", program: "newspaper4k 0.9.6", scores: { date: 0.713, "date ±1": 0.727 } },
  {
    set: "extraction/fundus-a",
    program: "trafilatura 2.3.1",
    scores: { ...triple("body", 0.897, 0.965, 0.93), ...triple("paragraphs", 0.776, 0.94, 0.823) },
  },
  {
    set: "extraction/fundus-a",
    program: "newspaper4k 0.9.6",
    scores: { ...triple("body", 0.96, 0.862, 0.909), ...triple("paragraphs", 0.935, 0.877, 0.873) },
  },
  {
    set: "extraction/fundus-a",
    program: "Fundus 0.4.1 (by hand for each publisher)",
    scores: triple("paragraphs", 0.995, 0.934, 0.954),
  },
  { set: "extraction/fundus-a", program: "news-please 1.6.13", scores: { "paragraphs F1": 0.873 } },
  { set: "extraction/fundus-a", program: "jusText 3.0.1", scores: { "paragraphs F1": 0.723 } },
  { set: "extraction/fundus-a", program: "BTE", scores: { "paragraphs F1": 0.485 } },
  { set: "extraction/fundus-a", program: "Boilerpipe 1.3.0", scores: { "paragraphs F1": 0.528 } },
  {
    set: "quotes/polnear-dev",
    program: "textacy 0.13.0, en_core_web_sm 3.8",
    scores: { ...triple("found", 0.82, 0.792, 0.806), speaker: 0.915, named: 0.912, "attributed F1": 0.737 },
  },
  { set: "relevance/cranfield", program: FTS5, scores: ranking(0.502, 0.381, 0.785, 0.726, 0.476, 0.948) },
  { set: "relevance/cranfield", program: PORTER, scores: ranking(0.522, 0.405, 0.807, 0.744, 0.486, 0.931) },
  { set: "relevance/cranfield", program: MINISEARCH, scores: ranking(0.451, 0.337, 0.724, 0.691, 0.426, 0.945) },
  { set: "relevance/cranfield", program: TYPO, scores: ranking(0.449, 0.339, 0.715, 0.691, 0.432, 0.962) },
  { set: "relevance/cranfield", program: ORAMA, scores: ranking(0.254, 0.178, 0.463, 0.542, 0.225, 0.886) },
  { set: "relevance/cranfield", program: TYPO, scores: ranking(0.213, 0.143, 0.369, 0.475, 0.203, 0.953) },
  { set: "relevance/cisi", program: FTS5, scores: ranking(0.333, 0.142, 0.576, 0.412, 0.305, 0.916) },
  { set: "relevance/cisi", program: PORTER, scores: ranking(0.362, 0.161, 0.597, 0.436, 0.322, 0.89) },
  { set: "relevance/cisi", program: MINISEARCH, scores: ranking(0.266, 0.091, 0.514, 0.32, 0.249, 0.936) },
  { set: "relevance/cisi", program: TYPO, scores: ranking(0.265, 0.091, 0.481, 0.324, 0.257, 0.97) },
  { set: "relevance/cisi", program: ORAMA, scores: ranking(0.106, 0.039, 0.219, 0.215, 0.105, 0.991) },
  { set: "relevance/cisi", program: TYPO, scores: ranking(0.077, 0.024, 0.168, 0.188, 0.072, 0.935) },
  {
    set: "topics/reuters-train",
    program: "tf-idf + linear SVM, first 70 %",
    scores: { ...triple("micro", 0.941, 0.837, 0.886), "macro F1": 0.778 },
  },
];
