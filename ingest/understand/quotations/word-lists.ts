import { EN_SPEECH } from "#ingest/languages/en-speech.ts";
import { NAME_PARTICLES as ALL_PARTICLES } from "#ingest/text/bylines/byline-words.ts";

/** What is looked up in the words of English newswire. */

export const PRONOUNS = new Set(EN_SPEECH.pronouns);

/** Words that may stand between a subject and its verb. */
export const ADVERBS_AND_AUXILIARIES = new Set(EN_SPEECH.adverbs);

/** Words no noun phrase goes beyond: prepositions, conjunctions, auxiliaries, pronouns. */
export const STOPS = new Set([...PRONOUNS, ...ADVERBS_AND_AUXILIARIES, ...EN_SPEECH.stops]);

/** Prepositions that may carry a noun phrase on (`a spokesman for the ministry`). */
export const JOINING_PREPOSITIONS = new Set(EN_SPEECH.joiningPrepositions);

export const DETERMINERS = new Set(EN_SPEECH.determiners);

export const POSSESSIVE_PRONOUNS = new Set(EN_SPEECH.possessives);

/** Capitalised words that are dates, not names. */
export const DATE_WORDS = new Set(EN_SPEECH.dates);

/** Words that keep their full stop. */
export const ABBREVIATIONS = new Set(EN_SPEECH.abbreviations);

/** Words that open a sentence with a capital without being part of a name. */
export const SENTENCE_OPENERS = new Set([
  ...[...STOPS].filter((word) => word !== "may" && word !== "will"),
  ...DETERMINERS,
  ...EN_SPEECH.openers,
]);

/** Titles and roles written with a capital before a name; what follows the last of them is the name. */
export const TITLES = new Set(EN_SPEECH.titles);

/** Last words of the names of organisations, which keep their titles and their "of". */
export const ORGANISATION_HEADS = new Set(EN_SPEECH.organisationHeads);

/** Small words inside names (`Ursula von der Leyen`, `Mohammed bin Salman`); `ten` is a number. */
export const NAME_PARTICLES = new Set([...ALL_PARTICLES].filter((word) => !DETERMINERS.has(word)));
