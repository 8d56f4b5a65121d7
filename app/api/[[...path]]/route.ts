import { SearchError } from "#search/errors.ts";
import { answerJson } from "../../server/answer-json.ts";

/** Any address under /api that is no other route's. */
export function GET(): Promise<Response> {
  return answerJson(async () => {
    throw new SearchError("address-unknown", "The API has no such address.", "See docs/api.md for those it has.");
  });
}
