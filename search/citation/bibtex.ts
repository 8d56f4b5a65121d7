import { type Citation, describePlace } from "./citation.ts";
import { makeKey } from "./csl-json.ts";
import { invertName, readNames } from "./names.ts";

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

/** An `@article` for BibTeX and biblatex; the title and names of offices are in braces of their own, so that no style changes them. */
export function formatBibtex(citation: Citation): string {
  const { title, author, source, date, ordinal, link, accessed, language, text, keywords = [], originalUrl } = citation;
  const names = readNames(author).map((name) =>
    "literal" in name ? `{${escapeLatex(name.literal)}}` : escapeLatex(invertName(name)),
  );
  const [year, month, day] = date?.split("-") ?? [];
  const fields: [string, string | null][] = [
    ["author", names.length > 0 ? `{${names.join(" and ")}}` : null],
    ["title", `{{${escapeLatex(title)}}}`],
    ["journal", source && `{${escapeLatex(source)}}`],
    ["year", year ? `{${year}}` : null],
    ["month", month ? (MONTHS[Number(month) - 1] ?? null) : null],
    ["day", day ? `{${Number(day)}}` : null],
    ["url", `{${link}}`],
    ["urldate", `{${accessed}}`],
    ["language", language && `{${language}}`],
    ["keywords", keywords.length > 0 ? `{${keywords.map(escapeLatex).join(", ")}}` : null],
    ["annote", originalUrl ? `{Published at ${escapeLatex(originalUrl)}}` : null],
    ["note", `{${escapeLatex(`${describePlace(ordinal)}: “${text}”`)}}`],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = ${value},`);
  return `@article{${makeKey(citation)},\n${lines.join("\n")}\n}\n`;
}
