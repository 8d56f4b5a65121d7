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

/** The ways to cite, by the names that the catalogue of messages knows them by. */
type FormatName = "quote" | "apa" | "mla" | "chicago" | "bibtex" | "ris" | "csl-json" | "markdown" | "html" | "embed";

interface CitationFormat {
  name: FormatName;
  format: (citation: Citation) => string;
  /** Is of no use where this site can't be reached by everybody: it shows the quote by an address of this site. */
  needsPublicLink?: true;
}

/** All ways in which a quote can be copied with its source, as the menu offers them. */
export const CITATION_FORMATS: readonly CitationFormat[] = [
  { name: "quote", format: (citation) => formatQuoteLine(citation, listPeople(citation)) },
  { name: "apa", format: formatApa },
  { name: "mla", format: formatMla },
  { name: "chicago", format: formatChicago },
  { name: "bibtex", format: formatBibtex },
  { name: "ris", format: formatRis },
  { name: "csl-json", format: formatCslJson },
  { name: "markdown", format: formatMarkdown },
  { name: "html", format: formatHtml },
  { name: "embed", format: formatFrame, needsPublicLink: true },
];
