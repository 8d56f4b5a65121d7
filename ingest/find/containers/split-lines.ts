const LINE_END = 10;

/** A line without its end; null in place of one that is too long. */
export interface Line {
  /** From 1. */
  number: number;
  bytes: Buffer | null;
}

/** Cuts a stream into lines, and holds no more than one of them. What is longer than `limit` bytes is left out. */
export async function* splitLines(stream: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Line> {
  let number = 0;
  let pieces: Buffer[] = [];
  let length = 0;
  const take = (): Line => {
    const line = { number: ++number, bytes: length > limit ? null : Buffer.concat(pieces) };
    pieces = [];
    length = 0;
    return line;
  };
  const add = (piece: Buffer): void => {
    length += piece.length;
    if (length > limit) pieces = [];
    else pieces.push(piece);
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, start)) {
      add(chunk.subarray(start, end));
      start = end + 1;
      yield take();
    }
    if (start < chunk.length) add(chunk.subarray(start));
  }
  if (length > 0) yield take();
}
