import type { PartOfLanguage } from "./language.ts";

/** Greek. */
export const el: PartOfLanguage = {
  code: "el",
  calendar: { names: "full" },
  links: { newWindow: ["(?:ανοίγει|άνοιγμα) σε (?:νέο|νέα) (?:παράθυρο|καρτέλα)"] },
};
