import { formatApa } from "./apa.ts";
import { formatBibtex } from "./bibtex.ts";
import { formatChicago } from "./chicago.ts";
import type { Citation } from "./citation.ts";
import { formatCslJson } from "./csl-json.ts";
import { formatFrame } from "./frame.ts";
import { listPeople } from "./list-people.ts";
import { formatHtml, formatMarkdown } from "./markup.ts";
import { formatMla } from "./mla.ts";
import { formatQuoteLine } from "./quote-line.ts";
import { formatRis } from "./ris.ts";

interface CitationFormat {
  label: string;
  format: (citation: Citation) => string;
  /** Is of no use where this site can't be reached by everybody: it shows the quote by an address of this site. */
  needsPublicLink?: true;
}

/** All ways in which a quote can be copied with its source, as the menu offers them. */
export const CITATION_FORMATS: readonly CitationFormat[] = [
  { label: "Quote with source", format: (citation) => formatQuoteLine(citation, listPeople(citation)) },
  { label: "APA", format: formatApa },
  { label: "MLA", format: formatMla },
  { label: "Chicago", format: formatChicago },
  { label: "BibTeX", format: formatBibtex },
  { label: "RIS", format: formatRis },
  { label: "CSL-JSON", format: formatCslJson },
  { label: "Markdown", format: formatMarkdown },
  { label: "HTML", format: formatHtml },
  { label: "Embed", format: formatFrame, needsPublicLink: true },
];
