/** Paragraphs, the headline included. */
export const LONG_COUNT = 19_900;
/** A word that stands in each paragraph of these numbers: `P97 … lighthouse …`. */
export const FOUND_EVERY = 97;

const WORDS =
  "gate ship toll rope mast tide crew dock boat port sail bell lamp hull pier fog rain wind map log oar net salt sea bay".split(
    " ",
  );

/** An article as long as one may be, in paragraphs of some fifty words, each with its number; a few hold what somebody says. */
export function writeLongText(count = LONG_COUNT): string {
  let seed = 7;
  const pick = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return WORDS[seed % WORDS.length];
  };
  const paragraphs = Array.from({ length: count - 1 }, (_, n) => {
    const words = Array.from({ length: 50 }, pick);
    words[0] = `P${n + 1}`;
    if ((n + 1) % FOUND_EVERY === 0) words[5] = "lighthouse";
    if ((n + 1) % 11 === 0) words.splice(10, 0, "“Keep", "it", "open,”", "said", "Jane", "Doe.");
    return `${words.join(" ")}.`;
  });
  const head =
    "title: The long log\nsource: Example Courier\nauthor: Jane Doe\ndate: 2016-08-09\nurl: https://example.org/log";
  return `---\n${head}\n---\n${paragraphs.join("\n\n")}\n`;
}
