import MarkdownIt from "markdown-it";
import type { ParagraphKind } from "#search/article.ts";
import type { Block } from "../raw-article.ts";

/** Quotes and lists nested deeper are left out by markdown-it, which could not be told from a deliberate attack. */
const MAX_NESTING = 100;

/**
 * CommonMark, and the tables and strikethrough that people know from elsewhere. Of four parsers tried on 100 kB of each
 * of 25 hostile inputs (`*a_` or `[a](` repeated, quotes nested 100,000 deep) this alone stayed below a second in all:
 * marked, micromark and commonmark took minutes on some. HTML is read as tokens only so that comments can be left out.
 */
const parser = new MarkdownIt("commonmark", { html: true, maxNesting: MAX_NESTING }).enable(["table", "strikethrough"]);

type Token = ReturnType<typeof parser.parse>[number];

/** A block with what only a reader of Markdown wants to know. */
export interface MarkdownBlock extends Block {
  /** Of a heading: 1 to 6. */
  level: number | null;
  /** Wholly in emphasis. */
  emphasised: boolean;
}

/** A number of three or more digits begins a sentence ("2016. A year of…"), not the 2016th item of a list. */
const FEWEST_YEAR_DIGITS = 3;

/**
 * The blocks of a Markdown text, freed of their markup. Links and emphasis leave their words, pictures that stand alone
 * their description as a caption, HTML tags stay what they are: text. Linear in the text.
 */
export function parseMarkdown(text: string): { blocks: MarkdownBlock[]; tooDeep: boolean } {
  const collector = new Collector();
  let tooDeep = false;
  for (const token of parser.parse(text, {})) {
    if (token.level >= MAX_NESTING - 1) tooDeep = true;
    collector.take(token);
  }
  return { blocks: collector.blocks, tooDeep };
}

class Collector {
  readonly blocks: MarkdownBlock[] = [];
  #lists = 0;
  #level: number | null = null;
  #marker = "";
  #row: string[] | null = null;

  take(token: Token): void {
    switch (token.type) {
      case "bullet_list_open":
      case "ordered_list_open":
        this.#lists++;
        return;
      case "bullet_list_close":
      case "ordered_list_close":
        this.#lists--;
        return;
      case "list_item_open":
        this.#marker = token.info.length >= FEWEST_YEAR_DIGITS ? `${token.info}${token.markup} ` : "";
        return;
      case "heading_open":
        this.#level = Number(token.tag.slice(1));
        return;
      case "heading_close":
        this.#level = null;
        return;
      case "tr_open":
        this.#row = [];
        return;
      case "tr_close":
        this.#add("list", (this.#row ?? []).join(" | "));
        this.#row = null;
        return;
      case "inline":
        this.#takeInline(token.children ?? []);
        return;
      case "code_block":
      case "fence":
        for (const part of token.content.split(/\n[ \t]*\n/)) this.#add(this.#kind(), part);
        return;
      case "html_block":
        if (!token.content.startsWith("<!--")) this.#add(this.#kind(), token.content);
    }
  }

  #kind(): ParagraphKind {
    if (this.#level !== null) return "heading";
    return this.#lists > 0 ? "list" : "body";
  }

  #takeInline(children: Token[]): void {
    const text = children.map(readInline).join("");
    if (this.#row !== null) {
      this.#row.push(text.trim());
      return;
    }
    if (text.trim() === "") {
      for (const child of children) if (child.type === "image") this.#add("caption", child.content);
      return;
    }
    const marked = this.#marker + text;
    const kind = this.#marker === "" ? this.#kind() : "body";
    this.#marker = "";
    this.#add(kind, marked, isEmphasised(children));
  }

  #add(kind: ParagraphKind, text: string, emphasised = false): void {
    const trimmed = text.trim();
    if (trimmed !== "") this.blocks.push({ kind, text: trimmed, level: this.#level, emphasised });
  }
}

function readInline(token: Token): string {
  if (token.type === "softbreak" || token.type === "hardbreak") return "\n";
  if (token.type === "image") return "";
  if (token.type !== "html_inline") return token.content;
  if (/^<br\s*\/?>$/i.test(token.content)) return "\n";
  return token.content.startsWith("<!--") ? "" : token.content;
}

/** One emphasis around everything. Words of it may be emphasised again. */
function isEmphasised(children: Token[]): boolean {
  const tokens = children.filter((token) => token.type !== "text" || token.content !== "");
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined || !/^(?:em|strong)_open$/.test(first.type)) return false;
  const closing = tokens.findIndex(
    (token) => token.type === first.type.replace("open", "close") && token.level === first.level,
  );
  return last === tokens[closing];
}
