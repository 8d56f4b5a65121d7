import { parentPort } from "node:worker_threads";
import type { Request, Response } from "#search/threads/messages.ts";
import type { Card } from "../../../../app/preview-image/card.ts";

let throwsNext = false;

/** A thread of a DrawingThread that draws nothing: the title of a card says what becomes of it, or of the thread once it has answered. */
parentPort?.on("message", (request: Request) => {
  if ("giveUp" in request) return;
  if (throwsNext) throw new Error("gone");
  const { title } = request.args[0] as Card;
  if (title === "loop") for (;;);
  if (title === "throw") throw new Error("gone");
  if (title === "exit") process.exit(0);
  const { id } = request;
  const response: Response =
    title === "fault" ? { id, error: { name: "Error", message: "no font" } } : { id, answer: new Uint8Array([1]) };
  parentPort?.postMessage(response);
  if (title === "exit later") process.exit(0);
  // Not at once: an error may overtake the answer, for they take different ways.
  throwsNext = title === "throw later";
});
