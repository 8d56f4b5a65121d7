import { parentPort } from "node:worker_threads";
import { packError, type Request, type Response } from "./messages.ts";

/** Answers a WorkerCaller with the functions given, in the worker thread. */
export function answerCalls(methods: Record<string, (...args: never[]) => unknown>): void {
  parentPort?.on("message", ({ id, method, args }: Request) => {
    let response: Response;
    try {
      const run = methods[method] as (...args: unknown[]) => unknown;
      response = { id, answer: run(...args) };
    } catch (error) {
      response = { id, error: packError(error) };
    }
    parentPort?.postMessage(response);
  });
}
