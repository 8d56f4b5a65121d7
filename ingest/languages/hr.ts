import type { PartOfLanguage } from "./language.ts";

/** Croatian. */
export const hr: PartOfLanguage = {
  code: "hr",
  calendar: null,
  links: { newWindow: ["otvara (?:se )?u novo[mj] (?:prozoru|kartici|tabu)"] },
};
