import type { FileHandle } from "node:fs/promises";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { IngestError } from "../../report/errors.ts";
import { CONTAINER_RATIO, isPackedToHarm, MAX_CONTAINER_BYTES } from "../../text/size-limits.ts";

/**
 * The bytes of a file from its beginning, unpacked where they are packed.
 *
 * @param tell is told how much of the file was read, from 0 to 1
 * @throws IngestError when they are read: `file-damaged`, `file-too-large` for what unpacks to more than is allowed
 */
export async function* openStream(
  handle: FileHandle,
  isPacked: boolean,
  tell: (share: number) => void,
): AsyncGenerator<Buffer> {
  const { size } = await handle.stat();
  let read = 0;
  const file = handle.createReadStream({ start: 0, autoClose: false, highWaterMark: 256 * 1024 });
  file.on("data", (chunk) => {
    read += chunk.length;
    tell(size === 0 ? 1 : read / size);
  });
  file.pause();
  yield* isPacked ? unpack(file, () => read) : (file as AsyncIterable<Buffer>);
}

async function* unpack(packed: Readable, countRead: () => number): AsyncGenerator<Buffer> {
  let unpacked = 0;
  // The error is that of reading, which is thrown below.
  const stream = pipeline(packed, createGunzip({ chunkSize: 256 * 1024 }), () => {});
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      unpacked += chunk.length;
      checkUnpacked(unpacked, countRead());
      yield chunk;
    }
  } catch (cause) {
    if (cause instanceof IngestError) throw cause;
    const message = `It can't be unpacked: ${(cause as Error).message}.`;
    throw new IngestError("file-damaged", message, "Pack it again, or leave it out.", { cause });
  }
}

/** @throws IngestError `file-too-large` for what unpacks to more than is allowed, in sum or beside what it was packed to */
export function checkUnpacked(unpacked: number, packed: number): void {
  const isBomb = isPackedToHarm(unpacked, packed, CONTAINER_RATIO);
  if (unpacked <= MAX_CONTAINER_BYTES && !isBomb) return;
  throw new IngestError(
    "file-too-large",
    isBomb
      ? `It unpacks to more than ${CONTAINER_RATIO.ratio} times its size.`
      : `It unpacks to more than ${MAX_CONTAINER_BYTES / 1024 ** 3} GB.`,
    "Unpack it, and give the files that are articles.",
  );
}
