import type { PartOfLanguage } from "./language.ts";

/** Icelandic. */
export const is: PartOfLanguage = {
  code: "is",
  calendar: null,
  links: { newWindow: ["opnast í nýjum (?:glugga|flipa)"] },
};
