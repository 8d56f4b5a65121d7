import { setLength } from "./current-response.ts";

/** What is shorter grows when it is compressed, or hardly shrinks; Next compresses nothing that says that it is shorter than this. */
const WORTH_COMPRESSING = 1024;

/** Answers with a text. A short one says how long it is, and so goes as it is; for others that is known only once they are compressed. */
export function answerText(text: string, init: ResponseInit): Response {
  const length = Buffer.byteLength(text);
  if (length < WORTH_COMPRESSING) setLength(length);
  return new Response(text, init);
}
