import { type Citation, chooseAddresses } from "./citation.ts";
import { makeKey, writeNote } from "./csl-json.ts";
import { type AuthorName, shortName } from "./names/author-name.ts";
import { readNames } from "./names/read-names.ts";

const ESCAPES: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  // Written with a backslash they still count when BibTeX looks for the end of a field.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
};

/** Signs that LaTeX makes one of when they stand side by side, such as two hyphens a dash. */
const LIGATURES = /([-'`])(?=\1)|[?!](?=`)|,(?=,)|<(?=<)|>(?=>)/g;

/** Characters with a meaning in LaTeX are taken literally. Everything else stays UTF-8, which BibTeX's successors read. */
function escapeLatex(text: string): string {
  return text.replace(/[\\~^]|[{}$&#_%]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`).replace(LIGATURES, "$&{}");
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `{Human Rights Watch}`, `von der Leyen, Ursula`, `King, Jr., Martin Luther`. Large particles are a part of the family name: `Van Gogh, Vincent`. */
function writeName(name: AuthorName): string {
  if ("literal" in name) return `{${escapeLatex(name.literal)}}`;
  return [shortName(name), name.suffix, name.given]
    .filter(Boolean)
    .map((part) => escapeLatex(part as string))
    .join(", ");
}

/** An `@article` for BibTeX and biblatex; the title and names of offices are in braces of their own, so that no style changes them. */
export function formatBibtex(citation: Citation): string {
  const { title, author, source, date, accessed, language, keywords = [] } = citation;
  const names = readNames(author, source).map(writeName);
  const { cited, checkedCopy } = chooseAddresses(citation);
  const [year, month, day] = date?.split("-") ?? [];
  const fields: [string, string | null][] = [
    ["author", names.length > 0 ? `{${names.join(" and ")}}` : null],
    ["title", `{{${escapeLatex(title)}}}`],
    ["journal", source && `{${escapeLatex(source)}}`],
    ["year", year ? `{${year}}` : null],
    ["month", month ? (MONTHS[Number(month) - 1] ?? null) : null],
    ["day", day ? `{${Number(day)}}` : null],
    ["url", cited && `{${cited}}`],
    ["urldate", `{${accessed}}`],
    ["language", language && `{${language}}`],
    ["keywords", keywords.length > 0 ? `{${keywords.map(escapeLatex).join(", ")}}` : null],
    ["annote", checkedCopy && `{Checked copy: \\url{${checkedCopy}}}`],
    ["note", `{${escapeLatex(writeNote(citation))}}`],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = ${value},`);
  return `@article{${makeKey(citation)},\n${lines.join("\n")}\n}\n`;
}
