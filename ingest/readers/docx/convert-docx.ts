import JSZip from "jszip";
import mammoth from "mammoth";
import { IngestError } from "../../report/errors.ts";
import type { Archive } from "../../text/open-archive.ts";
import { listUnseenStyles } from "./list-unseen-styles.ts";
import { DELETED, HIDDEN, prepareBody, READING } from "./prepare-body.ts";

const TAG = /<(\/?)[\w:][^<>]*?(\/?)>/g;

/** Parts of a Word file that hold text or say how it is meant. Pictures, fonts and programs are never unpacked. */
const TEXT_PART = /\.(?:xml|rels)$/i;
const STYLE_PART = "word/styles.xml";
const IN_BODY = /^word\/(?:document\d*|footnotes\d*|endnotes\d*)\.xml$/i;

/** Tables in tables in text boxes come to some tens. */
const MAX_DEPTH = 500;

/** Marks what is lost in plain HTML. Word writes names of styles in English whatever its language. */
const STYLES = [
  "p[style-name='Title'] => p.docx-title:fresh",
  "p[style-name='Subtitle'] => p.docx-subtitle:fresh",
  "p[style-name^='toc '] => p.docx-contents:fresh",
  "p[style-name='table of figures'] => p.docx-contents:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Heading 7'] => h6:fresh",
  "p[style-name='Heading 8'] => h6:fresh",
  "p[style-name='Heading 9'] => h6:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  `highlight[color='${HIDDEN}'] => span.docx-hidden`,
  `highlight[color='${DELETED}'] => span.docx-deleted`,
  `highlight[color='${READING}'] => span.docx-reading`,
];

/** Begins the ids of the elements that Mammoth makes, so that they can't be a page's own. */
export const ID_PREFIX = "docx-";

/**
 * The text of a Word file as HTML: what a reader of it sees, with changes accepted, without comments, notes at the end. Hidden and deleted text is
 * in elements of the classes `docx-hidden` and `docx-deleted`. Mammoth is given the parts that hold text and no way to others: no picture, no file that the document points at.
 *
 * @throws IngestError `file-damaged` when the file has no text that can be read, `file-too-complex`, `file-too-large`, `file-encrypted`
 */
export async function convertDocx(archive: Archive): Promise<string> {
  const parts = new JSZip();
  const bodies = new Map<string, string>();
  let styles: string[] = [];
  for (const { name } of archive.members) {
    if (!TEXT_PART.test(name)) continue;
    const bytes = await archive.read(name);
    if (measureDepth(new TextDecoder().decode(bytes)) > MAX_DEPTH) throw tooDeep();
    if (name === STYLE_PART) styles = mapStyles(new TextDecoder().decode(bytes));
    if (IN_BODY.test(name)) bodies.set(name, new TextDecoder().decode(bytes));
    else parts.file(name, bytes);
  }
  const notes = new Set([...bodies.values()].flatMap(listNotes));
  for (const [name, xml] of bodies) parts.file(name, prepareBody(xml, notes));
  const buffer = await parts.generateAsync({ type: "nodebuffer", compression: "STORE" });
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap: [...styles, ...STYLES],
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        idPrefix: ID_PREFIX,
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      },
    );
    return value;
  } catch (cause) {
    // Mammoth walks the document by calling itself.
    if (cause instanceof RangeError) throw tooDeep(cause);
    throw new IngestError(
      "file-damaged",
      `The Word file can't be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
      "Open it in a word processor, and save it again as .docx.",
      { cause },
    );
  }
}

function tooDeep(cause?: unknown): IngestError {
  return new IngestError("file-too-complex", "The Word file is nested too deep.", "Save its text as a new file.", {
    cause,
  });
}

/** The notes in a part, as `foot 2` or `end 2`. */
function listNotes(xml: string): string[] {
  return [...xml.matchAll(/<w:(foot|end)note\s[^<>]*?\bw:id="([^"<>]*)"/g)].map(([, kind, id]) => `${kind} ${id}`);
}

/** How Mammoth is to write text of styles that no reader sees, or sees struck through. */
function mapStyles(xml: string): string[] {
  return listUnseenStyles(xml).map(({ type, name, kind }) => {
    const style = `[style-name='${name.replace(/['\\]/g, "\\$&")}']`;
    return type === "paragraph" ? `p${style} => p.docx-${kind}:fresh` : `r${style} => span.docx-${kind}`;
  });
}

/**
 * How deep the elements of XML are nested, tags that are never closed counted too. A look at the tags alone, linear in the text: parsers
 * take time that grows with the square of the depth.
 */
function measureDepth(xml: string): number {
  let [depth, deepest] = [0, 0];
  for (const [, closes, isEmpty] of xml.matchAll(TAG)) {
    if (closes) depth--;
    else if (!isEmpty) depth++;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
