import fc from "fast-check";

/** A change of a file; places and lengths are shares of it, so that one change fits any file. */
export type Mutation =
  | { kind: "flip"; at: number; bit: number }
  | { kind: "truncate"; at: number }
  | { kind: "delete" | "repeat"; at: number; length: number; times: number }
  | { kind: "insert"; at: number; token: string; times: number }
  | { kind: "splice"; at: number; from: number };

/** What has broken programs that read files. */
const TOKENS = [
  "\0",
  "\uFEFF",
  "\uFFFE",
  "\u202E\u2028\u0085",
  "\x1b[31m",
  "\uE000\uE001",
  "e\u0301".repeat(40),
  "𝕳👩‍👩‍👧‍👧",
  "&#0;&#xD800;&#x110000;&#99999999999;&amp;amp;&nosuch;&",
  "<div><span><p><table><tr><td>",
  "</p></div></body></html>",
  "<![CDATA[",
  "]]>",
  "<!--",
  "-->",
  "<script>",
  "<title>",
  '<a href="',
  "<w:p><w:r><w:t>",
  "<w:tbl><w:tr><w:tc>",
  '<w:footnoteReference w:id="-1"/>',
  "<m:oMath>",
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>&b;',
  '<script type="application/ld+json">{"@graph":[[[[{"@type":"NewsArticle","headline":{"a":1},"author":[[null,1e999]],"datePublished":-1}]]]]}</script>',
  '<meta property="og:title" content="',
  "\n---\n",
  "---\ntitle: &a [*a, *a]\n---\n",
  "? [a, {b: c}]\n: !!js/function x",
  "\n```\n",
  "\n> > > > - - - 1. 1. 1. ",
  "| a | b |\n|---|---|\n",
  "[a](<b> 'c')![",
  "**__*_`",
  "\r\n--x\r\n",
  "Content-Transfer-Encoding: base64\r\n",
  'Content-Type: multipart/related; boundary=""\r\n',
  "=\r\n=00=ZZ",
  "999999999999999999999999999999",
  "-0.0e-999",
  "0000-00-00T99:99:99Z 31/02/2016 29.02.2100",
  "“‘„«\"''\"",
  '"said',
  "By By By and and, ",
  "Source: Source: https://[::1]:99999/%zz",
  "\r",
  "\n\n\n\n",
  "\t \u00a0 \u3000",
  "a".repeat(3000),
  "ﷺ".repeat(300),
  "PK\x03\x04",
  "PK\x05\x06",
  "PK\x01\x02",
  "\x1f\x8b\x08\0",
  "endobj 1 0 obj << /Type /Pages /Kids [1 0 R 1 0 R] /Count -1 >> endobj ",
  " /Kids [5 0 R] /Parent 5 0 R /Count 999999999 /Length 9999999999 ",
  "stream\n",
  "\nendstream",
  " /Filter [/FlateDecode /ASCIIHexDecode /LZWDecode /RunLengthDecode] ",
  "1e99 0 0 -1e99 0 0 Tm q BT /text 0 Tf <0041> Tj [(a) -99999 (b)] TJ ET Do ",
  "startxref\n0\n%%EOF\n",
  '"',
  '",""",;\t',
  "\r\n",
  ",,,,;;;;\t\t\t\t",
  '{"__proto__":{"text":"x"},"constructor":[],"text":{"name":{"name":["a"]}}}\n',
  "[[[[{{",
  '{"id":"a/b\\u0000..","text":"\\ud800"}\n',
  "<item><title>x</title></item><entry><author/>x</entry>",
  "</item></entry></channel></rss></feed>",
  "text: [a, b]\ntitle: {a: b}\nnosuch: c\n",
];

/** Evenly spread: the beginning of a file is no better place than its middle. */
const share = fc.noBias(fc.nat(1_000_000)).map((part) => part / 1_000_000);
/** Short pieces are changed more often than long ones. */
const length = share.map((value) => value ** 4);
const times = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 8 }) }, fc.constantFrom(200, 2000));

export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("flip" as const), at: share, bit: fc.nat(7) }),
    fc.record({ kind: fc.constant("truncate" as const), at: share }),
    fc.record({ kind: fc.constantFrom("delete" as const, "repeat" as const), at: share, length, times }),
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant("insert" as const),
        at: share,
        token: fc.constantFrom(...TOKENS),
        times,
      }),
    },
    fc.record({ kind: fc.constant("splice" as const), at: share, from: share }),
  ),
  { minLength: 1, maxLength: 6 },
);

/** A changed file has no more bytes, so that many can be read. */
export const LARGEST = 400_000;

/** The bytes after the changes; `other` is what is spliced in. */
export function mutateBytes(bytes: Uint8Array, changes: Mutation[], other: Uint8Array): Buffer {
  let now: Buffer = Buffer.from(bytes);
  for (const change of changes) {
    const at = Math.floor(change.at * now.length);
    if (change.kind === "flip" && now.length > 0) {
      const place = Math.min(at, now.length - 1);
      now[place] = (now[place] as number) ^ (1 << change.bit);
    } else if (change.kind === "truncate") now = now.subarray(0, at);
    else if (change.kind === "delete") now = join(now.subarray(0, at), now.subarray(at + span(now, change.length)));
    else if (change.kind === "repeat") {
      const piece = now.subarray(at, at + span(now, change.length));
      now = join(now.subarray(0, at), repeat(piece, change.times), now.subarray(at));
    } else if (change.kind === "insert") {
      now = join(now.subarray(0, at), repeat(Buffer.from(change.token), change.times), now.subarray(at));
    } else if (change.kind === "splice") {
      now = join(now.subarray(0, at), Buffer.from(other.subarray(Math.floor(change.from * other.length))));
    }
  }
  return now;
}

const span = (bytes: Uint8Array, part: number): number => Math.max(1, Math.floor(part * bytes.length));

function repeat(piece: Buffer, times: number): Buffer {
  const fitting = Math.max(1, Math.min(times, Math.floor(LARGEST / 2 / Math.max(1, piece.length))));
  return Buffer.concat(Array.from({ length: fitting }, () => piece));
}

const join = (...parts: Buffer[]): Buffer => Buffer.concat(parts).subarray(0, LARGEST);
