import type { PartOfLanguage } from "./language.ts";

/** Ukrainian. */
export const uk: PartOfLanguage = {
  code: "uk",
  calendar: { names: "full" },
  dates: {
    beside: ["опубліковано", "оновлено"],
    updated: ["оновлен"],
    published: ["опубліковано"],
    publishedStems: ["публ"],
    today: ["сьогодні"],
    stamps: ["оновлено"],
  },
  furniture: {
    commentPrompts: ["(?:залишити|додати) коментар"],
    comments: ["коментарі"],
    listHeads: ["читайте ще|читайте також|за темою"],
    signs: ["реклама", "читати далі|поділитися", "усі права захищено"],
    pointers: ["читайте (?:ще|також)"],
  },
  links: {
    newWindow: ["(?:відкриється|відкривається|відкрити) (?:в|у) (?:новому|новій) (?:вікні|вкладці)"],
    otherSite: ["зовнішнє посилання"],
    link: ["посилання"],
  },
  pages: { pageOf: ["сторінка"], of: ["з"] },
};
