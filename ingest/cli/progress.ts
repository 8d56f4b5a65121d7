import type { IngestProgress } from "../report/ingest-progress.ts";
import { formatTimeLeft, makeTimeLeft } from "./time-left.ts";

const BAR_WIDTH = 30;
const LABELS = {
  fetching: "Fetching",
  reading: "Reading",
  uploading: "Uploading",
  indexing: "Indexing",
  finishing: "Finishing",
};
const UNITS = {
  fetching: "pages",
  reading: "files",
  uploading: "paragraphs",
  indexing: "paragraphs",
  finishing: "paragraphs",
};

/** The part of a terminal that a bar needs; `process.stderr` is one. */
export interface ProgressStream {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** A bar in the last line of a terminal; nothing at all where the output is a file or a pipe. */
export interface ProgressBar {
  show(progress: IngestProgress): void;
  /** Takes the bar away, so that what follows begins on an empty line. */
  clear(): void;
}

/**
 * The line of a bar: `Reading   [####      ] 40% of 1,200 files, 3 min left`. The bar and the time are those of the step that it names.
 *
 * @param left milliseconds that the step will still take; null while that is not known
 */
export function formatProgress({ phase, done, total }: IngestProgress, left: number | null = null): string {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const filled = Math.round(share * BAR_WIDTH);
  const bar = "#".repeat(filled).padEnd(BAR_WIDTH);
  const percent = `${Math.floor(share * 100)}%`.padStart(4);
  const time = done < total ? formatTimeLeft(left) : "";
  const line = `${LABELS[phase].padEnd(9)} [${bar}]${percent} of ${total.toLocaleString("en")} ${UNITS[phase]}`;
  return time === "" ? line : `${line}, ${time}`;
}

/**
 * Draws only what differs from what is shown, so that a million calls write some hundred lines.
 *
 * @param now milliseconds of a clock that never goes back
 */
export function makeProgressBar(stream: ProgressStream, now: () => number = () => performance.now()): ProgressBar {
  let shown = "";
  if (stream.isTTY !== true) return { show: () => {}, clear: () => {} };
  const timeLeft = makeTimeLeft(now);
  return {
    show(progress) {
      const line = formatProgress(progress, timeLeft.estimate(progress));
      if (line === shown) return;
      shown = line;
      stream.write(`\r${line}\u001B[K`);
    },
    clear() {
      if (shown !== "") stream.write("\r\u001B[K");
      shown = "";
    },
  };
}
