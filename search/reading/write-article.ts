import type { ArticleStore, Asker } from "../engine.ts";
import type { SearchQuery } from "../query/query.ts";
import type { ArticleView } from "../result.ts";

/** UTF-16 units of JSON that a piece has at least, but for the last. */
const PIECE = 256 * 1024;

/** An article as JSON, in pieces that make one text. */
export interface WrittenArticle {
  /** UTF-8, each in memory of its own, so that it can be handed on without being copied. */
  pieces: Uint8Array<ArrayBuffer>[];
  /** Bytes of all pieces. */
  size: number;
}

/**
 * The JSON of a whole article (`ArticleView`), the words of a query highlighted; null when there is none of that id.
 * @throws SearchError as the engine does
 */
export async function writeArticle(
  engine: ArticleStore,
  { id, query }: { id: string; query: SearchQuery },
  asker?: Asker,
): Promise<WrittenArticle | null> {
  const view = await engine.readArticle(id, query, asker);
  if (!view) return null;
  const encoder = new TextEncoder();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let text = "";
  const flush = () => {
    // A copy of just this length: what the encoder gives may lie in a larger one.
    pieces.push(encoder.encode(text).slice());
    text = "";
  };
  for (const part of listJson(view)) {
    text += part;
    if (text.length >= PIECE) flush();
  }
  flush();
  return { pieces, size: pieces.reduce((sum, { byteLength }) => sum + byteLength, 0) };
}

function* listJson({ article: { paragraphs, ...facts }, highlights }: ArticleView): Generator<string> {
  yield `{"article":${JSON.stringify(facts).slice(0, -1)},"paragraphs":[`;
  yield* join(paragraphs, (paragraph) => JSON.stringify(paragraph));
  yield ']},"highlights":{';
  yield* join(Object.entries(highlights), ([id, ranges]) => `${JSON.stringify(id)}:${JSON.stringify(ranges)}`);
  yield "}}";
}

function* join<T>(things: readonly T[], write: (thing: T) => string): Generator<string> {
  for (const [n, thing] of things.entries()) yield (n > 0 ? "," : "") + write(thing);
}
