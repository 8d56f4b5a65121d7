const made = globalThis as { verbatimMade?: Map<string, unknown> };

/**
 * Something that the whole process has one of. Next bundles instrumentation, proxy, routes and pages apart, and reloads modules in development, so
 * that what a module holds may be there several times.
 *
 * @param name tells it from all others; the first who asks makes it
 */
export function oncePerProcess<T>(name: string, make: () => T): T {
  made.verbatimMade ??= new Map();
  if (!made.verbatimMade.has(name)) made.verbatimMade.set(name, make());
  return made.verbatimMade.get(name) as T;
}
