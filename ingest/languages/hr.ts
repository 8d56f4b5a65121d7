import type { PartOfLanguage } from "./language.ts";

/** Croatian. Its months are not read: `listopad` is October here and November in Polish and Czech. */
export const hr: PartOfLanguage = {
  code: "hr",
  calendar: null,
  links: { newWindow: ["otvara (?:se )?u novo[mj] (?:prozoru|kartici|tabu)"] },
};
