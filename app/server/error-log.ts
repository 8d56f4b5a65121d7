/** Within so many milliseconds an error is written once: whoever asks again and again fills no disk. */
const AGAIN_MS = 60_000;
/** So many different errors are written in that time: their messages may name what was asked for. */
const MOST = 100;
/** UTF-16 units by which errors are told apart. */
const LONGEST_KIND = 300;

/** Writes an error, and how many repeats of it were not written since the last time. */
type Write = (error: unknown, message: string, repeated: number) => void;

/** Writes errors to a log, each kind once a minute. */
export class ErrorLog {
  readonly #written = new Map<string, { at: number; repeated: number }>();
  readonly #write: Write;
  readonly #now: () => number;

  /** @param now milliseconds of a clock that never goes back */
  constructor(write: Write, now: () => number = () => performance.now()) {
    this.#write = write;
    this.#now = now;
  }

  /** @param message what is written beside the error; with the error's own code and message it makes its kind */
  note(error: unknown, message: string): void {
    const kind = `${message} ${nameKind(error)}`.slice(0, LONGEST_KIND);
    const last = this.#written.get(kind);
    if (last && this.#now() - last.at < AGAIN_MS) {
      last.repeated++;
      return;
    }
    this.#written.delete(kind);
    const [oldest] = this.#written;
    if (oldest && this.#written.size >= MOST) {
      if (this.#now() - oldest[1].at < AGAIN_MS) return;
      this.#written.delete(oldest[0]);
    }
    this.#written.set(kind, { at: this.#now(), repeated: 0 });
    this.#write(error, message, last?.repeated ?? 0);
  }
}

function nameKind(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const name = "code" in error ? error.code : error.name;
  return `${name} ${error.message}`;
}
