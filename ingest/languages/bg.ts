import type { PartOfLanguage } from "./language.ts";

/** Bulgarian. */
export const bg: PartOfLanguage = {
  code: "bg",
  calendar: { names: "full" },
  links: { newWindow: ["отваря се в нов(?:а)? (?:прозорец|раздел)"] },
};
