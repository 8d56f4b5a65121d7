import type { IngestProgress } from "../report/ingest-progress.ts";

/** Before so many milliseconds of a step nothing is said: the first files tell too little. */
const SILENT_MS = 4000;
/** Work done so long ago counts for a third (1/e) of what is done now. */
const MEMORY_MS = 20_000;
/** Calls that come closer together are taken as one. */
const SAMPLE_MS = 200;

/** The time that a step of an ingest will still take, judged by the speed of that step so far. */
export interface TimeLeft {
  /** Milliseconds; null while too little is known to say. */
  estimate(progress: IngestProgress): number | null;
}

/**
 * Judges the rest of a step by what was done lately: amounts and times of all samples, each weighted by e^(-age / 20 s), give one rate
 * (a moving average that needs no start value). Measured in what the step counts (files, pages, paragraphs), since neither the size of a file nor
 * its format says what it costs: a PDF of a megabyte may hold one page. The next step is not guessed at, for what has to be
 * indexed is only known when all is read.
 *
 * @param now milliseconds of a clock that never goes back
 */
export function makeTimeLeft(now: () => number): TimeLeft {
  let phase: IngestProgress["phase"] | null = null;
  let startedAt = 0;
  let sampledAt = 0;
  let sampledDone = 0;
  let work = 0;
  let time = 0;
  return {
    estimate(progress) {
      const at = now();
      // A step that begins again, or another one: what was known of speed is not its own.
      if (progress.phase !== phase || progress.done < sampledDone) {
        phase = progress.phase;
        startedAt = at;
        sampledAt = at;
        sampledDone = progress.done;
        work = 0;
        time = 0;
        return null;
      }
      const passed = at - sampledAt;
      if (passed >= SAMPLE_MS) {
        const fade = Math.exp(-passed / MEMORY_MS);
        work = work * fade + (progress.done - sampledDone);
        time = time * fade + passed;
        sampledAt = at;
        sampledDone = progress.done;
      }
      if (at - startedAt < SILENT_MS || work === 0) return null;
      return ((progress.total - progress.done) * time) / work;
    },
  };
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** A time that is left, no more precise than it can be known: `20 s left`, `3 min left`, `2 h 10 min left`; empty for null. */
export function formatTimeLeft(milliseconds: number | null): string {
  if (milliseconds === null) return "";
  if (milliseconds < 10 * SECOND) return "a few seconds left";
  if (milliseconds < 55 * SECOND) return `${Math.ceil(milliseconds / SECOND / 10) * 10} s left`;
  if (milliseconds < 59 * MINUTE) return `${Math.ceil(milliseconds / MINUTE)} min left`;
  const tens = Math.ceil(milliseconds / MINUTE / 10) * 10;
  const hours = Math.floor(tens / 60);
  return tens % 60 === 0 ? `${hours} h left` : `${hours} h ${tens % 60} min left`;
}
