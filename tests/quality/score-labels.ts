import { harmonicMean } from "./score-extraction.ts";

/** Micro-averaged precision, recall and F1 over all pairs of article and label, and the mean F1 of the labels. */
export interface LabelScores {
  precision: number;
  recall: number;
  f1: number;
  macroF1: number;
}

/** What was predicted for one article and what is right. */
export interface Labelled {
  predicted: string[];
  gold: string[];
}

/** Scores labels; those that `gold` never has are no labels and not counted. */
export function scoreLabels(cases: Labelled[]): LabelScores {
  const labels = new Set(cases.flatMap(({ gold }) => gold));
  const all = { right: 0, predicted: 0, gold: 0 };
  let sum = 0;
  for (const label of labels) {
    const predicted = cases.filter((one) => one.predicted.includes(label));
    const gold = cases.filter((one) => one.gold.includes(label)).length;
    const right = predicted.filter((one) => one.gold.includes(label)).length;
    all.right += right;
    all.predicted += predicted.length;
    all.gold += gold;
    sum += harmonicMean(divide(right, predicted.length), divide(right, gold));
  }
  const [precision, recall] = [divide(all.right, all.predicted), divide(all.right, all.gold)];
  return { precision, recall, f1: harmonicMean(precision, recall), macroF1: divide(sum, labels.size) };
}

function divide(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
