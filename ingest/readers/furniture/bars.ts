import { countWords, endsSentence } from "../../text/sentence-ends.ts";
import { foldLine } from "./fold-line.ts";

/** Sites that bars name; one alone may be a heading's or a list's. */
const SITES: ReadonlySet<string> = new Set(
  `facebook twitter x whatsapp linkedin pinterest reddit telegram instagram youtube tumblr flipboard messenger google google+ plus
  skype viber pocket`.split(/\s+/),
);

/** Words of share and print bars: a line of nothing but these is one. */
const BAR_WORDS: ReadonlySet<string> = new Set(
  `share shares sharing tweet retweet print email e-mail mail save bookmark copy link url like likes follow subscribe pin
  listen comment comments reply download pdf text size font a aa aaa a+ a- + -
  previous next back home top menu search close loading
  paylaş tweetle yazdır gönder kaydet takip dinle beğen e-posta yorum kopyala
  teilen drucken merken versenden twittern mailen folgen schließen menü suche zurück
  partager imprimer envoyer tweeter enregistrer fermer compartir imprimir enviar guardar tuitear cerrar
  condividi stampa chiudi udostępnij drukuj zamknij delen dela skriv
  поделиться распечатать отправить сохранить твитнуть закрыть`.split(/\s+/),
);

/** Words that bars use as well and that alone make none. */
const BAR_FILLERS: ReadonlySet<string> = new Set(
  `on via by with to this that the article story page post news us me it in of and or more our your for views all
  bunu haberi sayfayı et ile auf per mit diesen artikel sur par l' cet en por este artículo в на и эту статью`.split(
    /\s+/,
  ),
);

/** What stands at the foot of every page of a site; in a heading it may be what a text is about. */
const FOOT =
  /^(?:terms of (?:use|service)|(?:privacy|cookie) (?:policy|notice|settings|preferences)|cookies|copyright|contact(?: us)?|about us|datenschutz(?:erklärung)?|impressum|agb|mentions légales|politique de confidentialité|aviso legal|política de (?:privacidad|cookies)|gizlilik politikası|çerez politikası|политика конфиденциальности)$/u;

const MOST_WORDS = 16;
const LONGEST = 400;

/** Whether a line is a bar of buttons: `Share | Tweet | Print`, `Share on Facebook`, `A- A+`. */
export function isBar(text: string): boolean {
  if (text.length > LONGEST) return false;
  const words = text.toLowerCase().split(/[\s|•·,/:]+/u);
  if (words.length > MOST_WORDS || endsSentence(text)) return false;
  if (FOOT.test(foldLine(text))) return true;
  let bars = 0;
  let buttons = 0;
  for (const word of words) {
    if (SITES.has(word)) bars++;
    else if (BAR_WORDS.has(word) || /^@\w+$/.test(word) || /^a[a+-]{0,8}$/.test(word.replaceAll("-", ""))) buttons++;
    else if (!BAR_FILLERS.has(word) && !/^\d*[.,]?\d*[km]?$/.test(word)) return false;
  }
  // "Follow the story" and "Listen to me" are headings as well.
  if ((bars + buttons) * 2 <= words.length) return false;
  // One site alone is a name, and so are several that a sentence could list.
  return buttons > 0 || (bars > 1 && !/,|\s(?:and|or|et|und|y|ve|и)\s/iu.test(text));
}

/** Whether a line counts pictures or minutes: `2/5`, `4 min`. */
export function isCounter(text: string): boolean {
  return /^\d{1,3}\s*\/\s*\d{1,3}$|^\d+\s*-?\s*min(?:ute)?s?$/iu.test(text);
}

/** `Home > World > Europe`, `News | Sport | Weather`. */
const MENU = /\s[>|»/›•·]\s/u;

/** Whether a line is a row of short names between signs. */
export function isMenu(text: string): boolean {
  if (!MENU.test(text) || /\d/.test(text) || endsSentence(text)) return false;
  const parts = text.split(/\s[>|»/›•·]\s/u);
  return (parts.length > 2 || / > | » | › /.test(text)) && parts.every((part) => countWords(part, 4) <= 3);
}
