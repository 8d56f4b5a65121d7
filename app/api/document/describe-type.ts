import type { z } from "zod";

/** `true` when two types are the same, optional fields and all (TypeScript compares conditional types by identity). */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** All of a type's fields at one level, so that an intersection is the same as what it amounts to. */
type Flat<T> = T extends unknown ? { [K in keyof T]: T[K] } : never;

/**
 * Takes a schema of exactly the type `T`; of any other type it is an error of compilation. So what the API says of its answers can't differ from
 * what it answers.
 */
export function describeType<T>() {
  return <S extends z.ZodType>(schema: Same<Flat<z.output<S>>, Flat<T>> extends true ? S : never): S => schema as S;
}
