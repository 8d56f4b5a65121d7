import type { PartOfLanguage } from "./language.ts";

/** Romanian. */
export const ro: PartOfLanguage = {
  code: "ro",
  calendar: { names: "full" },
  links: { newWindow: ["(?:se deschide|deschidere) într-(?:o|un) (?:nouă )?(?:fereastră|filă|tab)(?: nouă| nou)?"] },
};
