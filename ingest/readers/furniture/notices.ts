import { findSentenceEnds } from "../../text/sentence-ends.ts";
import { foldLine } from "./fold-line.ts";
import { COMMENT_PROMPT, SIGN } from "./phrases.ts";

/** No notice has more sentences, or letters. */
const MOST_SENTENCES = 8;
const LONGEST = 600;

/** A name, a paper, a service: words without the end of a sentence, a quotation, or a comma. */
const NAME = '[^.!?,;:"“”„«»]{1,60}';
/** A list of what is offered, with commas, and without anybody's words. */
const LIST = '[^.!?;:"“”„«»]{0,160}';

const PLACES =
  "(?:twitter|facebook|instagram|x|linkedin|youtube|tiktok|telegram|whatsapp|threads|mastodon|bluesky|google news|our \\S+ channel)";

const sentences = (...patterns: string[]): RegExp => new RegExp(`^(?:${patterns.join("|")})$`, "u");

/**
 * What pages say in whole sentences: of rights, comments, letters, subscriptions, cookies. Each pattern holds a sentence from its
 * first word to its last, as `foldLine` writes it. It ends in words of its own, so that no free tail fits in.
 */
const SENTENCE = sentences(
  // Rights.
  "all rights (?:are )?reserved",
  `our (?:standards|principles|guidelines) ?: (?:the )?${NAME} (?:principles|standards|guidelines)`,
  "this (?:material|article|story|content|document)(?:,? or parts of it,?)? (?:may|must|can) not be (?:re)?(?:published|produced|printed|broadcast|distributed)(?:,? (?:broadcast|re-?written|redistributed|reproduced|republished|copied|stored|transmitted|published|or|and|in (?:whole|part|any form)))*(?: without (?:(?:express|prior|our|the) ?)*(?:written )?(?:permission|consent)(?: of (?:the publisher|" +
    NAME +
    "))?)?",
  `this (?:article|story|material|text) is (?:the copyrighted property|copyright|©) of ${NAME}`,
  "(?:written permission|permission in writing) must be obtained (?:before|from) (?:reprint(?:ing)?|the publisher|republication)(?: in (?:online|print)(?: or (?:online|print))? media)?",
  "(?:reprinting|reproducing|copying|republishing) (?:this )?(?:content|article)? ?without (?:permission|payment|permission and/or payment) is (?:theft|prohibited|forbidden)(?: and punishable by law)?",
  "do not (?:reproduce|copy|republish|distribute) without (?:written |prior )?(?:permission|consent)",
  "(?:any )?(?:unauthori[sz]ed )?(?:reproduction|copying|redistribution|republication) (?:of (?:this|any) (?:article|content|material) )?(?:is (?:strictly )?(?:prohibited|forbidden)|without (?:written |prior )?permission is (?:strictly )?prohibited)",
  "(?:click here|contact us) (?:for|about) (?:reprint|reprints|republication|syndication|licensing)(?: permission| rights)?",
  // Comments.
  "comments? (?:are|is) (?:moderated|subject to (?:moderation|approval|our (?:rules|guidelines|terms)))(?: (?:and it is not always possible to publish all that have been submitted|before (?:publication|they appear)))?",
  "(?:please )?(?:understand|note|be aware) that comments are moderated(?: and it is not always possible to publish all that have been submitted)?",
  "(?:some )?comments may be (?:re)?published(?: on the website or in the newspaper; e-?mail addresses will not be published)?",
  "your e-?mail address will not be (?:published|shared)|e-?mail addresses will not be published|required fields are marked ?\\*?",
  "we (?:ask|require) that comments (?:are|be) civil(?: and free of libell?ous or hateful material)?",
  "(?:you must|you need to|please|you have to) (?:be )?(?:log(?:ged)?|sign(?:ed)?|register(?:ed)?)[ -]?(?:in )?(?:or register(?:ed)? )?(?:to|in order to) (?:post|leave|write|add|make|join)(?: a| your| the)? (?:comments?|reply|conversation|discussion)",
  `${NAME} is not responsible for (?:the )?(?:opinions?|comments?|content)(?:, statements or media content| expressed)?(?: (?:presented|posted|expressed|submitted|made) by (?:its |our )?(?:contributors|readers|users|commenters))?`,
  "(?:the )?(?:views|opinions) expressed (?:here|in (?:the )?comments|in this (?:article|column|section)) are (?:those of (?:the )?(?:authors?|readers|commenters|users)|(?:the author's|their) own)(?: (?:alone|only))?(?: and do not (?:necessarily )?(?:reflect|represent) (?:those|the (?:views|opinions|position)) of .{2,60})?",
  // Letters, apps, channels. They speak to "you".
  `(?:then |please |not signed up\\? )?(?:sign up|subscribe|register)(?: now| today| here)?(?: (?:for|to) (?:our|the|my|${NAME}['’]s))(?: [\\w&'’-]+){0,6} (?:newsletters?|emails?|alerts|bulletins?|briefings?|mailing list|channel|podcast|edition|feed)(?: (?:here|now|today|below|for free|for the full story|for (?:more|video) (?:updates|news|stories)|for more [\\w-]+ news|to (?:get|receive) ${LIST} (?:to|in) your inbox|(?:straight|delivered|direct(?:ly)?)(?: straight| direct(?:ly)?)? (?:to|in) your inbox(?: every (?:day|morning|week|evening|friday|sunday))?)){0,3}`,
  `(?:then |please )?(?:sign up|subscribe)(?: now| today)? to (?:the )?${NAME} newsletters?`,
  `(?:for|get) (?:all )?the latest (?:news|updates|headlines|stories)${LIST},? ?(?:and |- |– )?(?:visit|sign up|subscribe|follow|download|check out)${LIST} (?:here|homepage|newsletters?|inbox|twitter|facebook|instagram|apps?(?: for (?:ios|android|iphone)(?: (?:and|or) (?:ios|android|iphone))?)?)`,
  `don't miss the latest (?:news|updates|headlines|stories)${LIST} - sign up to our (?:daily|weekly) newsletters?(?: here)?`,
  "(?:get|have) (?:the|our) (?:latest |best |top |day's |most important )*(?:news|stories|headlines|newsletter)(?: and (?:news|stories|headlines|analysis))? (?:delivered |sent )?(?:straight |direct(?:ly)? )?(?:to|in) your (?:inbox|phone|e-?mail)(?: every (?:day|morning|week|evening))?",
  `(?:please )?(?:follow|like|find|join) (?:us|me|him|her|them|@\\w+|the (?:author|reporter)) on ${PLACES}(?:,? (?:and|or) (?:(?:like|follow|find) us on |subscribe to )?${PLACES}| @\\w+)*(?: for (?:more|all the latest|the latest)(?: [\\w-]+){0,3} (?:news|updates|stories|headlines))?`,
  `follow ${NAME} on ${PLACES}(?: ?,? (?:and |or )?(?:on )?(?:${PLACES}|@\\w+))*`,
  `(?:you can also |please )?(?:download|get|install) (?:the|our) (?:[\\w&'’.-]+ ){0,5}app(?: (?:for (?:android|ios|iphone|free|full coverage(?: of ${NAME})?)|from the app store|on (?:google play|the app store)|to (?:read|enjoy|get) ${NAME}|or|and|android|ios|here|now|today)){0,6}`,
  `get the latest news (?:straight |direct(?:ly)? )?(?:to|on) your phone with the ${NAME} app`,
  "submit (?:your|a) letter to the editor (?:via this form|here)|read more letters to the editor",
  "get the most out of your experience: download the app to enjoy .{2,80}",
  // Subscriptions.
  `to (?:view|read|continue reading|access) (?:the|this) (?:full |whole |rest of the )?(?:story|article|content),? please (?:subscribe|register|log in|sign in|sign up)(?: to ${NAME})?`,
  "if you(?:'re| are) (?:seeing this message but you(?:'re| are) )?already a (?:subscriber|member),? (?:you can |please )?(?:log|sign) in(?: here)?(?: for immediate access to this (?:story|article)| to (?:continue(?: reading)?|read on))?",
  "already (?:a|have an?|have a) (?:subscriber|member|account|subscription)\\?(?: (?:please )?(?:log|sign) in(?: here| now)?)?",
  "(?:this|the rest of this|the full) (?:article|story|content|page|text) is (?:available )?(?:for|reserved for|exclusive to|available (?:only )?to|only available to) (?:our )?(?:paid |paying |registered )?(?:subscribers|members)(?: only)?",
  "(?:please )?(?:subscribe|register|log in|sign in)(?: now)? to (?:continue(?: reading)?|read (?:on|more|the (?:full|whole|rest of the) (?:story|article))|keep reading|unlock this (?:story|article))(?: this (?:story|article))?",
  "you (?:have|'ve) (?:reached your limit of|read|used) (?:all )?(?:\\d+ of )?(?:your )?(?:\\d+ )?free (?:articles|stories)(?: (?:this|for (?:the|this)) month)?",
  "support (?:our|independent|quality|local) journalism(?: (?:by|with) (?:subscribing|a subscription|a donation|donating)| today| and subscribe(?: today| now)?)?",
  // Cookies, affiliates, content of others.
  "(?:we|this (?:web)?site|our (?:web)?site|this page) uses? cookies(?: (?:and (?:similar|other) technologies|to (?:improve|enhance|personali[sz]e|optimi[sz]e|analy[sz]e|give you|provide you with|offer you|ensure|deliver)" +
    LIST +
    "(?:experience|website|site|traffic|ads|adverts|advertising|content|service|services|features))){0,3}",
  "by (?:continuing|using|browsing|clicking)(?: to (?:use|browse))?" +
    LIST +
    " you (?:agree|consent|accept)" +
    LIST +
    "(?:cookies|policy|terms|use|conditions)",
  "(?:\\*? ?disclosure: )?(?:some of the|this (?:article|post|page|story) (?:may )?contains?) (?:links (?:above|below|here|in this (?:article|post)) are )?affiliate links" +
    `(?:, (?:meaning|which means)${LIST}commission${LIST}(?:purchase|buy|links|you))?`,
  '(?:we|if you (?:buy|click)[^.!?"“”]{0,80},? we) (?:may|might) (?:earn|receive|get) (?:a|an|an affiliate|a small) commission(?: (?:if|when|from|on|for) [^.!?"“”]{0,60}(?:links?|purchases?|buy|you))?',
  "community content is available under [^.!?]{2,40}(?: unless otherwise noted)?",
  '(?:bu )?(?:web )?site(?:miz)?(?:de)? çerez(?:ler)? kullan(?:ıyoruz|maktadır|ılmaktadır|ır)|(?:diese (?:web)?seite|unsere (?:web)?seite|wir) (?:verwendet|nutzt|verwenden|nutzen) cookies(?:,? um [^.!?"“”„]{0,120}(?:verbessern|bieten|können|analysieren))?|(?:ce|notre) site utilise des cookies(?: (?:pour|afin) [^.!?"“”«»]{0,120}(?:expérience|navigation|services|audience))?|(?:este sitio(?: web)?|esta web|nuestra web) (?:utiliza|usa) cookies(?: para [^.!?"“”«»]{0,120}(?:experiencia|navegación|servicios))?|questo sito (?:utilizza|usa) (?:i )?cookies?(?: per [^.!?"“”«»]{0,120}(?:esperienza|navigazione|servizi))?|deze (?:web)?site (?:gebruikt|maakt gebruik van) cookies|ta strona (?:używa|korzysta z) (?:plików cookies?|ciasteczek)|(?:этот|наш) сайт использует (?:файлы )?cookies?',
  // German frames of other sites' content.
  `(?:an dieser stelle|hier) (?:finden sie|befindet sich|steht|sehen sie) (?:einen |ein )?(?:externen|relevanten)? ?(?:redaktionelle[rn] )?inhalt(?:e)?(?: von ${NAME})?(?:, der den artikel ergänzt(?: und von der redaktion empfohlen wird)?)?`,
  `ich bin (?:damit )?einverstanden,? dass mir (?:externe inhalte|inhalte von ${NAME}) angezeigt werden`,
  "mehr (?:dazu|infos|informationen)(?: (?:dazu|finden sie|gibt es))? in (?:unserer|der) datenschutzerklärung|(?:extern\\p{L}* inhalte? )?(?:nicht verfügbar|ihre privatsphäre-einstellungen verhindern das laden und anzeigen aller externen inhalte[^.!?]{0,120})",
  "(?:cet article est|article) réservée? (?:à nos|aux) abonnés|(?:dieser artikel|der ganze artikel) ist (?:nur )?für abonnenten(?: verfügbar)?|este (?:artículo|contenido) es (?:exclusivo|solo) para suscriptores|bu içerik (?:sadece )?abonelere özeldir|dit artikel is alleen (?:toegankelijk )?voor abonnees|статья доступна только подписчикам",
);

/** What such sentences go on with, and what alone may be anybody's. */
const COMPANION = sentences(
  `you can (?:choose|cancel|change|unsubscribe)(?: (?:an?|your) ${LIST}(?:subscription|pass|plan|mind))?(?: (?:at )?any ?time)?`,
  "in case of abuse,? (?:click here|please contact us) to report(?: it)?|(?:click here|use the link) to report (?:abuse|a comment)",
  "we will,? (?:however, )?try to publish comments that are representative of all received",
  "sie können (?:ihn|den inhalt) (?:sich )?mit einem klick (?:anzeigen lassen|anzeigen|laden)(?: (?:lassen )?und (?:wieder )?ausblenden)?",
  "(?:damit|dadurch|dabei) (?:können|werden) personenbezogene daten an drittplattformen übermittelt(?: werden)?",
  `we (?:welcome|encourage|value|invite) (?:(?:your|reader|readers') )?(?:comments|feedback)(?: on (?:the top stories of the day|this (?:article|story)|our (?:stories|articles)))?`,
  `(?:send us a message|message us|contact us|write to us) (?:on|via|at) .{0,200}(?:@[\\w.-]+|\\d)`,
  "(?:also )?please (?:stick to the topic(?: under discussion)?|keep (?:your )?comments (?:civil|respectful|polite|on topic)(?: and (?:civil|respectful|polite|on topic))?|be (?:respectful|civil|polite)(?: (?:of|to) (?:others|other (?:readers|commenters|users)))?(?: in your comments?)?|read our (?:comment(?:ing|s)? (?:policy|rules|guidelines)|community (?:guidelines|rules|standards))(?: before (?:commenting|posting|you comment))?)",
);

/** Whose the text is, by a sign or a year; names are told by their capitals: "copyright 2023 was the year …" is a sentence. */
const RIGHTS =
  /^© ?(?:\p{Lu}[\p{L}\p{N}.,'’&-]* ){1,6}\d{4}[.)]?$|^\(?(?:(?:[Cc]opyright|COPYRIGHT) ?(?:©|\([cC]\))?|©|\([cC]\)) ?\d{4}(?: ?[-–] ?\d{4})?,?(?: (?:by|and|of|&|\p{Lu}[\p{L}\p{N}.,'’&-]*|[Aa]ll [Rr]ights [Rr]eserved|<\S+>)){0,10}[.)]*$/u;

/** Who wrote the text, before "Follow her on …". */
const ABOUT =
  /^\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){1,3} is (?:an?|the|our)(?: [\p{L}’'-]+){0,4} (?:reporter|journalist|correspondent|editor|writer|columnist|producer|contributor)(?: (?:of|at|for|with|in|based in|covering) [^"“”:;]{2,120})?[.]$/u;

/** Whether a text is nothing but what pages tell their readers: each of its sentences is a known one. Linear. */
export function isNotice(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (RIGHTS.test(text)) return true;
  const open = text.startsWith("(") && text.endsWith(")") ? text.slice(1, -1) : text;
  const starts = [0, ...findSentenceEnds(open), open.length];
  if (starts.length - 1 > MOST_SENTENCES) return false;
  let isKnown = false;
  for (const [at, end] of starts.slice(1).entries()) {
    const sentence = open.slice(starts[at], end).trim();
    const line = foldLine(sentence);
    if (SENTENCE.test(line) || SIGN.test(line) || COMMENT_PROMPT.test(line) || RIGHTS.test(sentence)) isKnown = true;
    else if (!COMPANION.test(line) && !(at === 0 && ABOUT.test(sentence))) return false;
  }
  return isKnown;
}
