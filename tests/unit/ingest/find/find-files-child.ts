/** Reads every file of a folder as a user who is not root, and prints what became of each. */

import { readFiles } from "#ingest/find/find-files.ts";
import { IngestError } from "#ingest/report/errors.ts";

/** "nobody" on nearly every system; an id needs no entry in the list of users. */
const NOBODY = 65_534;

if (process.getuid?.() === 0) {
  process.setgroups?.([]);
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}
const codes: Record<string, string> = {};
for await (const found of readFiles([process.argv[2] as string])) {
  try {
    if ("error" in found) throw found.error;
    await found.read();
    codes[found.file] = "read";
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    codes[found.file] = error.code;
  }
}
console.log(JSON.stringify({ uid: process.getuid?.(), codes }));
