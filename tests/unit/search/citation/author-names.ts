import type { AuthorName } from "#search/citation/names/author-name.ts";

/** Names as CSL has them. */

export const person = (family: string, given: string, suffix?: string): AuthorName => ({
  family,
  given,
  ...(suffix && { suffix }),
});
export const after = (particle: string, family: string, given: string): AuthorName => ({
  family,
  given,
  "non-dropping-particle": particle,
});
export const familyFirst = (family: string, given: string): AuthorName => ({ family, given, "static-ordering": true });
export const literal = (name: string): AuthorName => ({ literal: name });
