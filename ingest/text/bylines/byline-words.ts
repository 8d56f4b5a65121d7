import { CLEAR_PARTICLES } from "#search/citation/names/name-words.ts";
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
export const NAME_PARTICLES: ReadonlySet<string> = new Set([...CLEAR_PARTICLES, "y", "e"]);
