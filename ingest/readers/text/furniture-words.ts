/** What pages say around an article, in English, Turkish, German, French, Spanish and Russian. All patterns are for one short line. */

/** Words of share and print bars: a line of nothing but these is one. */
export const BAR_WORDS: ReadonlySet<string> = new Set(
  `share shares sharing tweet retweet print email e-mail mail save bookmark facebook twitter x whatsapp linkedin pinterest reddit telegram
  instagram youtube tumblr flipboard messenger google google+ plus skype viber pocket copy link url like likes follow subscribe
  listen comment comments reply download pdf text size font a aa aaa a+ a- + -
  paylaş tweetle yazdır gönder kaydet takip dinle beğen e-posta yorum kopyala
  teilen drucken merken versenden twittern mailen folgen
  partager imprimer envoyer tweeter enregistrer compartir imprimir enviar guardar tuitear
  поделиться распечатать отправить сохранить твитнуть`.split(/\s+/),
);

/** Words that bars use as well and that alone make none. */
export const BAR_FILLERS: ReadonlySet<string> = new Set(
  `on via by with to this that the article story page post news us me it in of and or more our your for views all
  bunu haberi sayfayı et ile auf per mit diesen artikel sur par l' cet en por este artículo в на и эту статью`.split(
    /\s+/,
  ),
);

/** Links to other texts: `Read more: …`. */
export const TEASER =
  /^(?:(?:read more|read also|also read|read next|read(?:\s+the)? full (?:story|article)|see also|see more|related(?: (?:articles?|stories|story|news|content|coverage|topics?|posts?|links?))?|more on (?:this(?: story| topic)?)|further reading|click here|don[’']t miss|haberin devamı|ayrıca okuyun|ilgili haber(?:ler)?|devamını oku|bunlar da ilginizi çekebilir|lesen sie auch|lesen sie mehr|mehr auf [^.:]{2,40}(?=:)|mehr zum thema|mehr dazu|siehe auch|lire aussi|à lire aussi|lire la suite|voir aussi|lea también|lea más|leer más|ver también|te puede interesar|читайте также|смотрите также|подробнее|по теме)(?!\p{L})|(?:read|watch|listen|live|video|opinion|explainer|related|recommended|gallery|in pictures|in pics|podcast|más|more|editor[’']s picks?|okuyun|izleyin)\s*[:|»>])/iu;

/** Where readers are asked for comments: what follows is not the article's. */
export const COMMENT_PROMPT =
  /^(?:(?:leave|post|add|write|submit)\s+(?:a|your)\s+(?:public\s+)?(?:reply|comments?)|join the (?:conversation|discussion)|you must (?:be )?log(?:ged)?[ -]?in to|(?:please )?(?:log|sign) in to (?:post|reply|leave|comment|write)|your email address will not be|required fields are marked|comments (?:are|have been) (?:closed|disabled)|(?:bir )?yorum (?:yap|yaz|ekle|bırak|gönder)\p{L}*|yorum yapabilmek için|cevap (?:yaz|bırak)\p{L}*|(?:einen )?kommentar (?:schreiben|verfassen|hinterlassen|abgeben)|schreiben sie einen kommentar|(?:laisser|poster|ajouter|écrire) un commentaire|laisser une réponse|(?:deja|dejar|escribe|añadir|publicar) (?:un comentario|una respuesta)|оставить комментарий|добавить комментарий|написать комментарий)/iu;

/** The head of what readers wrote. */
export const COMMENT_HEAD =
  /^(?:(?:\d+\s+)?(?:comments?|replies|responses|yorum(?:lar)?|kommentare?|commentaires?|comentarios?|комментари\p{L}{1,3})(?:\s*[(:]?\s*\d+\)?)?|\d+ (?:thoughts?|responses?|replies|comments?) (?:on|to) .*)$/iu;

/** The head of a list of other texts. */
export const LIST_HEAD =
  /^(?:(?:most|top|latest|popular|recent|trending|breaking)\s+(?:read|popular|viewed|shared|commented|emailed|recent|watched|news|stories|posts?|articles|headlines|videos?|topics|now)(?: (?:now|today|this week|in \p{L}+))?|trending|more (?:from|in|about|stories|news|articles|headlines|coverage)(?: .{1,40})?|(?:you|readers) (?:may|might) also like.*|(?:also )?recommended(?: for you)?|(?:related|similar|other) (?:articles?|stories|news|posts?|topics?|content|coverage|links?)|what(?:[’']s| to read| to watch) next|editor[’']s picks?|from our partners|around the web|en çok (?:okunan|izlenen|yorumlanan)\p{L}*|son (?:haberler|dakika)|ilgili haberler|diğer haberler|benzer haberler|meist ?gelesen\p{L}*|das könnte sie auch interessieren|weitere (?:artikel|themen|nachrichten)|les plus (?:lus|commentés|partagés)|articles? (?:liés|similaires|associés)|sur le même (?:sujet|thème)|lo más (?:leído|visto|comentado)|más noticias|noticias relacionadas|самое (?:читаемое|популярное)|популярное|другие новости|похожие (?:новости|статьи))\s*:?$/iu;

/** Notices and signs of the page itself. */
export const NOTICE =
  /^(?:advertis(?:e|ement|ing)(?:\W.*)?$|sponsored(?: content| by .*)?$|promoted(?: content)?$|(?:story|article) continues (?:below|after)|(?:skip|jump) to (?:main |the )?(?:content|navigation)|scroll (?:down )?to continue|(?:©|\(c\)|copyright(?:\W|$)|all rights reserved|tüm hakları saklıdır|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|все права защищены|telif hakkı)|terms (?:of|and) (?:use|service|conditions)|(?:privacy|cookie) (?:policy|notice|settings)|(?:we|this (?:web)?site|our (?:web)?site) uses? cookies|(?:bu )?(?:web)? ?site(?:miz)?(?:de)? çerez|(?:sign up|subscribe|register) (?:now |today |here |free |for |to )|subscribe$|follow (?:us|@?\w+) (?:on|at)\b|(?:follow|find|like|join) [^.!?]{2,50} on (?:facebook|twitter|instagram|youtube|telegram|linkedin|whatsapp)\b|.{0,160}\bfollow (?:him|her|them|me) (?:on|at) (?:facebook|twitter|instagram|x|@)|\(?(?:(?:additional|further) )?(?:reporting|writing|editing|compiled) by\b[^.]*[;)][^.]*\)?$|.{2,80} contributed to this (?:report|story|article)\.?$|our (?:standards|principles|guidelines)\s*:|(?:like|find|join) us on\b|get (?:our|the) (?:newsletter|app|latest)|download (?:our|the) app|enter your email|already (?:a|have an?) (?:subscriber|member|account)|(?:log|sign) ?in$|(?:tags?|keywords|topics?|categor(?:y|ies)|filed under|posted in|etiketler|schlagw(?:orte|örter)|mots[- ]clés|etiquetas|теги)\s*:|\d+\s*(?:-\s*)?min(?:ute)?s?(?: read)?$|(?:estimated )?reading time\b|(?:back to|return to) top|print this|e?-?mail this|this (?:article|story) (?:was|has been) (?:originally )?(?:published|updated|posted)\b|reklam(?:lar)?$|anzeige$|werbung$|publicité$|publicidad$|реклама$|la suite après cette publicité)/iu;
