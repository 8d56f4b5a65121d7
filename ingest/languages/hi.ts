import type { PartOfLanguage } from "./language.ts";

/** Hindi. */
export const hi: PartOfLanguage = {
  code: "hi",
  calendar: null,
  links: { newWindow: ["(?:नई|नए) (?:विंडो|टैब) में (?:खुलता है|खुलेगा|खोलें)"] },
};
