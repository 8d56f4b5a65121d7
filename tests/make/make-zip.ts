import { crc32, deflateRawSync } from "node:zlib";

/** A file for an archive; what is given besides its content is written although it may be untrue. */
export interface ZipPart {
  name: string | Buffer;
  content: string | Uint8Array;
  /** Upper half of the attributes, as Unix has them. */
  mode?: number;
  flags?: number;
  /** The unpacked size that the archive states. */
  size?: number;
  crc?: number;
  /** Points to the content of the part before, as bombs do. */
  sharesContent?: boolean;
}

/** Writes a ZIP (PKWARE's APPNOTE, without its newer parts). Names are UTF-8 without saying so. */
export function makeZip(parts: ZipPart[]): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let [offset, at] = [0, 0];
  for (const part of parts) {
    const name = Buffer.from(part.name as string);
    const content = Buffer.from(part.content as string);
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.flags ?? 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(part.crc ?? crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.size ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    if (!part.sharesContent) {
      at = offset;
      const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, name, packed]);
      bodies.push(local);
      offset += local.length;
    }
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((part.mode ?? 0o100644) << 16) >>> 0, 6);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x03"), common, rest, name]));
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, list, Buffer.from("PK\x05\x06"), end]);
}
