import { MEDIA_WORDS } from "#search/citation/names/organisation-words.ts";

/** Words that make a line no name of a person: those of papers and offices, sections, and places. */
export const NOT_IN_NAMES: ReadonlySet<string> = new Set([
  ...MEDIA_WORDS,
  ...`sport east west north south home guest page
  state states city county region province republic kingdom union saint st san santa new los las tel abu fort port el sao rio hong
  kuala addis buenos cape saudi sri united the and of in on at for from with to a an is are was were has have be by`.split(
    /\s+/,
  ),
]);

/** Small words inside names of people: Ludwig van Beethoven, Bashar al-Assad. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  "van von der den de del della di da dos du la le al el bin ibn bint ben abu ter ten zu zur y e".split(" "),
);

/** What parts of papers are named by. */
export const SECTION_WORDS: ReadonlySet<string> = new Set(
  `world politics political business economy economics finance markets sport sports culture arts science technology tech health travel
  opinion opinions analysis comment commentary features feature lifestyle entertainment education environment climate defence defense
  security military europe asia africa america americas international national local domestic foreign global breaking latest live top
  stories story exclusive video photos gallery uk us`.split(/\s+/),
);
