import fc from "fast-check";
import { MAX_NESTING } from "#search/query/query-limits.ts";

const word = fc.constantFrom<string>(
  "turkey",
  "russia",
  '"the"',
  '"of"',
  "-missile",
  '-"deal"',
  "syria",
  '"air defence"',
);
/** A group with another in it, at one of its ends or between its words. */
const layer = fc.record({
  words: fc.array(word, { minLength: 1, maxLength: 3 }),
  at: fc.nat(3),
  joint: fc.constantFrom(" ", " OR "),
  minus: fc.constantFrom("", "-"),
});
/** Searches of groups within each other, as deep as may be typed. */
export const nestedGroups = fc
  .array(layer, { minLength: MAX_NESTING, maxLength: MAX_NESTING })
  .map((layers) =>
    layers.reduce(
      (inner, { words, at, joint, minus }) => `${minus}(${words.toSpliced(at, 0, inner).join(joint)})`,
      "nato",
    ),
  );
