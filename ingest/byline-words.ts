/** Words that stand in the names of papers, agencies, desks, sections and offices, and not in those of people. */
export const NOT_IN_NAMES: ReadonlySet<string> = new Set(
  `news world politics political business economy economics finance markets sport sports culture arts science technology tech health
  travel opinion opinions analysis comment commentary editorial editorials features feature lifestyle entertainment education
  environment climate defence defense security military europe european asia asian africa african america american americas
  middle east eastern west western north northern south southern central pacific international national local domestic foreign
  global home breaking latest live top stories story report reports exclusive video photos gallery interview interviews
  agency agencies press post times herald tribune gazette journal daily weekly monthly magazine review today observer guardian
  telegraph standard mirror express independent bulletin chronicle monitor network media radio television tv channel online
  service services staff desk team bureau newsroom correspondent correspondents reporter reporters editor editors writer writers
  contributor contributors columnist special senior chief guest wire university institute institution foundation center centre
  council ministry department government office company corporation group inc ltd blog languages archive page section
  state states city county region province republic kingdom union saint st san santa new los las tel abu fort port el sao rio hong
  kuala addis buenos cape saudi sri united the and of in on at for from with to a an is are was were has have be by
  haber haberler haberleri gazete gazetesi ajansı ajans servisi merkezi dünya gündem siyaset ekonomi spor yazarlar
  nachrichten zeitung politik wirtschaft redaktion monde politique économie rédaction
  noticias mundo política economía redacción diario новости политика экономика мир агентство редакция газета`.split(
    /\s+/,
  ),
);

/** Small words inside names of people: Ludwig van Beethoven, Bashar al-Assad. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  "van von der den de del della di da dos du la le al el bin ibn bint ben abu ter ten zu zur y e".split(" "),
);
