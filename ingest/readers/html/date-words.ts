import { composeMarks } from "../../text/compose-marks.ts";
import { UPDATE_WORDS } from "../../text/dates/parse-date-line.ts";

/** Names of classes, ids and properties that say "this is when it was published". */
export const PUBLISHED_NAME =
  /(?:publi|posted|pub-?date|entry-?(?:date|time)|post-?date|article-?date|created|issued|date-?(?:published|posted|created|line)|time-?stamp|dateline)/;

/** The same, and names of what stands below an article and says who wrote it when. */
export const ARTICLE_NAME = new RegExp(
  `${PUBLISHED_NAME.source}|(?:entry|post|article|asset)[_-]?(?:meta|info|footer|details|data)`,
);

/** And those of a later change, of an event, or of something else that happens on a day. */
export const MODIFIED_NAME =
  /(?:modif|updat|revis|edited|aktualis|geaendert|changed|expir|valid|event|start|end-?date|deadline|birth)/;

const SAID_WORDS =
  "published|publication date|posted|first published|written|date of publication|veröffentlicht|erschienen|erstellt|geschrieben|eingestellt|publié|mise? en ligne|rédigé|paru|publicado|publicada|pubblicat[oa]|geplaatst|gepubliceerd|publicerad|publicerat|publisert|publiceret|julkaistu|opublikowan[oey]|dodano|publikováno|yayın\\p{L}*|eklenme|опубликован\\p{L}*|опубліковано|发布|公開|投稿|掲載|입력|등록";

/**
 * Words before or after a date that say that it is the day of publication, in the languages whose months are known. A mere "date"
 * does so too, but not an "event date" or a "date of birth".
 */
export const SAID = new RegExp(
  `(?<!\\p{L})(?:${SAID_WORDS}|(?<!\\p{L}[\\s-]*)date(?!\\s+(?:of|and)\\b))(?!\\p{L})`,
  "iu",
);

/** A line that says so and nothing else. */
export const SAID_LABEL = new RegExp(`^\\P{L}*(?:date )?(?:${SAID_WORDS})(?: (?:on|at|date|am|le))?\\P{L}*$`, "iu");

/** Words by which a page speaks of its own article: `Dieser Beitrag wurde am … veröffentlicht`. */
export const SELF =
  /(?<!\p{L})(?:this (?:article|entry|post|story|page)|diese[rsn]? (?:artikel|beitrag|eintrag|text|seite|meldung)|cet(?:te)? (?:article|entrée|billet|page)|est[ae] (?:artículo|entrada|artigo|página)|questo (?:articolo|post)|dit (?:artikel|bericht)|bu (?:yazı|haber|makale))(?!\p{L})/iu;

/** Words of a later change, whatever the case and the accents. */
export function saysUpdate(text: string): boolean {
  return UPDATE_WORDS.test(composeMarks(text, "NFD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase());
}

/** Names of sections and of news: an update is no label, but "updated", "last update" and "update:" are. */
const UPDATE_NOUN =
  /(?<!\p{L})(?:(?<!last )update(?!\s*[:：])|updates|revis(?:it|ion)\p{L}*|aktualisierungen|actualizaciones|atualizações|aggiornamenti|uppdateringar|oppdateringer|opdateringer|güncellemeler|обновления)(?!\p{L})/giu;

/** Whether a line above a date is the label of a later change. */
export function isUpdateLabel(line: string): boolean {
  return saysUpdate(line.replace(UPDATE_NOUN, " "));
}

/** `Today: Tuesday, `, the clock of a page. */
const TODAY =
  /^\P{L}*(?:today|heute|aujourd['’]hui|hoy|oggi|hoje|vandaag|i ?dag|tänään|dziś|dzisiaj|dnes|bugün|сегодня|сьогодні|今日|今天|오늘)(?:['’]s date)?(?: (?:is|ist|est|es|è|é))?[\s:：,–—-]*(?:\p{L}+[.,]*\s*)?$/iu;

/** What was done to a copy of the text: `Retrieved 5 May 2017`. */
const OF_A_COPY =
  /(?<!\p{L})(?:retrieved|accessed|printed|archived|visited|captured|downloaded|abgerufen|gedruckt|archiviert|consulté|imprimé|archivé|consultado|impreso|consultato|stampato|geraadpleegd)(?: (?:on|at|am|le|el|il|op))?\P{L}*$/iu;

/** What ends in a colon, but for a day of the week, or in the word "date" or "date of". */
const LABEL = /\p{L}[^\p{L}]*[:：]\s*(?:\p{L}+\.?,\s*)?$|(?<!\p{L})date(?: of \p{L}+)?\P{L}*$/iu;

const DATE_LABEL =
  /publi|pubbl|veröff|erschien|erstellt|geschrieben|post|issued|опубл|публ|yayın|eklen|公|发|發|掲|投|입력|등록|^\P{L}*(?:date|datum|data|dato|fecha|tarih|дата|日期|日付|日時)\P{L}*$/iu;

/** Whether what stands before a date calls it another one: `Event date:`, `Born:`, `Today is`. */
export function isOtherLabel(before: string): boolean {
  return (
    TODAY.test(before) ||
    OF_A_COPY.test(before) ||
    (LABEL.test(before) && !DATE_LABEL.test(before) && !SAID.test(before))
  );
}

const NOT_PUBLISHED =
  /modif|updat|revis|expir|valid|review|access|copyright|start|(?:^|[^a-z])end|event|birth|death|last|crawl|cache|generat|embargo|deadline|publisher|author|build/;

/** What the names of meta elements say, the clearest first. */
const META_NAMES = [
  /published_?time|date-?_?published|published-?_?date|publication-?_?date|publish-?_?(?:date|time)|published(?:-?_?(?:on|at))?$|[.:_-]published$/,
  /pub-?_?date|pub-?_?time|issued|posted|post_date|displaydate|release_?date|uploaded|original.*date|citation_(?:online_)?date/,
  /creat(?:ed|ion)/,
  /(?:^|[.:_-])date$/,
];

/** How clearly the name of a meta element says that it gives the day of publication, 0 the clearest; null when it doesn't. */
export function rankMetaName(name: string): number | null {
  if (NOT_PUBLISHED.test(name)) return null;
  const rank = META_NAMES.findIndex((pattern) => pattern.test(name));
  return rank === -1 ? null : rank;
}
