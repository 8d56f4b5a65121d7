import type { PartOfLanguage } from "./language.ts";

/** Indonesian. */
export const id: PartOfLanguage = {
  code: "id",
  calendar: { names: "full" },
  links: { newWindow: ["(?:terbuka|membuka|buka) di (?:jendela|tab) baru"] },
};
