import { readDate } from "../../text/dates/read-date.ts";

/** The ISO day of a written date that leaves nothing open; null for others. */
export function readDay(value: string): string | null {
  const read = readDate(value, null, "9999-12-31");
  return "value" in read && read.precision === "day" ? read.value : null;
}
