import { createHash, hash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";

/** SHA-256, in hexadecimal. */
export function hashBytes(bytes: Uint8Array): string {
  return hash("sha256", bytes);
}

/** SHA-256 of a whole file, in hexadecimal; no more than a part of it is held. */
export async function hashFile(handle: FileHandle): Promise<string> {
  const sum = createHash("sha256");
  for await (const chunk of handle.createReadStream({ start: 0, autoClose: false, highWaterMark: 1024 * 1024 })) {
    sum.update(chunk as Buffer);
  }
  return sum.digest("hex");
}
