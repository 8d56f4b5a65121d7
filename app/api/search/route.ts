import { parseQuery } from "#search/query/query.ts";
import { getEngine } from "../../server/engine.ts";
import { answerJson } from "../answer-json.ts";

/** The search page as JSON: the same parameters, the same answer. See docs/api.md. */
export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return answerJson(() => getEngine().search(parseQuery(searchParams)));
}
