import { describe, expect, it } from "vitest";
import { openArchive } from "#ingest/text/open-archive.ts";
import type { ArchiveLimits } from "#ingest/text/size-limits.ts";
import { makeArchive } from "../../../make/make-archive.ts";

const TEXT = "The harbour bridge of Norholm was closed on Monday.";
const read = async (bytes: Uint8Array, name: string, limits: Partial<ArchiveLimits> = {}) =>
  Buffer.from(await (await openArchive(bytes, limits)).read(name)).toString();

/** Writes over every four bytes that mean one thing with those that mean another. */
function forge(bytes: Buffer, from: number, to: number): Buffer {
  const forged = Buffer.from(bytes);
  const old = Buffer.alloc(4);
  old.writeUInt32LE(from);
  for (let at = forged.indexOf(old); at >= 0; at = forged.indexOf(old, at + 4)) forged.writeUInt32LE(to, at);
  return forged;
}

it("reads members by their names, also those with a folder and letters of any language", async () => {
  const bytes = await makeArchive({ "a.txt": TEXT, "köprü/b.txt": "b" });
  const archive = await openArchive(bytes);
  expect(archive.members.map(({ name, size }) => [name, size])).toEqual([
    ["a.txt", TEXT.length],
    ["köprü/b.txt", 1],
  ]);
  expect(await read(bytes, "a.txt")).toBe(TEXT);
  expect(await read(bytes, "köprü/b.txt")).toBe("b");
});

describe("fault 12: an archive made to do harm is refused", () => {
  const noughts = "0".repeat(4_000_000);

  it.each([
    ["more members than are allowed", { members: 1 }],
    ["a member that is too large", { memberBytes: 1_000_000 }],
    ["members that are too large together", { totalBytes: 4_000_000 }],
    ["a member that grows too much", { ratio: 100, ratioFrom: 1_000_000 }],
  ])("with %s", async (_, limits) => {
    const bytes = await makeArchive({ a: noughts, b: TEXT });
    const archive = openArchive(bytes, limits).then(async (open) => {
      await open.read("a");
      await open.read("b");
    });
    await expect(archive).rejects.toMatchObject({ code: "file-too-large" });
  });

  it("with a member larger than it says, of which no more is unpacked than it says", async () => {
    const bytes = forge(await makeArchive({ a: noughts }), noughts.length, 10);
    await expect(read(bytes, "a")).rejects.toMatchObject({ code: "file-damaged" });
  });
});

describe("a damaged archive is refused", () => {
  it("when a byte of a member changed", async () => {
    const bytes = await makeArchive({ a: TEXT });
    const at = bytes.indexOf("a") + 8;
    bytes[at] = (bytes[at] as number) ^ 1;
    await expect(read(bytes, "a")).rejects.toMatchObject({ code: "file-damaged" });
  });

  it.each(["../a.txt", "/etc/a.txt"])("when a member is called %s", async (name) => {
    await expect(openArchive(await makeArchive({ [name]: TEXT }))).rejects.toMatchObject({ code: "file-damaged" });
  });

  it("when a part is missing or a member isn't there", async () => {
    const bytes = await makeArchive({ a: TEXT });
    await expect(openArchive(bytes.subarray(0, bytes.length - 10))).rejects.toMatchObject({ code: "file-damaged" });
    await expect(read(bytes, "b")).rejects.toMatchObject({ code: "file-damaged" });
  });
});
