/** A new window or tab, in the words of each language; `…` stands for what a language puts between. */
const NEW_WINDOWS = [
  "(?:opens?|opening|will open) (?:up )?in (?:a |an? )?(?:new|external|another) (?:browser )?(?:window|tab|page)(?: or (?:window|tab))?",
  "(?:new|external) (?:window|tab)",
  "(?:öffnet|öffnen|wird)(?: sich)? (?:im|in)(?: einem| einer)? (?:neuen?|neuem|neuer|anderen) (?:browser-?)?(?:fenster|tab|registerkarte)(?: geöffnet)?",
  "neues (?:fenster|tab)",
  "(?:s.ouvre|s.ouvrira|ouvre|ouverture|ouvrir)(?: d.un lien)? dans (?:une? )?(?:nouvel(?:le)?|autre) (?:fenêtre|onglet|page)",
  "nouvel(?:le)? (?:fenêtre|onglet)",
  "(?:se )?(?:abre|abrirá|abrir) en (?:una )?(?:nueva|otra) (?:ventana|pestaña|página)",
  "(?:se )?(?:abre|abrirá|abrir) en (?:una )?(?:ventana|pestaña|página) nueva",
  "(?:nueva (?:ventana|pestaña)|(?:ventana|pestaña) nueva)",
  "(?:si )?(?:apre|aprirà|apri) in una? (?:nuova|altra) (?:finestra|scheda|pagina)",
  "nuova (?:finestra|scheda)",
  "(?:abre|abrirá|abrir)(?:-se)? (?:em|numa?|n[oa]) (?:uma? )?(?:nov[ao]|outr[ao]) (?:janela|aba|guia|separador|página)",
  "(?:opent|wordt geopend|openen)(?: zich)? in (?:een )?(?:nieuwe?|ander) (?:venster|tabblad|tab)",
  "nieuw (?:venster|tabblad)",
  "(?:öppnas|öppnar) i (?:ett |en )?(?:nytt|ny) (?:fönster|flik)",
  "(?:åbner|åbnes) i (?:et |en )?(?:nyt|ny) (?:vindue|fane|faneblad)",
  "(?:åpnes|åpner) i (?:et |en |ei )?(?:nytt|ny) (?:vindu|fane)",
  "(?:avautuu|aukeaa) (?:uuteen|uudessa) (?:ikkunaan|ikkunassa|välilehteen|välilehdessä)",
  "opnast í nýjum (?:glugga|flipa)",
  "(?:otwiera|otworzy|otwarcie) (?:się )?w (?:nowym|nowej) (?:oknie|karcie|zakładce)",
  "(?:otevře|otevírá|otvorí|otvára) (?:se|sa)? ?(?:v|do) (?:novém|nového|novom|novej|nové) (?:okně|okna|okne|záložce|panelu|kartě|karte)",
  "(?:se deschide|deschidere) într-(?:o|un) (?:nouă )?(?:fereastră|filă|tab)(?: nouă| nou)?",
  "új (?:ablakban|lapon|fülön)(?: nyílik(?: meg)?)?",
  "otvara (?:se )?u novo[mj] (?:prozoru|kartici|tabu)",
  "(?:yeni|başka) (?:bir )?(?:pencerede|sekmede)(?: açılır| açılacak)?",
  "(?:ανοίγει|άνοιγμα) σε (?:νέο|νέα) (?:παράθυρο|καρτέλα)",
  "(?:откроется|открывается|открыть) в новом (?:окне|вкладке)",
  "(?:откроется|открывается|открыть) (?:в|на) новой (?:вкладке|странице)",
  "(?:відкриється|відкривається|відкрити) (?:в|у) (?:новому|новій) (?:вікні|вкладці)",
  "отваря се в нов(?:а)? (?:прозорец|раздел)",
  "(?:新しい|別)(?:の)?(?:ウィンドウ|ウインドウ|タブ|窓)(?:で|が|に)(?:開きます|開く|表示(?:します)?)",
  "(?:在|於|于)?(?:新|另一)(?:的)?(?:窗口|視窗|标签页|標籤頁|分頁|选项卡)(?:中|內)?(?:打开|開啟|打開|開新)?",
  "새 ?(?:창|탭)(?:에서|으로)?(?: ?(?:열림|열기|열립니다))?",
  "(?:يفتح|تفتح|يُفتح|فتح) في (?:نافذة|علامة تبويب|صفحة) (?:جديدة|أخرى)",
  "(?:در )?(?:پنجره|زبانه)[\u200c ]?(?:ی )?جدید(?: باز می[\u200c ]?شود)?",
  "(?:נפתח|ייפתח|פתיחה) ב(?:חלון|כרטיסייה|לשונית) (?:חדש|חדשה)",
  "(?:नई|नए) (?:विंडो|टैब) में (?:खुलता है|खुलेगा|खोलें)",
  "(?:mở|sẽ mở) (?:trong|ra) (?:cửa sổ|tab|thẻ) mới",
  "(?:terbuka|membuka|buka) di (?:jendela|tab) baru",
  "เปิดใน(?:หน้าต่าง|แท็บ)ใหม่",
];

/** A link that leads away from the site, or to a file. */
const OTHER_LINKS = [
  "(?:this |the )?(?:external|outbound) (?:link|site|website)",
  "(?:this )?link (?:is external|opens? externally|opens an external site)",
  "(?:externer|externe) (?:link|verweis|webseite)",
  "lien externe|enlace externo|link esterno|link externo|externe link|extern länk|ekstern lenke|eksternt link|ulkoinen linkki",
  "link zewnętrzny|odkaz mimo web|externí odkaz|dış bağlantı|внешняя ссылка|зовнішнє посилання|外部リンク|外部链接|外部連結|외부 링크|رابط خارجي",
];

/** What a page tells those who have it read to them of a link: a whole text, in brackets or not, after a comma or not. */
export const NOTES_FOR_LISTENERS = new RegExp(
  `^[\\s,;:.–—(\\[（]*(?:(?:(?:the |this |external )?links?|dieser link|le lien|lien|el enlace|enlace|il link|collegamento|o link|de link|länken|lenken|linket|linki|bağlantı|ссылка|посилання|リンクは|链接|رابط),? ?(?:that |which |will |externe?,? ?)?)?(?:${[...NEW_WINDOWS, ...OTHER_LINKS].join("|")})[\\s,;:.)\\]）]*$`,
  "iu",
);
