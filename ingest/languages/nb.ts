import type { PartOfLanguage } from "./language.ts";
import { listWords } from "./list-words.ts";

/** Norwegian. */
export const nb: PartOfLanguage = {
  code: "nb",
  calendar: { names: "all" },
  dates: {
    beside: listWords("publisert oppdatert sist endret"),
    updated: ["oppdater", "endret"],
    updateNouns: ["oppdateringer"],
    published: ["publisert"],
    date: ["dato"],
    today: ["i ?dag"],
    stamps: ["publisert", "oppdatert"],
  },
  bylines: { andBetweenNames: ["og"] },
  papers: {
    names: ["tidende", "avis", "avisen", "posten", "bladet", "dagbladet"],
    endings: ["posten", "bladet", "tidende"],
  },
  records: { record: ["nyhet"] },
  furniture: {
    commentPrompts: ["skriv (?:en |ein )?(?:kommentar|kommentar her)"],
    comments: ["kommentarer"],
    listHeads: ["mest lest|les også"],
    signs: ["annonse|reklame", "saken fortsetter under annonsen", "les (?:mer|videre|hele saken)|del artikkelen", "av"],
    pointers: ["les (?:også|mer)"],
    values: ["emner"],
    buttons: ["skriv"],
    partNames: ["annonse|les-?ogsa|kommentarer"],
    otherLists: ["mer", "flere"],
    sourceLists: ["kilder"],
  },
  links: {
    newWindow: ["(?:åpnes|åpner) i (?:et |en |ei )?(?:nytt|ny) (?:vindu|fane)"],
    otherSite: ["ekstern lenke"],
    link: ["lenken"],
  },
  pages: { pageOf: ["side"], of: ["av"] },
};
