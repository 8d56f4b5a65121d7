import { eld } from "eld/extrasmall";

/** Below this, names and loan words decide: headlines are told wrong too often. */
const FEWEST_LETTERS = 80;

/** More text doesn't change the answer, only the time it takes. */
const SAMPLE = 20_000;

/** The language of a text as an ISO 639-1 code (`en`, `tr`); null when there is too little of it or it is not clear. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return null;
  const found = eld.detect(sample);
  return found.isReliable() && found.language !== "" ? found.language : null;
}
