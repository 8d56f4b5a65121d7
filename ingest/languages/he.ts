import type { PartOfLanguage } from "./language.ts";

/** Hebrew. */
export const he: PartOfLanguage = {
  code: "he",
  calendar: { names: "full" },
  links: { newWindow: ["(?:נפתח|ייפתח|פתיחה) ב(?:חלון|כרטיסייה|לשונית) (?:חדש|חדשה)"] },
};
