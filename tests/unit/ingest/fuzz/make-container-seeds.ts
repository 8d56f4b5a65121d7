import { gzipSync } from "node:zlib";
import { makeArchive } from "../../../make/make-archive.ts";
import { makePage, paragraphs, SENTENCES, TITLE } from "../../../make/make-page.ts";

/** A whole container to begin with. */
export interface ContainerSeed {
  file: string;
  /** What is in it: changed by itself half of the time, and then packed. */
  members: Record<string, Buffer>;
  pack(members: Record<string, Buffer>): Promise<Buffer>;
  /** What the file beside it says of its columns; changed as well. */
  mapping?: string;
}

/** A small container of each kind, with what its reader looks at. */
export function makeContainerSeeds(): ContainerSeed[] {
  const comma = makeTable(",");
  const foreign = `Überschrift;Artikeltext;Größe\n${SENTENCES.map((one, at) => `Brücke ${at};"${one.replaceAll("“", '""').replaceAll("”", '""')} Müßig, sagte er.";${at}`).join("\n")}\n`;
  const lines = SENTENCES.map((text, at) =>
    JSON.stringify({ id: at, headline: `${TITLE} ${at}`, body: [text, ...SENTENCES], author: { name: "Ann Lee" } }),
  );
  const rss = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>The Letter</title><language>en</language>${SENTENCES.map((text, at) => `<item><title>${TITLE} &amp; ${at}</title><link>https://letter.example/${at}</link><guid>g${at}</guid><pubDate>Tue, 09 Aug 2016 08:00:00 GMT</pubDate><dc:creator>Ann Lee</dc:creator><description>${text}</description><content:encoded><![CDATA[<p>${text}</p>]]></content:encoded></item>`).join("")}</channel></rss>`;
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Letter</title>${SENTENCES.map((text, at) => `<entry><id>urn:${at}</id><title type="html">${TITLE}</title><link rel="alternate" href="https://letter.example/${at}"/><published>2016-08-09T08:00:00Z</published><author><name>Ann Lee</name></author><content type="xhtml"><div><p>${text}</p></div></content></entry>`).join("")}</feed>`;
  const archive = {
    "a.md": `# ${TITLE}\n\n${SENTENCES[0]}\n`,
    "b/page.html": makePage(),
    "b/page_files/x.js": "x",
    "table.csv": foreign,
    "table.columns.yml": "text: Artikeltext\n",
    "lines.jsonl": lines.join("\n"),
    "feed.xml": rss,
    "metadata.csv": "file,title\na.md,x\n",
    "../out.txt": "x",
  };
  return [
    whole("comma.csv", comma),
    whole("tab.tsv", makeTable("\t")),
    { ...whole("foreign.csv", Buffer.from(foreign, "latin1")), mapping: "text: Artikeltext\ntitle: [Überschrift]\n" },
    whole("wide.csv", Buffer.from(`\uFEFF${comma}`, "utf16le")),
    { ...whole("comma.csv.gz", comma), pack: async (members) => gzipSync(members.whole ?? "") },
    whole("a.jsonl", lines.join("\n")),
    { ...whole("a.jsonl.gz", lines.join("\r\n")), pack: async (members) => gzipSync(members.whole ?? "") },
    whole("a.json", `[${lines.join(",\n")}]`),
    whole("rss.xml", rss),
    whole("a.atom", atom),
    { file: "a.zip", members: toBytes(archive), pack: makeArchive },
  ];
}

function whole(file: string, content: string | Buffer): ContainerSeed {
  return { file, members: toBytes({ whole: content }), pack: async (members) => members.whole ?? Buffer.alloc(0) };
}

function toBytes(texts: Record<string, string | Buffer>): Record<string, Buffer> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text as string)]));
}

function makeTable(delimiter: string): string {
  const rows = SENTENCES.map((text, at) => [
    `n${at}`,
    TITLE,
    `"<p>${text.replaceAll('"', '""')}</p>\n${paragraphs(...SENTENCES).replaceAll('"', '""')}"`,
    "Ann Lee",
    "2016-08-09",
    `https://letter.example/${at}`,
    "bridges",
  ]);
  const heading = ["id", "title", "text", "author", "date", "url", "topics"];
  return [heading, ...rows].map((row) => row.join(delimiter)).join("\r\n");
}
