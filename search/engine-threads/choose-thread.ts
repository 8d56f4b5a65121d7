/** Threads, and what they are at. */
export interface Load<Thread> {
  /** Those that can answer. */
  threads: ReadonlySet<Thread>;
  /** Calls that have begun: where, and for whom. */
  underWay: ReadonlySet<{ thread: Thread; client: string }>;
  /** So many threads there can be, and calls on one at a time. */
  most: number;
  callsAtOnce: number;
}

/**
 * Where a client's next call may begin: the idlest thread with room. On one thread of several a client has nothing at any time: a call can take
 * seconds (a look through the longest article), and what others ask would wait for as many as one client asks for.
 *
 * @returns null where it has to wait
 */
export function chooseThread<Thread>(client: string, load: Load<Thread>): Thread | null {
  const { threads, underWay, most, callsAtOnce } = load;
  const held = new Set([...underWay].filter((call) => call.client === client).map(({ thread }) => thread));
  const mayHoldMore = held.size < Math.max(1, most - 1);
  const counted = new Map([...threads].map((thread) => [thread, 0]));
  for (const { thread } of underWay) counted.set(thread, (counted.get(thread) ?? 0) + 1);
  const [idlest] = [...counted]
    .filter(([thread, calls]) => threads.has(thread) && calls < callsAtOnce && (mayHoldMore || held.has(thread)))
    .sort(([, one], [, other]) => one - other);
  return idlest?.[0] ?? null;
}
