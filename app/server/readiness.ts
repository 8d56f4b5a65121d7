import type { IndexStatus } from "#search/engine.ts";
import { SearchError } from "#search/errors.ts";
import type { Probed } from "#search/probe-index.ts";
import { oncePerProcess } from "./once-per-process.ts";

/** How long what was found counts: however many ask, the engine is asked once a second at most. */
const FRESH_MS = 1000;
/** A site that takes longer to answer is not ready. */
const LIMIT_MS = 5000;
/** Damage that a reader met keeps the site from being ready for so long, or until the index has been changed: the next reader may meet it as well. */
const DAMAGE_MS = 60_000;

/** Nobody's turn is taken: the site itself asks. */
const ASKER = "readiness";

interface Finding {
  status: Promise<IndexStatus>;
  /** By the clock that never goes back; null while it is being found. */
  foundAt: number | null;
}

/** Whether readers are answered; one for the whole process. */
export class Readiness {
  #last: Finding | null = null;
  #damage: { error: SearchError; at: number; updatedAt: string | null } | null = null;
  /** Of the index that was found last. */
  #updatedAt: string | null = null;
  readonly #now: () => number;

  /** @param now milliseconds of a clock that never goes back */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Told of each error that a reader met. */
  note(error: SearchError): void {
    // What was told of here is no new finding.
    if (error.code !== "index-corrupt" || error === this.#damage?.error) return;
    this.#damage = { error, at: this.#now(), updatedAt: this.#updatedAt };
  }

  /**
   * The state of the index when a search and an article can be had of it now.
   * @throws SearchError what readers are told instead
   */
  async check(engine: Probed): Promise<IndexStatus> {
    const status = await this.#find(engine);
    this.#updatedAt = status.updatedAt;
    const damage = this.#damage;
    if (!damage) return status;
    damage.updatedAt ??= status.updatedAt;
    if (damage.updatedAt === status.updatedAt && this.#now() - damage.at < DAMAGE_MS) throw damage.error;
    return status;
  }

  #find(engine: Probed): Promise<IndexStatus> {
    const last = this.#last;
    if (last && (last.foundAt === null || this.#now() - last.foundAt < FRESH_MS)) return last.status;
    const finding: Finding = { status: askInTime(engine), foundAt: null };
    const end = () => {
      finding.foundAt = this.#now();
    };
    finding.status.then(end, end);
    this.#last = finding;
    return finding.status;
  }
}

async function askInTime(engine: Probed): Promise<IndexStatus> {
  const signal = AbortSignal.timeout(LIMIT_MS);
  try {
    return await engine.probe(Math.floor(Math.random() * Number.MAX_SAFE_INTEGER), { client: ASKER, signal });
  } catch (error) {
    if (!signal.aborted) throw error;
    const message = `A search was not answered within ${LIMIT_MS / 1000} s.`;
    throw new SearchError("engine-timeout", message, "See whether the engine runs, and what it is busy with.", {
      cause: error,
    });
  }
}

/** The site's. */
export const readiness = oncePerProcess("readiness", () => new Readiness());
