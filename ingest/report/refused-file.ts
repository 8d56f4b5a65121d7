import type { IngestError } from "./errors.ts";

/** Where a file was found. */
export interface FileName {
  /** As the report names it: the folder as it was given, and the path in it. */
  name: string;
  /** Path in its folder, with `/` on every system, NFC. */
  file: string;
  /** Absolute path of the folder that was given, links resolved. */
  root: string;
}

/** Something in the folder that is not read. */
export interface RefusedFile extends FileName {
  error: IngestError;
  /** A folder: everything in it is refused. */
  isFolder: boolean;
}
