import type { PartOfLanguage } from "./language.ts";

/** Hungarian. */
export const hu: PartOfLanguage = {
  code: "hu",
  calendar: { names: "full" },
  links: { newWindow: ["új (?:ablakban|lapon|fülön)(?: nyílik(?: meg)?)?"] },
};
