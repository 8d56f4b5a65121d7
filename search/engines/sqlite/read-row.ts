import { z } from "zod";
import type { Database } from "./cached-statements.ts";
import { DamagedIndex } from "./open-database.ts";

/**
 * What SQLite gave, when it has the shape that this program writes. SQLite itself keeps any type in any column.
 * @throws DamagedIndex
 */
export function parseRow<T>(shape: z.ZodType<T>, row: unknown): T {
  const { data, error } = shape.safeParse(row);
  if (error) throw new DamagedIndex(`a stored value has another shape: ${z.prettifyError(error)}`, { cause: error });
  return data;
}

const counter = z.object({ value: z.int() });

/** Names the state of an index: it is another one after each change. */
export function readGeneration(db: Database): number {
  return parseRow(counter, db.prepare("SELECT value FROM meta WHERE key = 'generation'").get()).value;
}
