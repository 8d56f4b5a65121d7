import { makeArchive } from "./make-archive.ts";

/** A document of a made book. */
export interface BookPart {
  href: string;
  body: string;
  /** Instead of UTF-8. */
  encoding?: "latin1";
  properties?: string;
  type?: string;
  fallback?: string;
  /** Not in the order of reading. */
  isAside?: boolean;
  /** Named, but not there. */
  isMissing?: boolean;
}

/** Parts of a made book; what is absent isn't there. */
export interface BookSketch {
  metadata?: string;
  parts: BookPart[];
  guide?: string;
  members?: Record<string, string>;
}

/** Wraps a body as EPUB's own documents are. */
function makeXhtml(body: string): string {
  return `<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>Part</title><script src="x.js"/></head><body>${body}</body></html>`;
}

/** A book whose documents stand in a folder of their own, as most do. */
export function makeEpub({ metadata = "", parts, guide = "", members = {} }: BookSketch): Promise<Buffer> {
  const items = parts.map(
    ({ href, properties, type = "application/xhtml+xml", fallback }, at) =>
      `<item id="p${at}" href="${encodeURI(href)}" media-type="${type}"${properties ? ` properties="${properties}"` : ""}${fallback ? ` fallback="p${parts.findIndex((part) => part.href === fallback)}"` : ""}/>`,
  );
  const spine = parts.map(({ isAside }, at) => (isAside ? "" : `<itemref idref="p${at}"/>`)).join("");
  const documents = parts.filter(({ isMissing }) => !isMissing);
  return makeArchive({
    mimetype: "application/epub+zip",
    "META-INF/container.xml":
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    // The manifest's order says nothing.
    "OEBPS/book.opf": `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata><manifest>${items.reverse().join("")}</manifest><spine>${spine}</spine><guide>${guide}</guide></package>`,
    ...Object.fromEntries(
      documents.map(({ href, body, encoding }) => [`OEBPS/${href}`, Buffer.from(makeXhtml(body), encoding ?? "utf8")]),
    ),
    ...members,
  });
}
