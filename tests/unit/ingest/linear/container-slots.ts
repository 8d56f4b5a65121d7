import { makePage, SENTENCES, TITLE } from "../../../make/make-page.ts";
import { HTML_FILLERS, JSON_FILLERS } from "./markup-fillers.ts";
import { escapeXml, listSlots, type Slot, type Wrap } from "./slot.ts";
import { LINE_FILLERS, repeatEach, TEXT_FILLERS } from "./text-fillers.ts";

const plain = SENTENCES.join("\n\n");

const quoteCell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const TABLE: Record<string, (text: string) => string> = {
  cell: (text) => `title,text,author,date\n${TITLE},${quoteCell(text)},Ann Lee,2016-08-09\n`,
  "author cell": (text) => `title,text,author\n${TITLE},${quoteCell(plain)},${quoteCell(text)}\n`,
  "date cell": (text) => `title,text,date\n${TITLE},${quoteCell(plain)},${quoteCell(text)}\n`,
  "title cell": (text) => `title,text\n${quoteCell(text)},${quoteCell(plain)}\n`,
  "url cell": (text) =>
    `title,text,url,id,topics,language,source\n${TITLE},${quoteCell(plain)},${`${quoteCell(text)},`.repeat(5)}\n`,
  heading: (text) => `title,text,${text.replace(/["\n\r]/g, "")}\n${TITLE},${quoteCell(plain)}\n`,
  row: (text) => `title,text\n${text}\n`,
  whole: (text) => text,
};

const FEED: Record<string, (text: string) => string> = {
  title: (text) =>
    `<rss><channel><item><title>${escapeXml(text)}</title><description>${plain}</description></item></channel></rss>`,
  description: (text) =>
    `<rss><channel><item><title>a</title><description>${escapeXml(text)}</description></item></channel></rss>`,
  author: (text) =>
    `<rss><channel><item><title>a</title><author>${escapeXml(text)}</author><description>${plain}</description></item></channel></rss>`,
  date: (text) =>
    `<rss><channel><item><title>a</title><pubDate>${escapeXml(text)}</pubDate><description>${plain}</description></item></channel></rss>`,
};

const FEED_MARKUP: Record<string, (text: string) => string> = {
  channel: (text) => `<rss><channel>${text}`,
  item: (text) => `<rss><channel><item>${text}`,
};

const FEED_FILLERS = repeatEach({
  items: `<item><title>a</title><link>https://a.example</link><description>${SENTENCES[0]}</description></item>`,
  "open items": "<item>",
  titles: "<title>a</title>",
  links: '<link href="https://a.example"/>',
  "open elements": "<a>",
  categories: "<category>a</category>",
  authors: "<author><name>a</name></author>",
  CDATA: "<![CDATA[<p>a</p>]]>",
  entities: "&lt;",
  attributes: '<a b="c" d="e">',
  descriptions: "<description>a</description>",
});

const LINES_OF_JSON: Record<string, (text: string) => string> = {
  "one text": (text) => `${JSON.stringify({ title: TITLE, text })}\n`,
  author: (text) => `${JSON.stringify({ title: TITLE, text: plain, author: text, date: text, url: text })}\n`,
  key: (text) => `${JSON.stringify({ title: TITLE, text: plain, [text]: "a" })}\n`,
};

const message = (headers: string, content: string) =>
  `MIME-Version: 1.0\r\n${headers}Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n${makePage()}\r\n${content}\r\n--x--\r\n`;

const MESSAGE: Record<string, (text: string) => string> = {
  header: (text) => message(`Subject: ${text}\r\n`, ""),
  headers: (text) => message(`${text}\r\n`, ""),
  part: (text) => message("", `--x\r\nContent-Type: text/plain\r\n\r\n${text}`),
  encoded: (text) =>
    `MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${makePage()}${text}`,
};

const MESSAGE_FILLERS = repeatEach({
  parts: "\r\n--x\r\nContent-Type: text/css\r\nContent-Location: a.css\r\n\r\n.a{}\r\n",
  headers: "Subject: a\r\n",
  "folded lines": " a\r\n",
  "encoded words": "=?utf-8?q?a?= ",
  "quoted signs": "=41",
  "soft line ends": "=\r\n",
  dashes: "--x",
  "line ends": "\r\n",
});

const { row, whole, cell } = TABLE as Record<"row" | "whole" | "cell", Wrap>;

/** Places of files that hold several articles, and of saved messages. */
export const CONTAINER_SLOTS: Slot[] = [
  ...listSlots("table", "a.csv", TABLE, TEXT_FILLERS),
  ...listSlots("table", "a.csv", { row, whole, cell }, [...LINE_FILLERS, ...HTML_FILLERS]),
  ...listSlots("feed", "a.xml", FEED, TEXT_FILLERS),
  ...listSlots("feed", "a.xml", FEED_MARKUP, FEED_FILLERS),
  ...listSlots("JSON lines", "a.jsonl", LINES_OF_JSON, [...TEXT_FILLERS, ...LINE_FILLERS]),
  ...listSlots("JSON list", "a.json", { list: (text) => `[${text}{"title":"a","text":"a b"}]` }, JSON_FILLERS),
  ...listSlots("MHTML", "a.mhtml", MESSAGE, [...TEXT_FILLERS, ...MESSAGE_FILLERS]),
];
