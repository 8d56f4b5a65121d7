import { formatDate } from "../dates.ts";
import { type Citation, chooseAddresses } from "./citation.ts";

/**
 * What stands below an entry: where the words can be checked, and when they were read, which most styles leave out of the entry itself. Nothing where
 * there is no checked copy: then the entry says by itself what its style wants. Begins with an empty line.
 */
export function addChecked(citation: Citation): string {
  const { checkedCopy } = chooseAddresses(citation);
  return checkedCopy === null ? "" : `\n\nChecked copy: ${checkedCopy} (read ${formatDate(citation.accessed)})`;
}
