import type { PartOfLanguage } from "./language.ts";
import { listWords } from "./list-words.ts";

/** Polish. */
export const pl: PartOfLanguage = {
  code: "pl",
  calendar: { names: "all" },
  dates: {
    beside: listWords("opublikowano publikacji publikacja aktualizacja zaktualizowano dodano r godz"),
    updated: ["aktualizac", "zaktualizowan"],
    published: ["opublikowan[oey]", "dodano"],
    date: ["data"],
    today: ["dziś", "dzisiaj"],
    stamps: ["opublikowano", "aktualizacja"],
  },
  bylines: { andBetweenNames: ["i"] },
  furniture: {
    commentPrompts: ["dodaj komentarz", "skomentuj", "napisz komentarz"],
    comments: ["komentarze"],
    listHeads: [
      "najczęściej czytane|najpopularniejsze|czytaj (?:też|także|również)|zobacz (?:też|także|również)|polecane|powiązane artykuły|przeczytaj także",
    ],
    signs: [
      "reklama",
      "dalsza część artykułu pod (?:reklamą|materiałem wideo)",
      "czytaj (?:więcej|dalej|całość)|zobacz więcej|udostępnij(?: (?:na facebooku|artykuł))?|subskrybuj|zaloguj się",
      "wszelkie prawa zastrzeżone",
      "czas czytania ?:? ?(?:ca\\. )?\\d+ ?(?:min(?:ute)?n?s?)?\\.?",
    ],
    notices: ["ta strona (?:używa|korzysta z) (?:plików cookies?|ciasteczek)"],
    pointers: ["czytaj (?:też|także|również|więcej)", "zobacz (?:też|także|również|więcej)"],
    values: ["tagi", "słowa kluczowe", "czas czytania"],
    listOpeners: ["więcej o"],
    orders: ["czytaj (?:też|także|więcej)(?!\\p{L})"],
    buttons: ["udostępnij", "drukuj", "zamknij"],
    partNames: ["reklam[ay]|komentarze|udostepnij"],
    sourceLists: ["źródła"],
  },
  links: {
    newWindow: ["(?:otwiera|otworzy|otwarcie) (?:się )?w (?:nowym|nowej) (?:oknie|karcie|zakładce)"],
    otherSite: ["link zewnętrzny"],
  },
  pages: { pageOf: ["strona"], of: ["z"] },
};
