import { z } from "zod";
import { DamagedIndex } from "./open-database.ts";

/** Where no row was joined there is no list. */
export const joinedList = z.string().nullable();

/**
 * The whole numbers from 0 of a comma-separated list, as `group_concat` gives them: the fastest way to get many integers out of
 * `node:sqlite` (223,000 rowids in 22 ms; `all()` takes 92, `iterate()` 132).
 *
 * @param into as long as the list, and of a type that holds each of its numbers
 * @throws DamagedIndex when something else is among them, or there are more or fewer
 */
export function readNumbers<T extends Uint32Array | Float64Array>(list: string | null, into: T): T {
  if (list === null && into.length === 0) return into;
  if (list === null) throw new DamagedIndex("a column is missing");
  let value = 0;
  let at = 0;
  for (let i = 0; i < list.length; i++) {
    const code = list.charCodeAt(i);
    if (code === 44) {
      into[at++] = value;
      value = 0;
    } else if (code >= 48 && code <= 57) value = value * 10 + code - 48;
    else throw new DamagedIndex("a stored value is no whole number");
  }
  if (at !== into.length - 1) throw new DamagedIndex("a column has values missing");
  into[at] = value;
  return into;
}
