/**
 * Labels that pages set before a text of any kind. What follows is free, so the words alone say nothing ("Related to this is
 * the cost of stone"): a colon or a bar has to stand right behind them, and the line must be no sentence.
 */

const labels = (...names: string[]): RegExp => new RegExp(`^(?:${names.join("|")})\\s?[:：|»>]\\s?\\S`, "iu");

/** Signs that pages set before a line that leads elsewhere. */
const ARROW = "[\\s»›>→►▶▸➡\\[(]*";

/** Before the headline of another text: `Read more: …`. */
export const POINTER_LABEL = labels(
  `${ARROW}(?:read|see|watch|listen|hear)(?: (?:more|also|next|now|here|this|on))?|(?:also|must) (?:read|see|watch)|more(?: (?:on|from|about) (?:this|the) (?:story|topic|subject))?|(?:read )?(?:the )?full (?:story|article)|related(?: (?:articles?|stories|story|news|content|coverage|topics?|posts?|links?|reading|videos?|podcasts?))?|further reading|don['’]t miss|you (?:may|might) also (?:like|enjoy)|recommended|up next|trending|click here|live|video|opinion|explainer|gallery|in pictures|in pics|podcast|editor['’]s picks?`,
  `${ARROW}(?:lesen sie (?:auch|mehr|hier)|mehr (?:zum thema|dazu|lesen)|auch interessant|siehe auch|zum thema|lesetipp)`,
  `${ARROW}(?:à lire(?: aussi)?|lire(?: aussi| la suite)?|voir aussi|(?:sur|à) (?:le )?(?:même )?sujet|en savoir plus|notre dossier)`,
  `${ARROW}(?:lee(?: también| más)?|lea (?:también|más)|leer más|ver también|te puede interesar|más(?: información)?|noticias relacionadas|leggi anche|approfondisci|per approfondire|leia (?:mais|também)|veja também|saiba mais)`,
  `${ARROW}(?:lees (?:ook|meer|verder)|bekijk ook|czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również|więcej)|les (?:også|mer)|läs (?:också|mer|även)|læs (?:også|mere)|lue myös|čtěte (?:také|dál|více)|přečtěte si(?: také)?)`,
  `${ARROW}(?:ayrıca (?:oku|bak)(?:yun|ın|ınız)?|okuyun|izleyin|ilgili haber(?:ler)?|haberin devamı|bunlar da ilginizi çekebilir|читайте также|читать также|смотрите также|подробнее|по теме|читайте (?:ще|також)|関連記事|관련 ?기사|相关(?:新闻|阅读))`,
);

/** Before what a page says of its text, or of itself: `Tags: …`, `Word count: 512`. */
export const VALUE_LABEL = labels(
  "tags?|keywords|topics?|categor(?:y|ies)|filed (?:under|in)|posted (?:in|by|under)|in this (?:article|story)|related (?:tags|topics|subjects)|article (?:id|tags|type|number)|word count|words|character count|reading (?:level|time|age)|(?:estimated )?read(?:ing)? time|time to read|lexile(?: level)?|grade level|views|shares|downloads|permalink|short (?:link|url)|page views",
  "(?:follow|find|like|share)(?: us| this)?(?: on)?|follow on|share (?:on|via)|our (?:standards|principles|guidelines)",
  "etiketler|schlagw(?:orte|örter)|themen|lesezeit|mots[- ]clés|thèmes|temps de lecture|etiquetas|temas|tiempo de lectura|argomenti|tag|tempo di lettura|trefwoorden|leestijd|tagi|słowa kluczowe|czas czytania|ämnen|emner|okuma süresi|теги|ключевые слова|время чтения|タグ|キーワード|키워드|标签|关键词",
);

/** `Mehr zu Norholm:` opens a list; without the colon at its end such a line is a heading. */
export const LIST_LABEL =
  /^(?:more (?:from|on|about|in)|mehr (?:auf|von|aus|zu|zum|zur|über)|plus (?:de|sur)|más (?:de|sobre)|altro su|meer (?:van|over)|więcej o|ещё о) [^.!?:,"“”„«»]{2,50}\s?:$/iu;

/** Orders of a page that are followed by what they are about: furniture when the line, or most of it, is a link. */
export const LINKED_ORDER =
  /^[\s»›>→►▶▸➡[(]*(?:(?:read|learn|see|find out|discover|watch|hear) more\b|click (?:here|through|to)\b|sign up (?:for|to)\b|subscribe (?:to|now|for|here)\b|follow (?:us|@\w+)|download (?:the|our)\b|join (?:us|our)\b|get the latest\b|(?:jetzt|hier) (?:lesen|abonnieren|kaufen|anmelden)(?!\p{L})|lesen sie (?:auch|mehr|hier)(?!\p{L})|mehr (?:zum thema|dazu|zu)(?!\p{L})|lire (?:aussi|la suite)(?!\p{L})|en savoir plus(?!\p{L})|(?:lee|lea) también(?!\p{L})|leer más(?!\p{L})|leggi anche(?!\p{L})|leia (?:mais|também)(?!\p{L})|lees (?:ook|meer)(?!\p{L})|czytaj (?:też|także|więcej)(?!\p{L})|читайте также(?!\p{L})|подробнее(?!\p{L}))/iu;
