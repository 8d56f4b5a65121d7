import { normalizeText } from "../../text/normalize-text.ts";
import type { Archive } from "../../text/open-archive.ts";
import { listAncestors, type PageElement, parseXml, readText, walkElements } from "../html/page-tree.ts";

const MARGIN = /^word\/(?:header|footer)\d*\.xml$/i;

/** The paragraphs that a Word file has above and below the text of its pages. */
export async function readMargins(archive: Archive): Promise<string[]> {
  const lines: string[] = [];
  for (const { name } of archive.members) {
    if (!MARGIN.test(name)) continue;
    const root = parseXml(new TextDecoder().decode(await archive.read(name)));
    const paragraphs = new Map<PageElement, string>();
    for (const element of walkElements(root, (one) => one.tag !== "mc:choice")) {
      if (element.tag === "w:p") paragraphs.set(element, "");
      if (element.tag !== "w:t") continue;
      // Boxes of text have paragraphs of their own within another.
      const around = [...listAncestors(element)].find(({ tag }) => tag === "w:p");
      if (around !== undefined) paragraphs.set(around, (paragraphs.get(around) ?? "") + readText(element));
    }
    for (const text of paragraphs.values()) lines.push(normalizeText(text).text);
  }
  return lines.filter((text) => text !== "");
}
