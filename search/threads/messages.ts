import { SearchError, type SearchErrorCode } from "../errors.ts";
import type { Reason } from "../reasons.ts";

/** What a thread can be asked: arguments and answer of each call. */
export type CallTable = object;
export type ArgsOf<C, M extends keyof C> = C[M] extends { args: infer A extends unknown[] } ? A : never;
export type AnswerOf<C, M extends keyof C> = C[M] extends { answer: infer R } ? R : never;

/** A call on its way to a thread, or word that nobody waits for its answer any more. */
export type Request = { id: number; method: string; args: unknown[]; gone: Int32Array } | { giveUp: number };

/** Its answer; errors cross as plain data, since a thread boundary keeps neither class nor fields. */
export type Response = { id: number; answer: unknown } | { id: number; error: PlainError };

interface PlainError {
  message: string;
  stack?: string;
  code?: SearchErrorCode;
  action?: string;
  reason?: Reason;
}

export function packError(error: unknown): PlainError {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  if (!(error instanceof SearchError)) return { message, stack };
  return { message, stack, code: error.code, action: error.action, reason: error.reason ?? undefined };
}

/** What was thrown in the thread, as a SearchError; an unforeseen one keeps the thread's stack as its cause. */
export function unpackError({ message, stack, code, action, reason }: PlainError): SearchError {
  if (code) return new SearchError(code, message, action ?? "", { reason });
  const cause = new Error(message);
  if (stack !== undefined) cause.stack = stack;
  return new SearchError("engine-failed", `The engine failed: ${message}`, "Try again; see the log for details.", {
    cause,
  });
}
