import type { Filler } from "./text-fillers.ts";

/** A place of a file that can hold a long text. */
export interface Slot {
  name: string;
  /** Gives the format; that of a container means all of its entries. */
  file: string;
  fillers: Filler[];
  wrap: Wrap;
}

/** The whole file around a text. */
export type Wrap = (text: string) => string | Uint8Array | Promise<Uint8Array>;

/** Places of one format that may all be full of the same things. */
export function listSlots(format: string, file: string, places: Record<string, Wrap>, fillers: Filler[]): Slot[] {
  return Object.entries(places).map(([name, wrap]) => ({ name: `${format}: ${name}`, file, fillers, wrap }));
}

/** Signs that mean something in markup, as references. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The same for XML, which has no control characters. */
export const escapeXml = (text: string): string => escapeMarkup(text.replace(/[\p{Cc}\p{Cs}]/gu, " "));
