const SCRIPTS = [
  /\p{Script=Latin}/gu,
  /\p{Script=Cyrillic}/gu,
  /\p{Script=Arabic}/gu,
  /\p{Script=Greek}/gu,
  /\p{Script=Hebrew}/gu,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu,
];

/** Enough to tell what most of a text is written in. */
const SAMPLE = 20_000;

/** A script and how much of a text is in it. */
export interface Script {
  /** Share of the letters of `text` that belong to the script, from 0 to 1; 1 for a text without letters. */
  share(text: string): number;
}

/** The script that most letters of the texts, the first 20,000 characters of them, belong to. */
export function findScript(texts: Iterable<string>): Script {
  let sample = "";
  for (const text of texts) {
    sample += `${text.slice(0, SAMPLE - sample.length)}\n`;
    if (sample.length >= SAMPLE) break;
  }
  const count = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;
  const counts = SCRIPTS.map((pattern) => count(pattern, sample));
  const most = Math.max(...counts);
  const pattern = most > 0 ? (SCRIPTS[counts.indexOf(most)] as RegExp) : /\p{L}/gu;
  return {
    share(text) {
      const letters = count(/\p{L}/gu, text);
      return letters === 0 ? 1 : count(pattern, text) / letters;
    },
  };
}
