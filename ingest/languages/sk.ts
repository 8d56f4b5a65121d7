import type { PartOfLanguage } from "./language.ts";

/** Slovak. */
export const sk: PartOfLanguage = {
  code: "sk",
  calendar: { names: "full" },
  dates: { today: ["dnes"] },
  furniture: { listHeads: ["najčítanejšie|čítajte aj"], signs: ["reklama"] },
};
