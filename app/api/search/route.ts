import { tellResult } from "#messages/tell-result.ts";
import { parseQuery } from "#search/query/query.ts";
import { answerJson } from "../../server/answer-json.ts";
import { getEngine } from "../../server/engine.ts";
import { readLanguage } from "../../server/read-language.ts";

/** The search page as JSON: the same parameters, the same answer. See docs/api.md. */
export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return answerJson(async () => tellResult(await getEngine().search(parseQuery(searchParams)), readLanguage()));
}
