import { answerJson } from "../../server/answer-json.ts";

/** Made for each request: a stored answer would say nothing about the process. */
export const dynamic = "force-dynamic";

/** Answers as long as the process is up. */
export function GET(): Promise<Response> {
  return answerJson(async () => ({ status: "up" }));
}
