import { readerError } from "#search/errors.ts";
import { answerJson } from "../../server/answer-json.ts";

/** Any address under /api that is no other route's. */
export function GET(): Promise<Response> {
  return answerJson(async () => {
    throw readerError("address-unknown", {});
  });
}
