import { makeRandom, pick, pickNumber, type Random } from "./random.ts";

/** The most frequent words of English news, the most frequent first: about half of all words in a text. */
export const STOP_WORDS = `the of to and a in that is for on it was with as by at he from his be has have are an which
  this but not they their who or its had will been were would one more after about also she her we you all there when
  out up if no so what into can other than could new some over two first its last time against people only between because
  most may now during before under while such them these him any where many those being our both said including`.match(
  /\S+/g,
) as string[];

/** Names as the first collection has them: with hyphens, digits, accents, of several words. */
export const NAMES = [
  ...["S-400", "S-300", "Su-35", "Su-24", "F-16", "F-35", "MiG-29", "T-72", "Mi-17", "Tu-160", "Il-76", "Pantsir-S1"],
  ...["Turkey", "Russia", "Syria", "Ankara", "Moscow", "İstanbul", "Diyarbakır", "Aleppo", "Idlib", "Damascus", "NATO"],
  ...["Recep Tayyip Erdoğan", "Vladimir Putin", "Mevlüt Çavuşoğlu", "Sergei Lavrov", "al-Assad", "Rosoboronexport"],
  ...[
    "air-to-air",
    "anti-aircraft",
    "multi-billion",
    "co-operation",
    "Gülen",
    "Straße",
    "don’t",
    "Turkey’s",
    "Russia’s",
  ],
];

const ONSETS = "b c d f g h j k l m n p r s t v w br cr dr fl gr pl pr sh st tr ch th qu".split(" ");
const NUCLEI = "a e i o u a e i o ai ea ou ie".split(" ");
const CODAS = ["", "", "", "n", "r", "l", "s", "t", "m", "nd", "st", "rk"];
const ENDINGS = ["s", "ed", "ing", "er", "ly"];

/** A word one can say, of `least` to `most` syllables. */
function makeWord(random: Random, least: number, most: number): string {
  const syllables = least + pickNumber(random, most - least + 1);
  let word = "";
  for (let i = 0; i < syllables; i++) word += pick(random, ONSETS) + pick(random, NUCLEI) + pick(random, CODAS);
  return word;
}

/** `count` different words in order of frequency, frequent ones short; about half are inflections of others, as in real texts. */
export function makeVocabulary(count: number, seed: number): string[] {
  const random = makeRandom(seed);
  const words: string[] = [];
  const seen = new Set<string>(STOP_WORDS);
  while (words.length < count) {
    const inflected = words.length > 100 && random() < 0.5;
    const word = inflected
      ? (words[pickNumber(random, words.length)] as string) + pick(random, ENDINGS)
      : makeWord(random, words.length < 1000 ? 1 : 2, words.length < 5000 ? 2 : 3);
    if (word.length < 3 || word.length > 16 || seen.has(word)) continue;
    seen.add(word);
    words.push(word);
  }
  return words;
}

/** Names of people: a given name and a family name. */
export function makePeople(count: number, seed: number): string[] {
  const random = makeRandom(seed);
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return Array.from({ length: count }, () => `${capital(makeWord(random, 1, 2))} ${capital(makeWord(random, 2, 2))}`);
}
