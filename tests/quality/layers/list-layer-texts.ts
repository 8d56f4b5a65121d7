import MarkdownIt from "markdown-it";
import { getDocumentProxy } from "unpdf";
import { readPackage } from "#ingest/readers/epub/read-package.ts";
import { decodeText } from "#ingest/text/decode-text.ts";
import type { Format } from "#ingest/text/detect-format.ts";
import { openArchive } from "#ingest/text/open-archive.ts";

/** The pieces of text that a file itself holds, by means that share nothing with its reader. Null for pages, whose text a browser shows. */
export async function listLayerTexts(format: Format, bytes: Uint8Array): Promise<string[] | null> {
  if (format === "text") return [decodeText(bytes).text];
  if (format === "markdown") return [renderMarkdown(decodeText(bytes).text)];
  if (format === "docx") return listWordTexts(bytes);
  if (format === "epub") return listBookTexts(bytes);
  return format === "pdf" ? listPdfTexts(bytes) : null;
}

const markdown = new MarkdownIt("commonmark", { html: true }).enable(["table", "strikethrough"]);
markdown.renderer.rules.image = (tokens, at) => `\uE000${tokens[at]?.content ?? ""}\uE001`;

function renderMarkdown(text: string): string {
  const [, body = text] = /^\uFEFF?---\r?\n[\s\S]*?\n---[ \t]*\r?\n([\s\S]*)$/.exec(text) ?? [];
  // A note that is nothing but an address would be taken for the definition of a link; marks of notes are no words.
  const html = markdown.render(body.replace(/\[\^\d+\]:?/g, "").replaceAll("[^", "\\[^"));
  // Pictures that stand alone have their description as a caption.
  const captions = html
    .replace(/<p>(?:\s|<\/?a\b[^<>]*>|<br ?\/?>|\uE000[^\uE001]*\uE001)+<\/p>/g, (all) =>
      all.replace(/[\uE000\uE001]/g, " "),
    )
    .replace(/\uE000[^\uE001]*\uE001/g, "");
  // Numbers of years begin sentences, and no items.
  return stripTags(captions.replace(/<ol start="(\d{3,})">/g, " $1 "));
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

function stripTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->|<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, " ")
    .replace(/<\/?(?:a|abbr|b|code|del|em|font|i|ins|kbd|mark|s|small|span|strong|u|wbr)(?:\s[^<>]*)?\/?>/gi, "")
    .replace(/<\/?[a-z!?][^<>]*>/gi, " ")
    .replace(/&#(x[\da-f]+|\d+);/gi, (_, code: string) => String.fromCodePoint(Number(code.replace(/^x/i, "0x"))))
    .replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all);
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** All `w:t` and `w:delText`, one text a paragraph, of the document, its notes and the margins of its pages. */
async function listWordTexts(bytes: Uint8Array): Promise<string[]> {
  const archive = await openArchive(bytes);
  const texts: string[] = [];
  for (const { name } of archive.members) {
    if (!/^word\/(?:document|footnotes|endnotes|header|footer)\d*\.xml$/i.test(name)) continue;
    const xml = decode(await archive.read(name))
      .replace(/<w:moveFrom\s[\s\S]*?<\/w:moveFrom>/g, "")
      // What stands there in two versions is read once.
      .replace(/<mc:Choice\b[\s\S]*?<\/mc:Choice>(?=\s*<mc:Fallback)/g, "")
      .replace(/<\/w:p>|<w:(?:tab|br|cr|ptab)\b[^<>]*\/>|<w:vertAlign\b[^<>]*>/g, "<w:t> </w:t>")
      .replace(/<w:noBreakHyphen\s*\/>/g, "<w:t>-</w:t>");
    const parts = xml.matchAll(/<(w:t|w:delText|m:t)(?:\s[^<>]*)?>([^<]*)<\/\1>/g);
    texts.push(stripTags(Array.from(parts, ([, , text]) => text).join("")));
  }
  return texts;
}

async function listBookTexts(bytes: Uint8Array): Promise<string[]> {
  const archive = await openArchive(bytes);
  const { documents } = await readPackage(archive);
  const texts: string[] = [];
  for (const { path } of documents) if (archive.has(path)) texts.push(stripTags(decode(await archive.read(path))));
  return texts;
}

/** The text of each page, as pdf.js puts its pieces after each other. */
async function listPdfTexts(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    let height = 0;
    const parts = items.map((item) => {
      if (!("str" in item)) return "";
      // Raised figures and first letters are of other sizes; no space stands before them.
      const isOther = item.str !== "" && Math.abs(item.height - height) > 0.18 * height;
      if (item.str !== "") height = item.height;
      return (isOther ? " " : "") + item.str + (item.hasEOL ? "\n" : "");
    });
    texts.push(parts.join(""));
  }
  await pdf.loadingTask.destroy();
  return texts;
}
