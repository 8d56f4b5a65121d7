import { z } from "zod";
import { tellFound } from "#messages/tell-result.ts";
import { readerError } from "#search/errors.ts";
import { FACET_NAMES } from "#search/facets.ts";
import { parseQuery } from "#search/query/query.ts";
import { MAX_VALUE_LENGTH } from "#search/query/query-limits.ts";
import { answerJson } from "../../server/answer-json.ts";
import { getEngine } from "../../server/engine.ts";
import { readLanguage } from "../../server/read-language.ts";
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
      const detail = z.prettifyError(parsed.error);
      throw readerError("facet-unreadable", { detail, facets: FACET_NAMES, most: MAX_VALUE_LENGTH });
    }
    const { facet, text = "" } = parsed.data;
    return tellFound(await getEngine().findFacetValues(parseQuery(searchParams), facet, text), readLanguage());
  });
}
