/** Words that stand in the names of papers, agencies, desks, sections and offices, and not in those of people. */
export const MEDIA_WORDS: readonly string[] =
  `news world politics political business economy economics finance markets sports culture arts science technology tech health
  travel opinion opinions analysis comment commentary editorial editorials features feature lifestyle entertainment education
  environment climate defence defense security military europe european asia asian africa african america american americas
  middle eastern western northern southern central pacific international national local domestic foreign
  global breaking latest live top stories story report reports exclusive video photos gallery interview interviews
  agency agencies press post times herald tribune gazette journal daily weekly monthly magazine review today observer guardian
  telegraph standard mirror express independent bulletin chronicle monitor network media radio television tv channel online
  service services staff desk team bureau newsroom correspondent correspondents reporter reporters editor editors writer writers
  contributor contributors columnist special senior chief wire university institute institution foundation center centre
  council ministry department government office company corporation group inc ltd blog languages archive section
  haber haberler haberleri gazete gazetesi ajansı ajans servisi merkezi dünya gündem siyaset ekonomi spor yazarlar
  nachrichten zeitung politik wirtschaft redaktion monde politique économie rédaction
  noticias mundo política economía redacción diario новости политика экономика мир агентство редакция газета`.split(
    /\s+/,
  );

/** The same of institutions, companies, movements and authorities, in the languages that articles here are mostly in. */
export const INSTITUTION_WORDS: readonly string[] =
  `watch college school academy library museum committee commission association federation confederation union party congress
  parliament senate assembly court tribunal observatory board bank fund llc plc gmbh society project initiative alliance
  coalition movement organisation organization nations authority authorities administration army forces police navy command embassy consulate
  secretariat programme program campaign endowment trust charity club league chamber syndicate consortium partnership
  collective forum cooperative laboratory lab labs research studies affairs relations rights journalists doctors physicians
  lawyers borders amnesty crescent house refugees republic federal intelligence broadcasting communications strategies strategic
  agentur presse rundfunk fernsehen stiftung ministerium bundesregierung universität verband verein gesellschaft institut zentrum bundesamt
  nachrichtenagentur welle agence ministère université fondation conseil comité quotidien chaîne
  agencia agência agenzia ministerio ministério ministero universidad universidade università fundación fundação fondazione
  instituto istituto redação redazione giornale jornal periódico asociación associação associazione consejo gobierno
  bakanlığı üniversitesi vakfı derneği kurumu enstitüsü başkanlığı haberleri televizyonu
  persbureau redactie ministerie stichting vereniging krant omroep
  министерство университет институт фонд служба центр правительство министерства агентства агенція міністерство новини
  συντακτών πρακτορείο εφημερίδα υπουργείο`.split(/\s+/);

/** Words of firms and charities, and of bylines that name nobody: `Guest Author`, `Mercy Corps`. Only citations read names by them. */
export const OTHER_WORDS: readonly string[] =
  `corps holdings capital partners associates advisors advisers consultants brothers industries technologies systems solutions motors airlines airways
  petroleum oil pharma pharmaceuticals telecom insurance securities ventures worldwide corp ltda pty plc children families women youth students
  workers citizens voters veterans mothers parents action aid fact facts factcheck verify
  author authors admin administrator webmaster anonymous moderator freelancer freelancers volunteer volunteers intern interns newsdesk wires`.split(
    /\s+/,
  );

/** Words that begin the name of nobody in particular: `Guest Columnist`. Family names elsewhere. */
export const NOBODY: readonly string[] = "guest unknown various unnamed unsigned".split(" ");

/** Words that join the parts of an institution's name. */
export const JOINING_WORDS: readonly string[] =
  "of for the without against within to on by from für pour sans ohne sin senza".split(" ");

/** Articles that begin the name of a paper or an agency: Der Spiegel, Le Monde, Al Jazeera. */
export const ARTICLES: readonly string[] = "the le la les el los las il lo der die das al".split(" ");

/** Countries and regions whose names begin those of papers and groups (Syria Direct), and are no given names (as Jordan, Chad, Georgia are). */
export const PLACES: readonly string[] =
  `afghanistan albania algeria arab arabia armenia australia austria azerbaijan bahrain balkan belarus belgium bosnia brazil britain
  bulgaria canada caucasus china crimea croatia cyprus czech denmark egypt eritrea estonia ethiopia eurasia finland france gaza germany greece
  gulf hungary iran iraq ireland italy japan kazakhstan kosovo kurdistan kuwait kyrgyzstan latvia lebanon libya lithuania mali
  mediterranean mexico moldova morocco netherlands nigeria norway oman pakistan palestine poland portugal qatar romania russia
  rwanda serbia slovakia slovenia somalia soviet spain sudan sweden switzerland syria taiwan tajikistan tunisia türkiye turkey
  turkmenistan ukraine uzbekistan vietnam yemen zimbabwe un eu us uk nato`.split(/\s+/);

/** Organisations that no word of theirs betrays, beside the agencies of news-agencies.ts. General knowledge, to be added to. */
export const ORGANISATIONS: readonly string[] =
  `Bellingcat|Red Cross|Airwars|Oxfam|Unicef|Unesco|Greenpeace|Wikileaks|Hürriyet|Sabah|Milliyet|Cumhuriyet|Kommersant|Izvestia|Vedomosti|Pravda|
  Asharq Al-Awsat|Asharq Al Awsat|An-Nahar|Al-Monitor|Al-Ahram|Al-Masdar|Al-Manar|Al-Mayadeen|Al-Hayat|Al-Akhbar|Komsomolskaya Pravda|Novaya Gazeta|
  Rossiyskaya Gazeta|Gazeta Wyborcza|Corriere della Sera|Frankfurter Allgemeine|Frankfurter Rundschau|Neue Zürcher|
  Oryx Blog|Rudaw|Kurdistan 24|Press TV|Politico Europe|Forensic Architecture|Save the Children|Mother Jones|Rolling Stone|Business Insider|
  Goldman Sachs|Morgan Stanley|Merrill Lynch|JPMorgan Chase|Wells Fargo|Credit Suisse|Standard Chartered|Booz Allen|Booz Allen Hamilton|
  Lockheed Martin|Northrop Grumman|General Dynamics|General Electric|General Motors|Royal Dutch Shell|Rolls Royce|Aston Martin|Harley Davidson|Hewlett Packard|
  Arthur Andersen|Baker McKenzie|Clifford Chance|Baker Hughes|Eli Lilly|Louis Vuitton|Calvin Klein|Hugo Boss|Morning Consult|Ipsos Mori|Al Qaeda|Boko Haram|
  Sinn Féin|Forza Italia|Black Cube|Wagner Group|Saudi Aramco|Islamic State|Muslim Aid|Plan International|Chatham House|Freedom House|Crisis Group|
  Marks and Spencer|Marks & Spencer|Procter and Gamble|Defense One|Foreign Policy|Euro News|Haaretz|Ynet|Dagens Nyheter|Helsingin Sanomat|Jyllands Posten|Jyllands-Posten|De Telegraaf|De Standaard|
  De Morgen|Het Parool|Folha de S.Paulo|O Globo|Estadão|others|et al.|et al`
    .split("|")
    .map((name) => name.trim());
