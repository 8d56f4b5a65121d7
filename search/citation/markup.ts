import { formatDate } from "../dates.ts";
import type { Citation } from "./citation.ts";
import { putInMarks } from "./nest-marks.ts";
import { listFacts } from "./quote-line.ts";

/** Signs that Markdown gives a meaning to are taken literally, at the beginning of a line as well. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~!&]/g, "\\$&").replace(/^(\s*\d*)([-+.)])(?=\s)/gm, "$1\\$2");
}

/** A block quote with its source, as Markdown (CommonMark). */
export function formatMarkdown(citation: Citation): string {
  const { author, rest } = listFacts(citation);
  const quote = citation.text.split("\n").map((line) => `> ${escapeMarkdown(line)}`);
  const title = `[${escapeMarkdown(putInMarks(citation.title))}](<${citation.link}>)`;
  const facts = [...(author ? [escapeMarkdown(author)] : []), title, ...rest.map(escapeMarkdown)];
  return `${quote.join("\n>\n")}\n>\n> — ${facts.join(", ")} (accessed ${formatDate(citation.accessed)})\n`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
/** A text as HTML or XML, for the content of an element or a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);

/** A block quote with its source, as HTML. */
export function formatHtml(citation: Citation): string {
  const { author, rest } = listFacts(citation);
  const link = escapeHtml(citation.link);
  const lang = citation.language ? ` lang="${escapeHtml(citation.language)}"` : "";
  const quote = citation.text.split("\n").map((line) => `  <p dir="auto">${escapeHtml(line)}</p>`);
  const title = `<cite><a href="${link}">${escapeHtml(citation.title)}</a></cite>`;
  const facts = [...(author ? [escapeHtml(author)] : []), title, ...rest.map(escapeHtml)];
  const footer = `  <footer>— ${facts.join(", ")} (accessed ${formatDate(citation.accessed)})</footer>`;
  return `<blockquote cite="${link}"${lang}>\n${quote.join("\n")}\n${footer}\n</blockquote>\n`;
}
