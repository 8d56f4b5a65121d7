/** Within so many milliseconds an error is written once: whoever asks again and again fills no disk. */
const AGAIN_MS = 60_000;
/** So many different errors are told apart. */
const MOST = 100;

/** Writes an error, and how often it came again unwritten since it was written last. */
type Write = (error: unknown, message: string, repeated: number) => void;

/** Writes errors to a log, each kind once a minute. */
export class ErrorLog {
  private readonly written = new Map<string, { at: number; repeated: number }>();
  private readonly write: Write;
  private readonly now: () => number;

  /** @param now milliseconds of a clock that never goes back */
  constructor(write: Write, now: () => number = () => performance.now()) {
    this.write = write;
    this.now = now;
  }

  /** @param message what is written beside the error; with the error's own message it makes its kind */
  note(error: unknown, message: string): void {
    const kind = `${message} ${error instanceof Error ? error.message : String(error)}`;
    const last = this.written.get(kind);
    if (last && this.now() - last.at < AGAIN_MS) {
      last.repeated++;
      return;
    }
    this.written.delete(kind);
    const [oldest] = this.written.keys();
    if (oldest !== undefined && this.written.size >= MOST) this.written.delete(oldest);
    this.written.set(kind, { at: this.now(), repeated: 0 });
    this.write(error, message, last?.repeated ?? 0);
  }
}
