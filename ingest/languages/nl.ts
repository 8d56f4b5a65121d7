import type { PartOfLanguage } from "./language.ts";
import { listWords } from "./list-words.ts";

/** Dutch. */
export const nl: PartOfLanguage = {
  code: "nl",
  calendar: { names: "all" },
  dates: {
    beside: listWords("geplaatst gepubliceerd gewijzigd bijgewerkt laatst op om bron"),
    on: ["op"],
    updated: ["gewijzigd", "bijgewerkt"],
    published: ["geplaatst", "gepubliceerd"],
    self: ["dit (?:artikel|bericht)"],
    today: ["vandaag"],
    copied: ["geraadpleegd"],
    stamps: ["gepubliceerd", "bijgewerkt"],
  },
  bylines: { andBetweenNames: ["en"] },
  papers: { names: ["dagblad", "krant", "courant"], lastWords: ["dagblad"] },
  records: {
    record: ["documenten"],
    end: ["einde van (?:het )?document"],
    loadDate: ["laaddatum"],
    length: ["lengte"],
    lengthUnits: ["woorden"],
  },
  furniture: {
    commentPrompts: [
      "(?:schrijf|plaats|laat) (?:een|je) (?:reactie|commentaar)(?: achter)?",
      "reageer",
      "geef een reactie",
    ],
    comments: ["reacties"],
    listHeads: ["meest gelezen|lees ook|gerelateerde (?:artikelen|berichten)|meer over dit onderwerp|bekijk ook"],
    signs: [
      "advertentie",
      "tekst gaat verder onder de advertentie",
      "lees (?:meer|verder|het hele artikel)|deel(?: (?:dit artikel|op (?:facebook|twitter|x)))?|artikel delen|abonneer(?: nu)?|aanmelden|inloggen",
      "alle rechten voorbehouden",
      "leestijd ?:? ?(?:ca\\. )?\\d+ ?(?:min(?:ute)?n?s?)?\\.?",
    ],
    notices: [
      "deze (?:web)?site (?:gebruikt|maakt gebruik van) cookies",
      "dit artikel is alleen (?:toegankelijk )?voor abonnees",
    ],
    pointers: ["lees (?:ook|meer|verder)", "bekijk ook"],
    values: ["trefwoorden", "leestijd"],
    listOpeners: ["meer (?:van|over)"],
    orders: ["lees (?:ook|meer)(?!\\p{L})"],
    buttons: ["delen"],
    partNames: ["reacties|lees-?ook"],
    otherLists: ["meer"],
    sourceLists: ["bronnen"],
  },
  links: {
    newWindow: [
      "(?:opent|wordt geopend|openen)(?: zich)? in (?:een )?(?:nieuwe?|ander) (?:venster|tabblad|tab)",
      "nieuw (?:venster|tabblad)",
    ],
    otherSite: ["externe link"],
    link: ["de link"],
  },
  pages: { pageOf: ["pagina"], of: ["van"] },
};
