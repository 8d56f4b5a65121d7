import { findReach } from "#search/reach.ts";

const PLACES = { computer: "on this computer only", network: "in this network only", public: null };

/** Where links to this site open, in words: `on this computer only`. Null when they open everywhere. */
export function sayReach(origin: string): string | null {
  return PLACES[findReach(origin)];
}

/** What is said beside a copied link that does not open everywhere. */
export function warnOfReach(origin: string): string | undefined {
  const place = sayReach(origin);
  return place === null ? undefined : `The link opens ${place}.`;
}
