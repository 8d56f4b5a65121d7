import type { PartOfLanguage } from "./language.ts";
import { listWords } from "./list-words.ts";

/** Swedish. */
export const sv: PartOfLanguage = {
  code: "sv",
  calendar: { names: "all" },
  dates: {
    beside: listWords("publicerad publicerat uppdaterad uppdaterat"),
    updated: ["uppdater"],
    updateNouns: ["uppdateringar"],
    published: ["publicerad", "publicerat"],
    date: ["data"],
    today: ["i ?dag"],
    stamps: ["publicerad", "uppdaterad"],
  },
  bylines: { andBetweenNames: ["och"] },
  papers: { names: ["dagbladet", "nyheter", "tidning"] },
  furniture: {
    commentPrompts: ["skriv (?:en )?(?:kommentar|kommentar her)", "lägg till (?:en )?kommentar"],
    comments: ["kommentarer"],
    listHeads: ["mest läst|mest lästa|läs också"],
    signs: [
      "annons",
      "artikeln fortsätter under annonsen",
      "läs (?:mer|vidare|hela artikeln)|dela(?: artikeln)?|logga in|bli prenumerant",
      "av",
    ],
    pointers: ["läs (?:också|mer|även)"],
    values: ["ämnen"],
    buttons: ["dela", "skriv"],
    partNames: ["annons(?:e|er)?"],
    otherLists: ["mer"],
    sourceLists: ["källor"],
  },
  links: {
    newWindow: ["(?:öppnas|öppnar) i (?:ett |en )?(?:nytt|ny) (?:fönster|flik)"],
    otherSite: ["extern länk"],
    link: ["länken"],
  },
  pages: { pageOf: ["sida"], of: ["av"] },
};
