import { z } from "zod";
import { SearchError } from "#search/errors.ts";
import { FACET_NAMES } from "#search/facets.ts";
import { MAX_VALUE_LENGTH, parseQuery } from "#search/query/query.ts";
import { answerJson } from "../../server/answer-json.ts";
import { getEngine } from "../../server/engine.ts";
import { facetParameters } from "../document/parameters.ts";

/** Values of one facet that begin with a text. See docs/api.md. */
export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return answerJson(async () => {
    const parsed = facetParameters.safeParse({
      facet: searchParams.get("facet"),
      text: searchParams.get("text") ?? undefined,
    });
    if (!parsed.success) {
      throw new SearchError(
        "invalid-parameter",
        `facet or text can't be read: ${z.prettifyError(parsed.error)}`,
        `Give facet as one of ${FACET_NAMES.join(", ")}, and text of at most ${MAX_VALUE_LENGTH} characters.`,
      );
    }
    const { facet, text = "" } = parsed.data;
    return getEngine().findFacetValues(parseQuery(searchParams), facet, text);
  });
}
