import { IngestError } from "../../report/errors.ts";

/** The refusal of a file that made a reader fail: it takes itself with it, not the others. */
export function describeDamage(cause: unknown): IngestError {
  const message = `The file can't be read: ${cause instanceof Error ? cause.message : String(cause)}.`;
  return new IngestError("file-damaged", message, "Save it again, or leave it out.", { cause });
}
