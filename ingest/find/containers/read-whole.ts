import { MAX_FILE_BYTES } from "../../text/size-limits.ts";
import { tooLarge } from "../find-files.ts";
import type { ContainerSource } from "./container.ts";

/**
 * All bytes of a container that can't be read in parts.
 * @throws IngestError `file-too-large` for more than one file may have
 */
export async function readWhole({ name, openStream }: Pick<ContainerSource, "name" | "openStream">): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of openStream()) {
    length += piece.length;
    if (length > MAX_FILE_BYTES) throw tooLarge(name, length, MAX_FILE_BYTES);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
