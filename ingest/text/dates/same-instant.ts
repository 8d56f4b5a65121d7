const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):?(\d{2})(?::?(\d{2}))?(?:\.\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

/** A time as programs write it. */
export interface Instant {
  /** ISO day as written. */
  day: string;
  /** The written time as if it were in UTC, in milliseconds. */
  wallTime: number;
  isUniversal: boolean;
}

/** Reads `2016-08-09T21:11:03-05:00`; null for anything else, also for a day alone. */
export function readInstant(value: string): Instant | null {
  const found = INSTANT.exec(value.trim());
  if (!found) return null;
  const [, day = "", hour, minute, second = "00", zone = ""] = found;
  return {
    day,
    wallTime: Date.parse(`${day}T${hour}:${minute}:${second}Z`),
    isUniversal: /^(?:Z|UTC|GMT|[+-]00:?00)$/i.test(zone),
  };
}

const HOUR = 3_600_000;

/** Zones lie a multiple of 15 minutes apart, from 12 hours behind UTC to 14 hours ahead. */
const QUARTER_HOUR = HOUR / 4;
const WESTERNMOST = -12 * HOUR;
const EASTERNMOST = 14 * HOUR;

/** Whether a local time can be the same moment as one given in UTC. */
export function isSameInstant(universal: Instant, local: Instant): boolean {
  const apart = local.wallTime - universal.wallTime;
  return apart !== 0 && apart >= WESTERNMOST && apart <= EASTERNMOST && apart % QUARTER_HOUR === 0;
}

/** Whether it can have been another day somewhere at a moment given in UTC: `2016-08-10T02:11Z` was the 9th in New York. */
export function canBeDay(universal: Instant, day: string): boolean {
  const local = [WESTERNMOST, EASTERNMOST].map((offset) =>
    new Date(universal.wallTime + offset).toISOString().slice(0, 10),
  );
  return day >= (local[0] ?? "") && day <= (local[1] ?? "");
}
