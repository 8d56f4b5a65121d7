import { isArchive } from "./open-archive.ts";

/** A directory ends so far from the end of its archive at most: a comment of 65,535 bytes may follow. */
const FURTHEST_END = 65_557;

/** Begins each member's entry in the directory; its name follows after so many bytes of other things. */
const ENTRY = "PK\u0001\u0002";
const BEFORE_NAME = 42;

/** What a ZIP archive is a file of: told by the names in its directory. Null for other archives, and for what is none. */
export function detectPacked(bytes: Uint8Array): "docx" | "epub" | null {
  if (!isArchive(bytes)) return null;
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = archive.lastIndexOf("PK\x05\x06", undefined, "latin1");
  if (end < Math.max(0, archive.length - FURTHEST_END) || end + 20 > archive.length) return null;
  const directory = archive.subarray(archive.readUInt32LE(end + 16), end).toString("latin1");
  const names = directory.split(ENTRY).map((entry) => entry.slice(BEFORE_NAME).replaceAll("\\", "/"));
  return namePacked(names);
}

/** What an archive with these names in it is a file of. */
export function namePacked(names: string[]): "docx" | "epub" | null {
  if (names.some((name) => /^word\/document\d*\.xml/i.test(name))) return "docx";
  return names.some((name) => name.startsWith("META-INF/container.xml")) ? "epub" : null;
}
