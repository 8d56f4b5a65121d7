import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { z } from "zod";

/** A set that is not in the format of the corpora's README: which file, which line, and what is wrong with it. */
export class MalformedSetError extends Error {
  constructor(file: string, line: number | null, fault: string, options?: { cause?: unknown }) {
    super(`${file}${line === null ? "" : `, line ${line}`}: ${fault}`, options);
    this.name = "MalformedSetError";
  }
}

/**
 * Reads a `.jsonl` or `.jsonl.gz` file line by line, so that one of any size takes the memory of a line.
 * @throws MalformedSetError for a line that is no JSON or does not fit the schema, for a broken archive, and for a file without lines
 */
export async function* streamLines<T>(path: string, schema: z.ZodType<T>): AsyncGenerator<T> {
  const file = createReadStream(path);
  const input = path.endsWith(".gz") ? file.pipe(createGunzip()) : file;
  let number = 0;
  let found = 0;
  try {
    // A pipe does not hand on the errors of what it reads.
    file.on("error", (error) => input.destroy(error));
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (line.trim() === "") continue;
      found++;
      yield parseLine(path, number, line, schema);
    }
  } catch (cause) {
    if (cause instanceof MalformedSetError) throw cause;
    throw new MalformedSetError(path, number || null, (cause as Error).message, { cause });
  }
  if (found === 0) throw new MalformedSetError(path, null, "it has no lines");
}

/** All lines of a file at once; as `streamLines`. */
export async function readLines<T>(path: string, schema: z.ZodType<T>): Promise<T[]> {
  const lines: T[] = [];
  for await (const line of streamLines(path, schema)) lines.push(line);
  return lines;
}

function parseLine<T>(path: string, number: number, line: string, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new MalformedSetError(path, number, "it is not JSON", { cause });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new MalformedSetError(path, number, z.prettifyError(parsed.error).replaceAll("\n", " "), {
    cause: parsed.error,
  });
}
