import { answerJson } from "../../server/answer-json.ts";
import { getEngine } from "../../server/engine.ts";
import { readiness } from "../../server/readiness.ts";

/** Made for each request: a stored answer would say nothing about the engine. */
export const dynamic = "force-dynamic";

/** Answers with the state of the index when searches are answered, else 503 and why not. */
export function GET(): Promise<Response> {
  return answerJson(() => readiness.check(getEngine()));
}
