/**
 * What pages say around an article in lines of their own, in the languages that have many of them. Every phrase is closed: a
 * line is furniture only when it is one from its first word to its last. Written as `foldLine` writes lines.
 */

const NUMBER = "\\(?\\d[\\d.,]*\\)?";

const whole = (...phrases: string[]): RegExp => new RegExp(`^(?:${phrases.join("|")})$`, "u");

/** Where readers are asked for comments. */
export const COMMENT_PROMPT = whole(
  "(?:leave|post|add|write|submit) (?:a|your) (?:public )?(?:reply|comments?)(?: (?:here|below|now))?(?: cancel reply)?",
  "be the first to (?:comment|reply|leave a comment)(?: on this (?:article|story|post))?|start the (?:conversation|discussion)",
  "(?:join|continue) the (?:conversation|discussion|debate)|comment on this (?:article|story)|have your say|what do you think\\?",
  "(?:please )?(?:log|sign) ?in(?: or (?:register|sign up|create an account))? to (?:post|reply|leave|comment|write|join)(?: a)?(?: (?:comment|reply|the conversation|the discussion))?",
  "you must (?:be )?log(?:ged)?[ -]?in to (?:post a comment|comment|reply)",
  "(?:bir )?yorum (?:yap|yaz|ekle|bırak|gönder)(?:ın|in|ınız|iniz)?|yorum yapabilmek için giriş yap(?:ın|ınız|malısınız)|cevap (?:yaz|bırak)(?:ın|ınız)?",
  "(?:einen )?kommentar (?:schreiben|verfassen|hinterlassen|abgeben)|schreiben sie (?:einen|den ersten) kommentar|jetzt kommentieren|diskutieren sie mit",
  "(?:laisser|poster|ajouter|écrire) un commentaire|laisser une réponse|réagir(?: à cet article)?|(?:soyez|sois) le premier à (?:commenter|réagir)",
  "(?:deja|dejar|escribe|escribir|añadir|publicar) (?:un comentario|una respuesta|tu comentario)",
  "lascia un (?:commento|messaggio)|scrivi un commento|aggiungi un commento|deixe (?:um comentário|uma resposta)|comentar",
  "(?:schrijf|plaats|laat) (?:een|je) (?:reactie|commentaar)(?: achter)?|reageer|geef een reactie|dodaj komentarz|skomentuj|napisz komentarz",
  "skriv (?:en |ein )?(?:kommentar|kommentar her)|lägg till (?:en )?kommentar|přidat komentář|napsat komentář|lisää kommentti",
  "(?:оставить|добавить|написать) комментарий|(?:залишити|додати) коментар",
);

/** The head of what readers wrote. */
export const COMMENT_HEAD = whole(
  `(?:${NUMBER} )?(?:comments?|replies|responses|yorum(?:lar)?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|komentarze|kommentarer|komentáře|комментари(?:й|и|я|ев)|коментарі)(?: ?:? ?${NUMBER})?`,
  "(?:no|view|show|hide|all|see|read|load more|latest|reader|readers'|most recent|top) comments",
  `(?:view|show|see|read|load) (?:all )?(?:the )?(?:${NUMBER} )?(?:more )?comments`,
);

/** `3 thoughts on “A headline”`, which cites the headline: the number is what makes it one. */
export const COMMENT_COUNT = /^\d+ (?:thoughts?|responses?|replies|comments?) (?:on|to) ["“'«].*["”'»]$/u;

const SECTION =
  "(?:news|sports?|business|politics|world|world news|uk|us|europe|asia|opinion|culture|arts|technology|tech|science|health|travel|lifestyle|entertainment|celebrity|environment|education)";

const STORIES =
  "(?:articles?|stories|story|news|coverage|content|posts?|topics?|subjects?|links?|reading|videos?|recipes|items|tags|products|episodes|podcasts)";

/** The head of a list of other texts. */
export const LIST_HEAD = whole(
  `(?:most|top|latest|popular|recent|trending|breaking|recommended|featured|related|similar|other|more|next|previous|suggested|sponsored|must|don't) (?:read|reads|popular|viewed|shared|commented|emailed|recent|watched|headlines|${STORIES})(?: (?:now|today|this week|for you|from us|in ${SECTION}|on this (?:topic|story|subject)))?`,
  `more ${STORIES} (?:like this|from (?:this|our) (?:author|section|series|category|site|partners))`,
  "related|trending(?: (?:now|today|on the web|topics))?|popular now|up next|next up|recommended(?: for you| by our editors)?|also recommended|more for you|read next|what to (?:read|watch) next",
  `more (?:from|in|on) ${SECTION}|(?:topics|people|companies|stocks|places) (?:mentioned )?in this (?:article|story)`,
  "more (?:from|by|on|in|about)(?: (?:us|this (?:author|section|series|category|site|topic|story|subject|issue)|the same author|our (?:partners|network|site)|around the web|the web))?",
  "(?:you|readers) (?:may|might) (?:also|like|also like|also be interested in|also enjoy|have missed)(?: these)?|you may like|in case you missed it|don't miss(?: out| it)?",
  "editor'?s'? (?:picks?|choice)|from (?:our partners|around the web|the web|our network)|around the web|further reading|explore further|see also|read also|also read|also see",
  "en çok (?:okunanlar|okunan haberler|izlenenler|yorumlananlar)|son (?:haberler|dakika haberleri)|(?:ilgili|diğer|benzer) (?:haber|haberler|konular|içerikler)|bunlar da ilginizi çekebilir|ilginizi çekebilir|günün öne çıkan haberleri",
  "meist ?gelesene?n?|am meisten gelesen|das könnte (?:sie|dich|ihnen) (?:auch )?(?:interessieren|gefallen)|weitere (?:artikel|themen|nachrichten|meldungen|beiträge)|mehr (?:zum thema|dazu|aus dem ressort|artikel|nachrichten)|zum thema|auch interessant|ähnliche (?:artikel|beiträge)|verwandte (?:artikel|themen)|empfohlene artikel|lesen sie (?:auch|mehr)|mehr lesen|siehe auch",
  "les plus (?:lus|commentés|partagés)|articles? (?:liés|similaires|associés|recommandés)|sur le même (?:sujet|thème)|(?:à lire|à voir|lire|voir) aussi|à lire(?: également)?|vous (?:aimerez|pourriez) aussi(?: aimer)?|dans la même rubrique|nos (?:derniers|autres) articles",
  "lo más (?:leído|visto|comentado)|(?:más|otras|últimas) noticias|noticias relacionadas|artículos relacionados|te puede interesar|también te puede interesar|le puede interesar|lee también|lea también|ver también|más sobre este tema",
  "(?:i )?più letti|articoli correlati|notizie correlate|leggi anche|potrebbe interessarti(?: anche)?|(?:as )?mais lidas|(?:notícias|artigos) relacionad[oa]s|leia (?:também|mais)|veja também|saiba mais",
  "meest gelezen|lees ook|gerelateerde (?:artikelen|berichten)|meer over dit onderwerp|bekijk ook|najczęściej czytane|najpopularniejsze|czytaj (?:też|także|również)|zobacz (?:też|także|również)|polecane|powiązane artykuły|przeczytaj także",
  "(?:mest läst|mest lästa|mest lest|mest læste|läs också|les også|læs også|læs mere|luetuimmat|lue myös|nejčtenější|čtěte také|čtěte dále|přečtěte si také|související články|najčítanejšie|čítajte aj)",
  "самое (?:читаемое|популярное|обсуждаемое)|популярное|другие новости|похожие (?:новости|статьи)|новости по теме|по теме|читайте также|читать также|смотрите также|материалы по теме|читайте ще|читайте також|за темою",
  "関連(?:記事|ニュース|リンク)|あわせて読みたい|こちらもおすすめ|人気記事|관련 ?기사|많이 본 (?:뉴스|기사)|相关(?:新闻|阅读|文章|报道)|延伸阅读|热门文章",
);

/** What stands alone anywhere: of advertisers, of the next page, of letters, of rights, of the page's own working. */
export const SIGN = whole(
  "advertisements?|advertising|ad|ads|ads? by \\w+|sponsored(?: content| post| links?)?|promoted(?: content| stories)?|paid (?:content|post)|partner content|advertorial|article continues|advertisement - (?:scroll to continue|article continues below)",
  "(?:anzeigen?|werbung|werbeanzeige|sponsored by|reklam(?:lar)?|ilan|publicité|pub|publicidad|anuncio|pubblicità|publicidade|advertentie|reklama|reklame|annons|annonse|annonce|mainos|inzerce|реклама|広告|廣告|广告|광고)",
  "(?:the )?(?:story|article|post|content) (?:continues|continued)(?: (?:below|after|under))?(?: (?:the |this )?(?:advertisement|ad|video|photo|image|gallery|break|map|chart|graphic|newsletter|promotion))?",
  "(?:continue|keep) reading(?: (?:below|the main story|this (?:article|story)))?|scroll (?:down )?(?:to|for) (?:continue(?: reading)?|more|the rest)|(?:la )?suite après (?:la|cette) publicité|artikel (?:geht|wird) nach der (?:anzeige|werbung) weiter|(?:lesen sie weiter|weiter) nach der (?:anzeige|werbung)|el artículo continúa (?:después|tras) de la publicidad|haberin devamı(?: aşağıda| reklamdan sonra)?|tekst gaat verder onder de advertentie|dalsza część artykułu pod (?:reklamą|materiałem wideo)|artikeln fortsätter under annonsen|saken fortsetter under annonsen|продолжение (?:после|под) рекламой",
  "(?:click|tap) (?:here|to (?:enlarge|expand|hide|view|read more|read|play|zoom|share|close|open))(?: (?:to|for) (?:read|read more|more|continue|enlarge|view|subscribe|details))?|click to read more and view comments|(?:enlarge|expand|view|zoom|download)(?: this)? (?:image|photo|picture|figure|gallery|slideshow|full[ -]?size)|(?:view|show|see|load|read) (?:more|less|all|full (?:article|story|text)|the (?:full|whole|rest of the) (?:article|story|post))|read (?:more|the rest|the full (?:story|article)|full (?:story|article)|on|it here|more here|story|article|next|this next|below)|(?:learn|find out|discover|watch|hear|get) more(?: here| now)?|more here|see details|full story|details here",
  "weiterlesen|mehr erfahren|(?:jetzt|hier) (?:lesen|weiterlesen|abonnieren|anmelden|registrieren|bestellen|kaufen)|alle anzeigen|zur (?:übersicht|startseite)|artikel (?:teilen|drucken|merken|versenden|anhören|vorlesen|hören)|seite (?:teilen|drucken)|(?:auf|bei|per|via) (?:facebook|twitter|whatsapp|x|mail|e-mail|linkedin) teilen|empfohlener redaktioneller inhalt|externe[rn]? inhalt(?:e)?(?: (?:anzeigen|laden))?|inhalt (?:anzeigen|laden)|nach oben|vorlesen",
  "lire (?:la suite|l'article|plus)|en savoir plus|voir (?:plus|tout|la vidéo)|partager(?: (?:cet article|sur (?:facebook|twitter|x|whatsapp|linkedin)|par e-?mail))?|imprimer(?: cet article)?|écouter (?:cet )?(?:l')?article|s'abonner|abonnez-vous|je m'abonne|s'inscrire|se connecter|déjà abonné ?\\?|article réservé aux abonnés|réservé aux abonnés|offrir (?:cet )?(?:l')?article|haut de page",
  "(?:leer|ver|saber) más|seguir leyendo|continúa leyendo|más información|compartir(?: (?:en (?:facebook|twitter|x|whatsapp)|este artículo))?|imprimir(?: (?:este )?artículo)?|suscríbete(?: (?:aquí|ahora|gratis))?|suscribirse|iniciar sesión|regístrate|solo para suscriptores|exclusivo para suscriptores|escuchar artículo",
  "leggi (?:tutto|di più|l'articolo)|continua a leggere|approfondisci|condividi(?: (?:su (?:facebook|twitter|x|whatsapp)|questo articolo))?|stampa|abbonati(?: (?:ora|subito))?|iscriviti(?: alla newsletter)?|accedi|riproduzione riservata|© riproduzione riservata|ler mais|continue (?:a )?lendo|continuar a ler|compartilhar|partilhar|assine(?: já| agora| a newsletter)?|ouvir artigo",
  "lees (?:meer|verder|het hele artikel)|deel(?: (?:dit artikel|op (?:facebook|twitter|x)))?|artikel delen|abonneer(?: nu)?|aanmelden|inloggen|czytaj (?:więcej|dalej|całość)|zobacz więcej|udostępnij(?: (?:na facebooku|artykuł))?|subskrybuj|zaloguj się|läs (?:mer|vidare|hela artikeln)|dela(?: artikeln)?|logga in|bli prenumerant|les (?:mer|videre|hele saken)|del artikkelen|læs mere|del artiklen|lue lisää|jaa artikkeli|číst dál|celý článek|sdílet",
  "(?:haberin )?devamını oku|(?:haberin )?devamı için tıklayın(?:ız)?|tıklayın(?:ız)?|daha fazla(?:sı)?(?: için tıklayın)?|paylaş(?:ın)?|yazdır|abone ol(?:un)?|giriş yap(?:ın)?|üye ol(?:un)?|(?:facebook|twitter|whatsapp)'?t?[ae] paylaş|haberi (?:paylaş|yazdır|dinle)|bizi takip edin|читать (?:далее|дальше|полностью)|подробнее|поделиться(?: (?:в (?:facebook|вконтакте|телеграм|telegram)|статьёй|статьей|новостью))?|распечатать|подписаться|подписывайтесь(?: на нас)?|войти|наверх|показать ещё|читати далі|поділитися|続きを読む|もっと見る|シェアする|더보기|기사 더보기|공유하기|阅读更多|查看更多|分享到?",
  "(?:skip|jump|back|return) to (?:the )?(?:main )?(?:content|navigation|article|story|top(?: of (?:the )?page)?|home|homepage|video|text|search|menu|footer)|print (?:this )?(?:article|story|page)|e?-?mail this(?: (?:article|story|page|to a friend))?|(?:save|bookmark|share|copy|cite|gift|license|report|like|tweet|pin|reuse) (?:this )?(?:article|story|page|post|content|link|recipe)|share(?: this)?(?: (?:on|via|with) (?:facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|e-?mail|telegram|friends|your friends))|share this(?: with)?|copy link|link copied|copied(?: to clipboard)?|(?:send|give) (?:this )?as a gift|listen to this (?:article|story)|(?:next|previous) (?:page|slide|photo|image)|next previous|reuse this content(?:the trust project)?|the trust project|loading(?: comments| more)?|please wait",
  "(?:log|sign) ?(?:in|up|out)(?: (?:now|here|today|for free))?|subscribe|(?:subscribe|register|join|sign up)(?: (?:now|today|here|free|for free|us))+|already (?:a|have an?) (?:subscriber|member|account)(?:\\?)?(?: (?:log|sign) in(?: here)?)?|create (?:a|an|your)(?: free)? account|manage (?:your )?(?:account|subscription|cookies|preferences)|forgot (?:your )?password\\??|subscribers? only|(?:for|exclusive to) subscribers(?: only)?|subscriber exclusive|premium (?:content|article)|free trial|start your free trial|unlock (?:this|the full) article|subscribe and save|subscribe & save|enter your e-?mail(?: address)?|your e-?mail(?: address)?",
  "(?:sign up (?:for|to)|subscribe to|get) (?:the|our|the free|our free|our daily|our weekly|the daily)?(?: \\S+)? ?newsletters?|newsletter(?: sign-?up)?|(?:get|download) (?:our|the) (?:free )?app|click (?:here )?to get the [^.!?]{2,30} app|(?:follow|find|like|join|connect with) us(?: (?:on|at) (?:facebook|twitter|x|instagram|youtube|telegram|linkedin|whatsapp|tiktok|google news|social media))?(?: and (?:facebook|twitter|x|instagram|youtube))?|follow(?: (?:him|her|them|me|the author))? on (?:facebook|twitter|x|instagram|linkedin)",
  "all rights reserved|tüm hakları saklıdır|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены|усі права захищено",
  "comments? (?:are|have been) (?:closed|disabled|turned off)(?: (?:for|on) this (?:article|story|post))?|kommentare (?:sind )?(?:geschlossen|deaktiviert)|les commentaires sont (?:fermés|clos)|los comentarios están cerrados|yorumlar kapalı(?:dır)?|комментарии закрыты",
  "\\d+ ?-? ?min(?:ute)?s?(?: |-)read|(?:estimated )?reading time ?:? ?\\d+ ?(?:min(?:ute)?s?)?|(?:lesezeit|temps de lecture|lecture|tiempo de lectura|tempo di lettura|leestijd|czas czytania|okuma süresi|время чтения) ?:? ?(?:ca\\. )?\\d+ ?(?:min(?:ute)?n?s?|minuti|minutos|minuten|dk|dakika|мин|минуты?|минут)?\\.?|\\d+ (?:min(?:uten)? lesezeit|min de lecture|minutos de lectura|min di lettura|dakikalık okuma)|(?:\\d[\\d.,]*k? )(?:views|shares|likes|reads|followers|aufrufe|vues|visitas|просмотров)",
  "updated|last updated|published|posted|modified|last modified|published on|posted (?:on|by|in)|written by|by|von|par|por|di|av|tags|filed under|keywords|categories|schlagwörter|schlagworte|etiketler|mots-clés|etiquetas|теги|embed|see more|improve this (?:question|answer)|reset to default|blog comments powered by|word count",
  "(?:sieh dir|voir|ver|view) (?:diesen beitrag|cette publication|esta publicación|this post) (?:auf|sur|en|on) (?:instagram|facebook|twitter|x|tiktok)(?: .{0,3}instagram beitrag| instagram beitrag)?",
);
