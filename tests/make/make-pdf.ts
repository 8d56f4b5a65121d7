import { createHash } from "node:crypto";

/** A piece of text in a page: all letters are half as wide as the font is large. */
export interface PdfText {
  text: string;
  /** Points from the left, and of the base line from the top. */
  x: number;
  y: number;
  size?: number;
  font?: "text" | "bold" | "unmapped";
  /** Quarter turns. */
  turn?: number;
}

/** What a document is made of. */
export interface PdfParts {
  pages: PdfText[][];
  width?: number;
  height?: number;
  info?: Record<string, string>;
  xmp?: string;
  /** Pages, from 1, that a picture covers. */
  pictures?: number[];
  /** Further entries of the catalog. */
  catalog?: string;
  /** What opens it; the empty one restricts only what may be done with it. */
  password?: string;
}

const FONTS = ["text", "bold", "unmapped"] as const;

/** The bytes of a PDF. Its letters are written as UTF-16 in fonts that are not embedded, so that any script can be written. */
export function makePdf(parts: PdfParts): Uint8Array {
  const { pages, width = 600, height = 800 } = parts;
  const objects: string[] = [];
  const add = (object: string): string => `${objects.push(object)} 0 R`;
  const xmp = parts.xmp === undefined ? "" : `/Metadata ${add(stream(parts.xmp, "/Type /Metadata /Subtype /XML"))}`;
  const fonts = FONTS.map((name) => `/${name} ${add(makeFont(name, add))}`).join(" ");
  const picture = add(
    stream("\x7f", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"),
  );
  const parent = `${objects.length + pages.length * 2 + 1} 0 R`;
  const kids = pages.map((texts, i) => {
    const painted = parts.pictures?.includes(i + 1) ? `q ${width} 0 0 ${height} 0 0 cm /picture Do Q\n` : "";
    const content = add(stream(painted + texts.map((text) => showText(text, height)).join("\n"), ""));
    return add(
      `<< /Type /Page /Parent ${parent} /MediaBox [0 0 ${width} ${height}] /Contents ${content} /Resources << /Font << ${fonts} >> /XObject << /picture ${picture} >> >> >>`,
    );
  });
  const root = add(`<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${pages.length} >>`);
  const catalog = add(`<< /Type /Catalog /Pages ${root} ${xmp} ${parts.catalog ?? ""} >>`);
  const info = add(
    `<< ${Object.entries(parts.info ?? {})
      .map(([name, value]) => `/${name} <FEFF${toHex(value)}>`)
      .join(" ")} >>`,
  );
  return writeObjects(objects, `/Root ${catalog} /Info ${info}`, parts.password);
}

/** The bytes of a document of given objects, the first of which has number 1. */
export function writeObjects(objects: string[], trailer: string, password?: string): Uint8Array {
  const lock = password === undefined ? null : makeLock(password);
  const all = lock === null ? objects : [...objects.map((object, i) => lock.close(object, i + 1)), lock.dictionary];
  let text = "%PDF-1.7\n";
  const places = all.map((object, i) => {
    const place = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const id = `/ID [<${ID.toString("hex")}> <${ID.toString("hex")}>]`;
  const encrypt = lock === null ? "" : `/Encrypt ${all.length} 0 R`;
  const table = `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  text += `${table}trailer\n<< /Size ${all.length + 1} ${trailer} ${encrypt} ${id} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

const toHex = (text: string): string => Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase();

function stream(content: string, entries: string): string {
  const bytes = Buffer.from(content, "utf8").toString("latin1");
  return `<< ${entries} /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`;
}

function showText({ text, x, y, size = 10, font = "text", turn = 0 }: PdfText, height: number): string {
  const [cos, sin] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ][turn] as [number, number];
  return `BT /${font} ${size} Tf ${cos} ${sin} ${-sin} ${cos} ${x} ${height - y} Tm <${toHex(text)}> Tj ET`;
}

function makeFont(name: (typeof FONTS)[number], add: (object: string) => string): string {
  const descriptor = add(
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>`,
  );
  const inner = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor ${descriptor} >>`,
  );
  // Letters of private use: what a font gives that does not say which letters its shapes are.
  const unmapped = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0020> <00FF> <E020> endbfrange endcmap end`;
  const map = name === "unmapped" ? add(stream(unmapped, "")) : "/Identity-H";
  return `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${inner}] /ToUnicode ${map} >>`;
}

const ID = Buffer.from("0123456789abcdef");
const PADDING = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");
const pad = (password: string): Buffer => Buffer.concat([Buffer.from(password), PADDING]).subarray(0, 32);
const md5 = (...parts: Buffer[]): Buffer => createHash("md5").update(Buffer.concat(parts)).digest();

/** The oldest of the ways to encrypt (ISO 32000-1, 7.6, revision 2), which needs nothing but MD5 and RC4. */
function makeLock(password: string): { dictionary: string; close(object: string, number: number): string } {
  const owner = rc4(md5(pad("owner")).subarray(0, 5), pad(password));
  const allowed = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const key = md5(pad(password), owner, allowed, ID).subarray(0, 5);
  const user = rc4(key, PADDING);
  return {
    dictionary: `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString("hex")}> /U <${user.toString("hex")}> /P -4 >>`,
    close(object, number) {
      const own = md5(key, Buffer.from([number, number >> 8, 0, 0, 0])).subarray(0, 10);
      return object
        .replace(/stream\n([\s\S]*)\nendstream/, (_, content: string) => {
          return `stream\n${rc4(own, Buffer.from(content, "latin1")).toString("latin1")}\nendstream`;
        })
        .replace(/<(FEFF[0-9A-F]*)>/g, (_, hex: string) => `<${rc4(own, Buffer.from(hex, "hex")).toString("hex")}>`);
    },
  };
}

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const box = Uint8Array.from({ length: 256 }, (_, i) => i);
  const swap = (i: number, j: number) => {
    [box[i], box[j]] = [box[j] as number, box[i] as number];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (box[i] as number) + (key[i % key.length] as number)) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) & 255;
      j = (j + (box[i] as number)) & 255;
      swap(i, j);
      return byte ^ (box[((box[i] as number) + (box[j] as number)) & 255] as number);
    }),
  );
}
