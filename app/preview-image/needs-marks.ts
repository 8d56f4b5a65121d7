import type { Speakers } from "#search/quotes/find-speakers.ts";
import type { Passage } from "#search/quotes/quote-state.ts";

/** A passage with some of its own gets no others around it: they would seem to be one pair. */
const QUOTATION_MARKS = /["“”„‟«»「」『』]/;

/**
 * Whether a passage is put in quotation marks where it is shown alone: when it is all somebody's speech, taken out of the marks it stands in. What
 * an article tells in its own words is not made to look as if somebody had said it.
 */
export function needsMarks({ text }: Passage, { isSpeech }: Speakers): boolean {
  return isSpeech && !QUOTATION_MARKS.test(text);
}
