import { fileURLToPath } from "node:url";
import { getDocumentProxy } from "unpdf";
import { IngestError } from "../../report/errors.ts";

/** A document that is open; `close` frees what it holds. */
export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Longer documents are archives of articles, and take longer to read than a file may. */
const MOST_PAGES = 500;

/**
 * Opens a document to read its text. Nothing is loaded from elsewhere and no script of it is run: pdf.js has no address to load
 * from, and forms and scripts are not asked for. The password of documents that only restrict printing is the empty one.
 *
 * @throws IngestError `password-needed`, `file-damaged` or `file-too-large`
 */
export async function openDocument(bytes: Uint8Array): Promise<PdfDocument> {
  let pdf: PdfDocument;
  try {
    pdf = await getDocumentProxy(Uint8Array.from(bytes), {
      enableXfa: false,
      useSystemFonts: false,
      useWorkerFetch: false,
      disableFontFace: true,
      fontExtraProperties: false,
      verbosity: 0,
      ...findTables(),
    });
  } catch (cause) {
    throw (cause as Error).name === "PasswordException" ? passwordNeeded(cause) : damaged(cause);
  }
  if (pdf.numPages > MOST_PAGES) {
    await pdf.loadingTask.destroy();
    throw new IngestError(
      "file-too-large",
      `The document has ${pdf.numPages} pages; ${MOST_PAGES} are allowed.`,
      "Split it into one file an article.",
    );
  }
  return pdf;
}

/**
 * The tables of Chinese, Japanese and Korean letters that `pdfjs-dist` brings, where somebody installed it: paths, since unpdf's own
 * default is an address that Node does not read.
 */
function findTables(): { cMapUrl?: string; standardFontDataUrl?: string } {
  const name = "pdfjs-dist";
  try {
    const base = import.meta.resolve(`${name}/package.json`);
    const find = (folder: string) => fileURLToPath(new URL(`./${folder}/`, base));
    return { cMapUrl: find("cmaps"), standardFontDataUrl: find("standard_fonts") };
  } catch {
    return { cMapUrl: undefined, standardFontDataUrl: undefined };
  }
}

function passwordNeeded(cause: unknown): IngestError {
  return new IngestError(
    "password-needed",
    "The document can only be opened with a password.",
    "Open it with its password and save it without one.",
    { cause },
  );
}

/** The refusal of a document that can't be opened. */
export function damaged(cause: unknown): IngestError {
  return new IngestError(
    "file-damaged",
    `The document can't be opened: ${(cause as Error).message}`,
    "Save or download it again; a PDF viewer that still opens it can print it to a new PDF.",
    { cause },
  );
}
