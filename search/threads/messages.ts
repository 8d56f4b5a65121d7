import { SearchError, type SearchErrorCode } from "../errors.ts";

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
}

export function packError(error: unknown): PlainError {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return error instanceof SearchError ? { message, stack, code: error.code, action: error.action } : { message, stack };
}

/** What was thrown in the thread, as a SearchError; an unforeseen one keeps the thread's stack as its cause. */
export function unpackError({ message, stack, code, action }: PlainError): SearchError {
  if (code && action) return new SearchError(code, message, action);
  const cause = new Error(message);
  if (stack !== undefined) cause.stack = stack;
  return new SearchError("engine-failed", `The engine failed: ${message}`, "Try again; see the log for details.", {
    cause,
  });
}
