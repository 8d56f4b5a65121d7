import type { PartOfLanguage } from "./language.ts";

/** Finnish. */
export const fi: PartOfLanguage = {
  code: "fi",
  calendar: { names: "full" },
  dates: {
    beside: ["klo", "julkaistu", "paivitetty"],
    updated: ["paivitetty"],
    published: ["julkaistu"],
    today: ["tänään"],
  },
  furniture: {
    commentPrompts: ["lisää kommentti"],
    listHeads: ["luetuimmat|lue myös"],
    signs: ["mainos", "lue lisää|jaa artikkeli"],
    pointers: ["lue myös"],
  },
  links: {
    newWindow: ["(?:avautuu|aukeaa) (?:uuteen|uudessa) (?:ikkunaan|ikkunassa|välilehteen|välilehdessä)"],
    otherSite: ["ulkoinen linkki"],
  },
};
