import { parentPort } from "node:worker_threads";
import { packError, type Request, type Response } from "./messages.ts";

type Methods = Record<string, (...args: never[]) => unknown>;

/**
 * Answers a WorkerCaller in the worker thread.
 *
 * @param methodsOf what can be asked of the index in a file
 * @param close lets go of the file that was open; the next call may name another
 */
export function answerCalls(methodsOf: (file: string) => Methods, close: () => void): void {
  parentPort?.on("message", ({ id, file, method, args }: Request) => {
    let response: Response;
    try {
      const run = (method === "close" ? close : methodsOf(file)[method]) as (...args: unknown[]) => unknown;
      response = { id, answer: run(...args) };
    } catch (error) {
      response = { id, error: packError(error) };
    }
    parentPort?.postMessage(response);
  });
}
