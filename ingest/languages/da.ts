import type { PartOfLanguage } from "./language.ts";
import { listWords } from "./list-words.ts";

/** Danish. */
export const da: PartOfLanguage = {
  code: "da",
  calendar: { names: "all" },
  dates: {
    beside: listWords("publiceret opdateret senest kl"),
    updated: ["opdater"],
    updateNouns: ["opdateringer"],
    published: ["publiceret"],
    date: ["dato"],
    today: ["i ?dag"],
  },
  bylines: { andBetweenNames: ["og"] },
  papers: { names: ["tidende", "avis", "avisen", "bladet", "dagbladet"], endings: ["bladet", "tidende"] },
  furniture: {
    commentPrompts: ["skriv (?:en )?(?:kommentar|kommentar her)"],
    comments: ["kommentarer"],
    listHeads: ["mest læste|læs også|læs mere"],
    signs: ["annonce|reklame", "læs mere|del artiklen", "av"],
    pointers: ["læs (?:også|mere)"],
    values: ["emner"],
    buttons: ["skriv"],
    otherLists: ["flere"],
    sourceLists: ["kilder"],
  },
  links: {
    newWindow: ["(?:åbner|åbnes) i (?:et |en )?(?:nyt|ny) (?:vindue|fane|faneblad)"],
    otherSite: ["eksternt link"],
    link: ["linket"],
  },
  pages: { pageOf: ["side"], of: ["av"] },
};
