import { answerJson } from "../../server/answer-json.ts";
import { readPageFacts } from "../../server/read-request.ts";
import { makeDocument } from "../document/make-document.ts";

/** The API, for machines. */
export function GET(): Promise<Response> {
  return answerJson(async () => makeDocument((await readPageFacts()).origin));
}
