import { WordRegister } from "../text/join-hyphens.ts";
import type { Line } from "./order-columns.ts";

/** Lines that end in a hyphen are more than compounds alone would make where words are cut at line ends. */
const HYPHENATED = 0.025;
const FEWEST_HYPHENS = 2;

/** The words of a document, to tell a word that a line end cuts from a compound. */
export function registerWords(columns: Line[][]): WordRegister {
  const lines = columns.flat().map(({ text }) => text);
  const cut = lines.filter((line) => /\p{Ll}[-\u2010]$/u.test(line)).length;
  // Where words are cut by soft hyphens, the others are those of compounds.
  const hasSoft = lines.some((line) => line.endsWith("\u00AD"));
  const hyphenates = !hasSoft && cut >= FEWEST_HYPHENS && cut >= lines.length * HYPHENATED;
  return new WordRegister(() => dropHalves(lines), hyphenates);
}

/**
 * Some programs cut words with a hyphen (U+2010) that nobody types; where compounds are written with another one, those at
 * line ends become soft hyphens.
 */
export function markSoftHyphens(columns: Line[][]): Line[][] {
  if (columns.some((lines) => lines.some(({ text }) => /\p{L}\u2010\p{L}/u.test(text)))) return columns;
  return columns.map((lines) =>
    lines.map((line) => ({ ...line, text: line.text.replace(/(?<=\p{Ll})\u2010$/u, "\u00AD") })),
  );
}

/** The lines without the halves of words at their ends, which are no words. */
function dropHalves(lines: string[]): string[] {
  return lines.map((line, i) => {
    const isCut = /[-\u2010\u00AD]$/u.test(lines[i - 1] ?? "");
    return (isCut ? line.replace(/^\S+/u, "") : line).replace(/(?<!\S)\S+[-\u2010\u00AD]$/u, "");
  });
}
