import { type PageElement, parsePage, readText, walkElements } from "#ingest/readers/html/page-tree.ts";
import { foldLine } from "./split-signs.ts";

/**
 * Tells text that a page brings along for its scripts, in JSON or in a description, from text in its markup: readers of the page see it,
 * and a browser without scripts doesn't.
 */
export class StatedText {
  readonly #data: string;
  readonly #markup: string;

  constructor(html: string) {
    const root = parsePage(html);
    this.#data = compact(listData(root).map(readData).join(" "));
    this.#markup = compact(readText(root));
  }

  /** Whether a text stands in the page's data alone. */
  holds(text: string): boolean {
    const wanted = compact(text);
    return this.#data.includes(wanted) && !this.#markup.includes(wanted);
  }
}

function listData(root: PageElement): string[] {
  return [...walkElements(root)].flatMap(({ tag, attributes, children }) => {
    if (tag === "meta") return attributes.content ?? [];
    return tag === "script" ? children.filter((child) => typeof child === "string") : [];
  });
}

/** JSON may hold HTML, which holds JSON that holds HTML: two layers are taken off. */
function readData(text: string): string {
  let read = text;
  for (let layer = 0; layer < 2; layer++) {
    const plain = read
      .replace(/\\+u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/\\+[nrt]/g, " ")
      .replaceAll("\\", "");
    read = readText(parsePage(plain));
  }
  return read;
}

/** Letters and digits alone. */
function compact(text: string): string {
  return foldLine(text).replace(/[^\p{L}\p{N}]+/gu, "");
}
