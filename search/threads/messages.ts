import { SearchError, type SearchErrorCode } from "../errors.ts";
import type { Reason } from "../reasons.ts";

/** What a thread can be asked: arguments and answer of each call. */
export type CallTable = object;
export type ArgsOf<C, M extends keyof C> = C[M] extends { args: infer A extends unknown[] } ? A : never;
export type AnswerOf<C, M extends keyof C> = C[M] extends { answer: infer R } ? R : never;

/** A call on its way to a thread, or word that nobody waits for its answer any more. */
export type Request =
  | { id: number; method: string; args: unknown[]; gone: Int32Array; tellsBegin: boolean }
  | { giveUp: number };

/** Its answer. Before it, where that is asked for: the CPU time that the thread had used when it began, in milliseconds. */
export type Response =
  | { id: number; began: number }
  | { id: number; answer: unknown }
  | { id: number; error: PlainError };

/** An error as plain data, since a thread boundary keeps neither class nor fields. */
export interface PlainError {
  name: string;
  message: string;
  stack?: string;
  code?: string;
  action?: string;
  /** Whatever the error's class says that it is. */
  reason?: unknown;
}

export function packError(error: unknown): PlainError {
  const { name, message, stack, code, action, reason }: Error & { code?: unknown; action?: unknown; reason?: unknown } =
    error instanceof Error ? error : new Error(String(error));
  const plain = { name, message, stack, code: typeof code === "string" ? code : undefined };
  // An error of this project tells what to do; what others hold may be more than a message can.
  return typeof action === "string" ? { ...plain, action, reason } : plain;
}

/** An error that nobody has foreseen, with the stack of the thread that threw it. */
export function remakeError({ message, stack }: PlainError): Error {
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}

/** What was thrown in the thread, as a SearchError; an unforeseen one becomes its cause. */
export function unpackSearchError(plain: PlainError): SearchError {
  const { name, message, code, action, reason } = plain;
  if (name === "SearchError") {
    return new SearchError(code as SearchErrorCode, message, action ?? "", { reason: (reason ?? undefined) as Reason });
  }
  return new SearchError("engine-failed", `The engine failed: ${message}`, "Try again; see the log for details.", {
    cause: remakeError(plain),
  });
}
