import type { IngestWarning } from "../../report/warning.ts";
import type { RawFact } from "../../understand/raw-article.ts";
import type { LinkedData } from "./read-linked-data.ts";
import type { MarkedFact, PageMeta } from "./read-meta.ts";

const LONGEST_SHOWN = 200;

/** No browser shows more. */
const LONGEST = 2000;

/** The addresses that a page states as its own, the most trusted first, and why others that it states are none. */
export function listUrls(meta: PageMeta, data: LinkedData): { urls: RawFact[]; warnings: IngestWarning[] } {
  const stated = [
    ...meta.list("canonical", "og:url"),
    ...data.urls.slice(0, 1).map((value) => ({ value, where: "JSON-LD url" })),
  ];
  const urls: RawFact[] = [];
  const told = new Map<string, IngestWarning>();
  for (const { value, where } of stated) {
    const fault = findFault(value);
    if (fault === null) urls.push({ value, where, from: "markup" });
    // JSON-LD has the addresses of other things as well.
    else if (!where.startsWith("JSON-LD") && !told.has(value)) told.set(value, tell({ value, where }, fault));
  }
  return { urls, warnings: [...told.values()] };
}

/** What keeps an address from being that of an article; null for one that can be. */
function findFault(value: string): string | null {
  if (value.length > LONGEST) return `has more than ${LONGEST} characters`;
  if (/^(?:\/\/|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]|$))/i.test(value) && !/\.(?:x?html?|php|aspx?)$/i.test(value))
    return "has no protocol";
  if (!/^[a-z][a-z\d+.-]*:/i.test(value)) return "is relative to an address that is not known";
  if (!/^https?:/i.test(value)) return "is not of the web";
  if (!URL.canParse(value)) return "is malformed";
  const { hostname, pathname, search, hash } = new URL(value);
  if (hostname.startsWith(".") || hostname.includes("..") || !/^\[|\./.test(hostname)) return "names no host";
  return pathname === "/" && search === "" && !/^#!?\/./.test(hash) ? "is the front page of its site" : null;
}

function tell({ value, where }: MarkedFact, fault: string): IngestWarning {
  const message = `The address “${value.slice(0, LONGEST_SHOWN)}” (${where}) was not used: it ${fault}.`;
  return { code: "metadata-unused", message };
}
