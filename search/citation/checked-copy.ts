import { formatDate } from "../dates.ts";
import { type Citation, chooseAddresses } from "./citation.ts";

/** What stands below an entry: where the words can be checked, and when they were read, which most styles leave out of the entry itself. */
export function sayChecked(citation: Citation): string {
  const { checkedCopy } = chooseAddresses(citation);
  const read = `read ${formatDate(citation.accessed)}`;
  return checkedCopy === null ? `R${read.slice(1)}.` : `Checked copy: ${checkedCopy} (${read})`;
}
