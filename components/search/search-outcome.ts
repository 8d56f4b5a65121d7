import type { ErrorBody } from "#search/errors.ts";
import type { ToldResult } from "#search/result.ts";

/** What came of a search: an answer, or an error in the API's own shape. */
export type SearchOutcome = { result: ToldResult } | ErrorBody;
