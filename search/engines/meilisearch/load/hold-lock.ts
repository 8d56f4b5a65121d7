import { randomUUID } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { z } from "zod";
import { SearchError } from "../../../errors.ts";
import { nameLock, PRIMARY_KEYS } from "../index-settings.ts";
import { codeOf } from "../nodes/explain-error.ts";
import type { MeilisearchServer } from "../nodes/server.ts";

/** The holder says that it is alive so often; after so long a silence (of the server's clock) it counts as gone. */
const BEAT_MS = 15_000;
const SILENCE_MS = 60_000;

const owner = z.object({
  verbatimLockId: z.literal("owner"),
  run: z.string(),
  host: z.string(),
  /** Where `pid` means this process; see `nameMachine`. */
  machine: z.string(),
  pid: z.number(),
  since: z.string(),
});
type Owner = z.infer<typeof owner>;

const sign = z.object({ results: z.array(z.object({ enqueuedAt: z.string() })) });
const enqueued = z.object({ taskUid: z.number(), enqueuedAt: z.string() });

/** Runs of this process that hold a lock. One that could not be given back, since the server was gone, is nobody's. */
const ownRuns = new Set<string>();

/** The right to write to an index of Verbatim, until it is released. */
export interface Lock {
  /** Asks the server who holds the lock when this process has been silent for so long that it may have been taken over. */
  verifyAfterSilence(): Promise<void>;
  /** @throws SearchError `index-locked` when another ingest took the lock for abandoned and holds it now */
  verify(): Promise<void>;
  /** Removes what a failure left behind, unless another ingest has taken over: then it is that one's own. Never rejects. */
  cleanUp(remove: () => Promise<void>): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes the lock of an index: an index of its own, since making one fails when it is there already. A lock whose process is
 * gone (on this machine), or has been silent for a minute, is taken over.
 *
 * @throws SearchError `index-locked`, naming the holder
 */
export async function holdLock(index: string, server: MeilisearchServer): Promise<Lock> {
  const uid = nameLock(index);
  const me: Owner = {
    verbatimLockId: "owner",
    run: randomUUID(),
    host: hostname(),
    machine: nameMachine(),
    pid: process.pid,
    since: new Date().toISOString(),
  };
  let attempt = await makeLock(uid, server);
  if (!attempt.made && (await isAbandoned(uid, attempt.at, server))) {
    await dropIndexes([uid], server);
    attempt = await makeLock(uid, server);
  }
  if (!attempt.made) throw lockedError(await readOwner(uid, server));
  await server.run((client) => client.index(uid).addDocuments([me], { primaryKey: PRIMARY_KEYS.lock }));
  const verify = async () => {
    const holder = await readOwner(uid, server);
    if (holder?.run !== me.run) throw lockedError(holder);
  };
  await verify();
  ownRuns.add(me.run);
  let heardAt = Date.now();
  const beat = setInterval(() => {
    // A beat that fails is made up for by the next; `verify` notices a lock that was lost.
    server
      .enqueue((client) => client.index(uid).addDocuments([{ verbatimLockId: "beat", at: Date.now() }]))
      .then(
        () => {
          heardAt = Date.now();
        },
        () => {},
      );
  }, BEAT_MS);
  beat.unref();
  return {
    verify,
    verifyAfterSilence: async () => {
      if (Date.now() - heardAt < SILENCE_MS / 2) return;
      await verify();
      heardAt = Date.now();
    },
    cleanUp: (remove) =>
      verify()
        .then(remove)
        .catch(() => {}),
    release: async () => {
      clearInterval(beat);
      ownRuns.delete(me.run);
      if ((await readOwner(uid, server))?.run === me.run) await dropIndexes([uid], server);
    },
  };
}

/** Deletes those indexes that exist. */
export async function dropIndexes(uids: string[], server: MeilisearchServer): Promise<void> {
  const tasks: number[] = [];
  for (const uid of uids) tasks.push(await server.enqueue((client) => client.deleteIndex(uid)));
  for (const task of tasks) {
    try {
      await server.finish(task);
    } catch (error) {
      if (!(error instanceof SearchError && error.code === "index-missing")) throw error;
    }
  }
}

/** Whether the lock could be made, and when that was tried by the server's clock. */
async function makeLock(uid: string, server: MeilisearchServer): Promise<{ made: boolean; at: number }> {
  const { taskUid, enqueuedAt } = await server.ask(enqueued, (client) =>
    client.createIndex(uid, { primaryKey: PRIMARY_KEYS.lock }),
  );
  const at = Date.parse(enqueuedAt);
  try {
    await server.finish(taskUid);
    return { made: true, at };
  } catch (error) {
    if (codeOf(error) === "index_already_exists") return { made: false, at };
    throw error;
  }
}

async function isAbandoned(uid: string, now: number, server: MeilisearchServer): Promise<boolean> {
  const holder = await readOwner(uid, server);
  const isHere = holder?.machine === nameMachine();
  if (holder && isHere && (holder.pid === process.pid ? !ownRuns.has(holder.run) : !isRunning(holder.pid))) return true;
  const { results } = await server.ask(sign, (client) =>
    client.tasks.getTasks({
      indexUids: [uid],
      types: ["indexCreation", "documentAdditionOrUpdate"],
      statuses: ["enqueued", "processing", "succeeded"],
      limit: 1,
    }),
  );
  const [last] = results;
  return last !== undefined && now - Date.parse(last.enqueuedAt) > SILENCE_MS;
}

/**
 * What two processes share that see each other's numbers: on Linux the start of the machine and the namespace, since containers
 * may have one host name, and each its own process 1.
 */
function nameMachine(): string {
  try {
    const started = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${started} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return hostname();
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/** Who holds the lock; undefined when nobody does, or its name is not written yet. */
async function readOwner(uid: string, server: MeilisearchServer): Promise<Owner | undefined> {
  try {
    const found = await server.readDocuments(z.unknown(), uid, { limit: 10 });
    return found.map((one) => owner.safeParse(one).data).find((one) => one !== undefined);
  } catch (error) {
    if (error instanceof SearchError && error.code === "index-missing") return undefined;
    throw error;
  }
}

function lockedError(holder: Owner | undefined): SearchError {
  const name = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.since}` : "one that has just begun";
  return new SearchError(
    "index-locked",
    `Another ingest is writing to the index on Meilisearch: ${name}.`,
    "Wait for it to finish; if it has crashed, for one minute.",
  );
}
