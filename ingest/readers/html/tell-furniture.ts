import type { PageBlock } from "./list-blocks.ts";

/** How pages name what else there is to read, in the languages that have many of them. */
export const SEE_ALSO = [
  "see also|read also|also read|read more|read next|lesen sie (?:auch|mehr|hier)|auch interessant|mehr dazu|mehr zu[mr]?|siehe auch",
  "lire aussi|à lire(?: aussi)?|lire la suite|voir aussi|sur le même (?:sujet|thème)|en savoir plus|lee también|leer más|lea también",
  "te puede interesar|más información|noticias relacionadas|leggi anche|approfondisci|leia (?:mais|também)|lees (?:ook|meer)",
  "les (?:også|mer)|läs (?:också|mer|även)|læs også|czytaj (?:też|także|więcej)|zobacz (?:też|także|więcej)|čtěte (?:také|dál)|přečtěte si",
  "ayrıca (?:oku|bak)\\p{L}*|ilgili haber(?:ler)?|читайте также|читать также|по теме|читайте ще|関連記事|관련기사|相关(?:新闻|阅读)",
].join("|");

const UNITS =
  "seconds?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|minuten?|stunden?|tagen?|wochen?|heures?|jours?|horas?|días?|saat|gün|dakika|часов|часа|минут";

/** Lines that pages put amid and below their text, in the languages that the project reads. Short ones only. */
const FURNITURE = new RegExp(
  `^(?:${[
    "advertisements?|ad|anzeige|werbung|reklam|publicité|publicidad|реклама",
    "(?:story |article )?(?:continues|continued) (?:below|after|on).*",
    "(?:read|see|watch|listen|learn|find out|click|sign up|subscribe|follow|join|share|like|tweet|comment|download|register|log ?in|support)\\b.{0,12}(?::|here|more|also|now|us|this|next|on|to|for|our|your)\\b.*",
    "(?:related|more|recommended|trending|most read|most popular|popular|also|up next|you may|you might|don.t miss|see also|read also)\\b[^.]{0,60}:?",
    "(?:©|\\(c\\)|copyright\\b).*",
    ".*\\ball rights reserved\\b.*",
    "(?:photo|photos|image|picture|credit|photograph|video|illustration)(?:graph)?s?(?: by| credit| courtesy)?\\s*:.*",
    "(?:share|email|print|facebook|twitter|whatsapp|linkedin|pinterest|reddit|copy link|tweet|telegram|copy|link copied!?|copied)(?:[ |,/]+(?:share|email|print|facebook|twitter|whatsapp|linkedin|pinterest|reddit|link|on|via))*",
    "(?:leave a (?:reply|comment)|\\d* ?comments?|post a comment|view comments|show comments|no comments|be the first to comment).*",
    "(?:tags?|filed under|topics|categories|posted in|category|schlagworte|themen|etiketler)\\s*:.*",
    "(?:published|updated|last updated|posted|modified|first published|last modified)\\b.{0,12}\\d.{0,40}",
    "\\d+\\s*-?\\s*min(?:ute)?s?(?:\\s*read)?",
    "(?:published|updated|last updated|posted|modified|last modified|date)\\s*:?",
    "(?:previous|next|back|home|top|menu|search|close|loading|skip to .*|back to top)",
    "(?:mehr zum thema|lesen sie (?:auch|mehr)|zum thema|teilen|drucken|weiterlesen|newsletter|kommentare?|quellen?:|schlagwörter)\\b.{0,60}",
    "(?:partager|imprimer|commentaires?|s.abonner|compartir|imprimir|comentarios|suscríbete|condividi|stampa|commenti|udostępnij|komentarze|paylaş|yorumlar|yazdır|поделиться|комментарии|подписаться|подписывайтесь|читать далее)\\b.{0,40}",
    `(?:${SEE_ALSO})(?=$|[\\s:：]).{0,60}`,
    "(?:von|par|por|di|av|by|embed|empfohlener redaktioneller inhalt|\\d{1,3}\\s*/\\s*\\d{1,3})",
    "\\d{1,2}[:.]\\d{2}(?:\\s*(?:uhr|h|[ap]\\.?m\\.?))?",
    `(?:vor|il y a|hace|há|fa)?\\s*\\d+\\s*(?:${UNITS})(?:\\s+(?:ago|önce|fa|назад))?`,
  ].join("|")})$`,
  "iu",
);

const LONGEST_FURNITURE = 160;

/** What sites say below their texts in whole sentences: of rights, of comments, of their letters and apps. */
const NOTICE =
  /\b(?:written permission|may not be (?:re)?(?:published|produced|printed|distributed|broadcast)|is the copyrighted property|already a subscriber|to view the full story|comments? (?:are|is) (?:closed|moderated|subject to)|comments that are (?:civil|representative|respectful)|comments (?:are|be) civil|comments may be (?:re)?published|email address(?:es)? will not be published|is not responsible for the (?:opinions?|content)|(?:sign up|subscribe) (?:for|to) (?:our|the|my) .{0,40}(?:newsletters?|emails?|updates|channel|alerts)|follow .{1,60} on (?:twitter|facebook|instagram|x|linkedin)|(?:download|get) (?:the|our) .{0,30}\bapp\b|this (?:site|website|page) uses cookies|affiliate (?:links?|commission)|(?:earn|receive) (?:a|an affiliate) commission|extern\p{L}* inhalt\p{L}* (?:von .{0,40} )?(?:nicht verfügbar|laden|anzeig|angezeigt|der den artikel)|inhalte von .{0,40} angezeigt|an drittplattformen|privatsphäre-einstellungen|réservée? aux abonnés)\b/iu;

const LONGEST_NOTICE = 400;

/** Whether a line belongs to the page around the article, whatever element it stands in. */
export function isFurniture({ text, kind }: PageBlock): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  if (kind === "body" || kind === "list" || kind === "heading") {
    if (text.length <= LONGEST_FURNITURE && FURNITURE.test(text)) return true;
    if (text.length <= LONGEST_NOTICE && NOTICE.test(text)) return true;
  }
  return false;
}
