import { explainError } from "../explain-error.ts";

/** Answers with JSON, or with the one error shape and the status that fits. Nothing here is worth a cache's while. */
export async function answerJson(answer: () => Promise<unknown>): Promise<Response> {
  const headers = { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" };
  try {
    return Response.json(await answer(), { headers });
  } catch (error) {
    const { body, status } = explainError(error);
    return Response.json(body, { status, headers });
  }
}
