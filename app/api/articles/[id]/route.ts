import { parseQuery } from "#search/query.ts";
import { getEngine } from "../../../engine.ts";
import { noSuchArticle } from "../../../read-quote.ts";
import { answerJson } from "../../answer-json.ts";

/** An article with all its paragraphs; with the parameters of a search, its words are highlighted. See docs/api.md. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return answerJson(async () => {
    const { id } = await params;
    const view = await getEngine().readArticle(id, parseQuery(searchParams));
    if (view) return view;
    throw noSuchArticle();
  });
}
