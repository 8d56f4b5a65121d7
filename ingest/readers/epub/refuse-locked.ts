import { IngestError } from "../../report/errors.ts";
import type { Archive } from "../../text/open-archive.ts";
import { parseXml, walkElements } from "../html/page-tree.ts";
import { type BookDocument, local, readMember, resolvePath } from "./read-package.ts";

const ENCRYPTION = "META-INF/encryption.xml";

/**
 * Refuses a book whose text is encrypted, as shops do. Fonts may be, and often are: they aren't read.
 * @throws IngestError `file-encrypted`
 */
export async function refuseLocked(archive: Archive, documents: BookDocument[]): Promise<void> {
  if (!archive.has(ENCRYPTION)) return;
  const texts = new Set(documents.map(({ path }) => path));
  for (const { tag, attributes } of walkElements(parseXml(await readMember(archive, ENCRYPTION)))) {
    // Addresses in this file begin at the root of the archive.
    if (local(tag) !== "cipherreference" || !texts.has(resolvePath("", attributes.uri ?? ""))) continue;
    throw new IngestError(
      "file-encrypted",
      "The text of the book is encrypted (digital rights management).",
      "Get it without a lock from its publisher, or leave it out.",
    );
  }
}
