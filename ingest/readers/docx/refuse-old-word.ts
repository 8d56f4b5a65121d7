import { IngestError } from "../../report/errors.ts";
import { isArchive } from "../../text/open-archive.ts";

/**
 * Refuses what is called `.docx` and is none: files of old Word, and those with a password, which begin alike.
 * @throws IngestError `format-unsupported`
 */
export function refuseOldWord(bytes: Uint8Array): void {
  if (isArchive(bytes)) return;
  const isCompound = bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
  throw new IngestError(
    "format-unsupported",
    isCompound ? "The file is of an old Word, or has a password." : "The file is no Word file, whatever its name says.",
    "Open it in a word processor, and save it as .docx without a password.",
  );
}
