import type { PartOfLanguage } from "./language.ts";

/** Catalan. */
export const ca: PartOfLanguage = {
  code: "ca",
  calendar: { names: "full" },
  dates: { of: ["de"], agoBefore: ["fa"] },
};
