import { z } from "zod";
import type { RawFact, RawField } from "../../understand/raw-article.ts";
import type { PdfDocument } from "./open-document.ts";

/** What a document says about itself apart from its pages. */
export interface DocumentFacts {
  facts: Pick<Record<RawField, RawFact[]>, "title" | "author" | "source" | "date" | "language">;
  /** True when a browser made it out of a web page. */
  isPrint: boolean;
}

const BROWSER = /skia\/pdf|chrom(?:e|ium)|firefox|mozilla|webkit|safari/iu;

const text = z.string().trim().min(1).max(500).catch("");
const info = z.object({ Title: text, Author: text, Language: text, Creator: text, Producer: text }).partial().catch({});

/** Names of files and of programs, which programs write where the title should stand. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel|publisher)\b.*|untitled.*|(?:unbenannt|sans titre|isimsiz|adsız|document|dokument|belge|slide|layout|page|print|title)\s*\d*|about:blank|https?:\S+|\S+\.[a-z]\w{1,4}|.*\.(?:docx?|rtf|odt|pages|indd|qx[dp]|pm\d|pdf|tex|dvi|ps|eps|html?|pptx?|xlsx?|txt|wpd))$/iu;

/** Accounts of computers and programs, which stand where the author should. */
const NO_AUTHOR =
  /^(?:.*\b(?:user|admin(?:istrator)?|owner|office|microsoft|adobe|unknown|author|default|windows|pc|mac)\b.*|\S*)$/iu;

/**
 * Reads what the document says of itself: its information dictionary and its XMP metadata. When the file was made and changed says
 * nothing about when the text was published; only the publication date of PRISM does.
 */
export async function readDocumentFacts(pdf: PdfDocument): Promise<DocumentFacts> {
  const facts: DocumentFacts["facts"] = { title: [], author: [], source: [], date: [], language: [] };
  const read = await pdf.getMetadata().catch(() => null);
  if (read === null) return { facts, isPrint: false };
  const stated = info.parse(read.info);
  const add = (field: keyof DocumentFacts["facts"], value: unknown, where: string) => {
    for (const one of (Array.isArray(value) ? value : [value]).slice(0, 10)) {
      const checked = text.parse(one);
      if (
        checked === "" ||
        (field === "title" && NO_TITLE.test(checked)) ||
        (field === "author" && NO_AUTHOR.test(checked))
      )
        continue;
      if (!facts[field].some((fact) => fact.value === checked))
        facts[field].push({ value: checked, from: "markup", where });
    }
  };
  const xmp = (name: string): unknown => read.metadata?.get(name);
  add("title", xmp("dc:title"), "XMP dc:title");
  add("title", stated.Title, "PDF Info Title");
  add("author", xmp("dc:creator"), "XMP dc:creator");
  add("author", stated.Author, "PDF Info Author");
  add("source", xmp("prism:publicationname"), "XMP prism:publicationName");
  add("source", xmp("dc:publisher"), "XMP dc:publisher");
  add("date", xmp("prism:publicationdate"), "XMP prism:publicationDate");
  add("language", stated.Language, "PDF Lang");
  add("language", xmp("dc:language"), "XMP dc:language");
  return { facts, isPrint: BROWSER.test(`${stated.Creator} ${stated.Producer}`) };
}
