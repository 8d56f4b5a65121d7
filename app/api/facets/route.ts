import { z } from "zod";
import { SearchError } from "#search/errors.ts";
import { FACETS, MAX_VALUE_LENGTH, parseQuery } from "#search/query.ts";
import { getEngine } from "../../engine.ts";
import { answerJson } from "../answer-json.ts";

const wanted = z.object({ facet: z.enum(FACETS), text: z.string().max(MAX_VALUE_LENGTH).default("") });

/** Values of one facet that begin with a text. See docs/api.md. */
export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return answerJson(async () => {
    const parsed = wanted.safeParse({
      facet: searchParams.get("facet"),
      text: searchParams.get("text") ?? undefined,
    });
    if (!parsed.success) {
      throw new SearchError(
        "invalid-parameter",
        `facet or text can't be read: ${z.prettifyError(parsed.error)}`,
        `Give facet as one of ${FACETS.join(", ")}, and text of at most ${MAX_VALUE_LENGTH} characters.`,
      );
    }
    const { facet, text } = parsed.data;
    return { values: await getEngine().findFacetValues(parseQuery(searchParams), facet, text) };
  });
}
