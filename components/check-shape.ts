/**
 * Whether a value that came from outside has a shape. For the browser: these add 1.4 kB to the scripts, compressed; zod/mini was measured to add
 * 16.6 kB, and asks for `eval`, which the site's policy forbids.
 */
export type Check<T> = (value: unknown) => value is T;

export const isText: Check<string> = (value) => typeof value === "string";
export const isNumber: Check<number> = (value) => typeof value === "number";
export const isSwitch: Check<boolean> = (value) => typeof value === "boolean";

export const isOneOf =
  <T extends string>(known: readonly T[]): Check<T> =>
  (value): value is T =>
    known.some((one) => one === value);

export const orNull =
  <T>(is: Check<T>): Check<T | null> =>
  (value): value is T | null =>
    value === null || is(value);

export const orNothing =
  <T>(is: Check<T>): Check<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || is(value);

export const isListOf =
  <T>(is: Check<T>): Check<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every(is);

/** A field that the type has and `fields` forgets is an error of compilation. Others may be there: a newer server may say more. */
export const hasFields =
  <T extends object>(fields: { [K in keyof T]-?: Check<T[K]> }): Check<T> =>
  (value): value is T =>
    typeof value === "object" &&
    value !== null &&
    Object.entries<Check<unknown>>(fields).every(([name, is]) => is((value as Record<string, unknown>)[name]));
