import type { PartOfLanguage } from "./language.ts";
import { listWords } from "./list-words.ts";

/** Czech. */
export const cs: PartOfLanguage = {
  code: "cs",
  calendar: { names: "full" },
  dates: {
    beside: listWords("publikovano aktualizovano aktualizace"),
    updated: ["aktualizac"],
    published: ["publikováno"],
    today: ["dnes"],
  },
  furniture: {
    commentPrompts: ["přidat komentář", "napsat komentář"],
    comments: ["komentáře"],
    listHeads: ["nejčtenější|čtěte také|čtěte dále|přečtěte si také|související články"],
    signs: ["reklama|inzerce", "číst dál|celý článek|sdílet"],
    pointers: ["čtěte (?:také|dál|více)", "přečtěte si(?: také)?"],
    sourceLists: ["zdroje"],
  },
  links: {
    newWindow: [
      "(?:otevře|otevírá|otvorí|otvára) (?:se|sa)? ?(?:v|do) (?:novém|nového|novom|novej|nové) (?:okně|okna|okne|záložce|panelu|kartě|karte)",
    ],
    otherSite: ["odkaz mimo web", "externí odkaz"],
  },
};
