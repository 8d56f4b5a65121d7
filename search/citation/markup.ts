import { formatDate } from "../dates.ts";
import { type Citation, chooseAddresses } from "./citation.ts";
import { listPeople } from "./list-people.ts";
import { putInMarks } from "./nest-marks.ts";
import { listFacts } from "./quote-line.ts";

/** Signs that Markdown gives a meaning to are taken literally, at the beginning of a line as well. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~!&]/g, "\\$&").replace(/^([^\S\n]*\d*)([-+.)])(?=\s)/gm, "$1\\$2");
}

/** A block quote with its source, as Markdown (CommonMark). */
export function formatMarkdown(citation: Citation): string {
  const { cited, checkedCopy } = chooseAddresses(citation);
  const quote = citation.text.split("\n").map((line) => `> ${escapeMarkdown(line)}`);
  const named = escapeMarkdown(putInMarks(citation.title));
  const title = escapeMarkdown(listPeople(citation)) + (cited ? `[${named}](<${cited}>)` : named);
  const facts = [title, ...listFacts(citation).map(escapeMarkdown)].join(", ");
  const copy = checkedCopy ? `; [checked copy](<${checkedCopy}>)` : "";
  return `${quote.join("\n>\n")}\n>\n> — ${facts} (accessed ${formatDate(citation.accessed)}${copy})\n`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
/** A text as HTML or XML, for the content of an element or a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);

/** A block quote with its source, as HTML. */
export function formatHtml(citation: Citation): string {
  const { cited, checkedCopy } = chooseAddresses(citation);
  const link = (address: string, text: string) => `<a href="${escapeHtml(address)}">${text}</a>`;
  const lang = citation.language ? ` lang="${escapeHtml(citation.language)}"` : "";
  const quote = citation.text.split("\n").map((line) => `  <p dir="auto">${escapeHtml(line)}</p>`);
  const named = escapeHtml(citation.title);
  const title = `${escapeHtml(listPeople(citation))}<cite>${cited ? link(cited, named) : named}</cite>`;
  const facts = [title, ...listFacts(citation).map(escapeHtml)].join(", ");
  const copy = checkedCopy ? `; ${link(checkedCopy, "checked copy")}` : "";
  const footer = `  <footer>— ${facts} (accessed ${formatDate(citation.accessed)}${copy})</footer>`;
  const source = cited ? ` cite="${escapeHtml(cited)}"` : "";
  return `<blockquote${source}${lang}>\n${quote.join("\n")}\n${footer}\n</blockquote>\n`;
}
