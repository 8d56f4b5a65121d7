/**
 * The bytes of a text in an encoding in which ASCII signs are single bytes: UTF-16 (told by its mark, or by its NULs) becomes UTF-8,
 * all else stays as it is. A mark of UTF-8 is taken away.
 *
 * @throws IngestError `encoding-unknown` for bytes that are no UTF-16 although they begin so
 */
export async function* toAsciiLike(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | null | undefined;
  for await (const chunk of stream) {
    if (decoder === undefined) {
      const wide = findWide(chunk);
      decoder = wide === null ? null : new TextDecoder(wide);
      const hasMark = decoder === null && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
      yield decoder === null ? chunk.subarray(hasMark ? 3 : 0) : Buffer.from(decoder.decode(chunk, { stream: true }));
    } else yield decoder === null ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }));
  }
  if (decoder) yield Buffer.from(decoder.decode());
}

/** A heading, a bracket or a brace is ASCII, so that one of its two bytes is NUL. */
function findWide([first, second]: Buffer): "utf-16le" | "utf-16be" | null {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return "utf-16be";
  return null;
}
