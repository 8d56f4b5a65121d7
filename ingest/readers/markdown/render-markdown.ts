import MarkdownIt from "markdown-it";
import { joinPieces, type WordRegister } from "../text/join-hyphens.ts";

/** Quotes and lists nested deeper are left out by markdown-it, which could not be told from a deliberate attack. */
export const MAX_NESTING = 100;

/** The class of what stands for the mark of a note. */
export const NOTE_MARK = "markdown-note-mark";
/** The class of what looks like an element and is none that a browser knows. */
export const UNKNOWN_TAG = "markdown-unknown-tag";

/**
 * CommonMark, and the tables, strikethrough and notes that people know from elsewhere. Of four parsers tried on 100 kB of each
 * of 25 hostile inputs (`*a_` or `[a](` repeated, quotes nested 100,000 deep) this alone stayed below a second in all:
 * marked, micromark and commonmark took minutes on some.
 */
const parser = new MarkdownIt("commonmark", { html: true, maxNesting: MAX_NESTING }).enable(["table", "strikethrough"]);

export type Token = ReturnType<typeof parser.parse>[number];

const REFERENCE = /\[\^([^\s[\]]{1,100})\]/y;

parser.inline.ruler.before("link", "note_mark", (state, silent) => {
  REFERENCE.lastIndex = state.pos;
  const [mark, label] = REFERENCE.exec(state.src) ?? [];
  // `[^a-z]` is an expression, unless there is a note of that name.
  const isNote =
    label !== undefined && (/^\d{1,4}$/.test(label) || (state.env.labels as ReadonlySet<string>).has(label));
  if (mark === undefined || !isNote) return false;
  if (!silent) state.push("note_mark", "", 0).content = mark;
  state.pos += mark.length;
  return true;
});

const { rules } = parser.renderer;
const escapeHtml = parser.utils.escapeHtml;
rules.note_mark = (tokens, at) => `<sup class="${NOTE_MARK}">${escapeHtml(tokens[at]?.content ?? "")}</sup>`;
// Parts of code that empty lines part are paragraphs of their own.
rules.fence = rules.code_block = (tokens, at) =>
  (tokens[at]?.content ?? "")
    .split(/\n[ \t]*\n/)
    .map((part) => `<pre>${escapeHtml(part)}</pre>`)
    .join("");
rules.html_inline = (tokens, at) => {
  const content = tokens[at]?.content ?? "";
  const name = /^<\/?([a-z][a-z0-9-]*)/i.exec(content)?.[1]?.toLowerCase();
  if (name === undefined || name.includes("-") || ELEMENTS.has(name)) return content;
  return `<span class="${UNKNOWN_TAG}">${escapeHtml(content)}</span>`;
};

/** The elements of HTML, the obsolete ones that browsers still know too, and those of formulas and drawings. */
const ELEMENTS = new Set(
  `a abbr acronym address applet area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite code
  col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset
  h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee menu meta meter nav
  nobr noframes noscript object ol optgroup option output p param picture pre progress q rb rp rt rtc ruby s samp script search section
  select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr
  track tt u ul var video wbr math mi mn mo ms mtext mrow mfrac msqrt mroot msup msub msubsup munder mover munderover mtable mtr mtd
  semantics annotation annotation-xml path g use circle rect line polyline polygon ellipse`.split(/\s+/),
);

/** What markdown-it makes of a text. @param labels of the notes that it has */
export function parseTokens(text: string, labels: ReadonlySet<string>): Token[] {
  return parser.parse(text, { labels });
}

/** The words in tokens, for a register of them. */
export function* listTexts(tokens: Token[]): Generator<string> {
  for (const { type, children } of tokens) {
    if (type === "inline") for (const child of children ?? []) if (isWords(child)) yield child.content;
  }
}

/** Tokens as HTML, in which lines are joined as those of pasted text, and years begin sentences and no items. */
export function renderTokens(tokens: Token[], words: WordRegister): string {
  const items: Token[] = [];
  let marker = "";
  tokens.forEach((token, at) => {
    if (token.type === "list_item_open") {
      marker = token.info.length >= FEWEST_YEAR_DIGITS ? `${token.info}${token.markup} ` : "";
      if (marker !== "") token.tag = "div";
      items.push(token);
    } else if (token.type === "list_item_close") token.tag = items.pop()?.tag ?? token.tag;
    else if (token.type === "inline" && token.children !== null) {
      joinLines(token.children, words);
      if (isPictures(token.children)) makeCaption(tokens, at);
      else if (marker !== "") {
        token.children.unshift(makeText(marker));
        marker = "";
      }
    }
  });
  return parser.renderer.render(tokens, parser.options, {});
}

/** A number of three or more digits begins a sentence ("2016. A year of…"), not the 2016th item of a list. */
const FEWEST_YEAR_DIGITS = 3;

const isWords = ({ type }: Token): boolean => type === "text" || type === "code_inline";

const TEXT = parser.parseInline("a", { labels: new Set() })[0]?.children?.[0] as Token;

const makeText = (content: string): Token =>
  Object.assign(Object.create(Object.getPrototypeOf(TEXT)) as Token, TEXT, { content });

/** Joins the lines of a paragraph as those of pasted text: `S-` and `400` are `S-400`. */
function joinLines(children: Token[], words: WordRegister): void {
  let before: Token | null = null;
  children.forEach((child, at) => {
    if (isWords(child) && child.content !== "") before = child;
    if (child.type !== "softbreak") return;
    const after = children.slice(at + 1, at + NEAR).find((one) => isWords(one) && one.content !== "");
    const { cut, glue } =
      before === null || after === undefined ? { cut: 0, glue: " " } : joinPieces(before.content, after.content, words);
    if (before !== null && cut > 0) before.content = before.content.slice(0, -cut);
    Object.assign(child, { type: "text", content: glue });
  });
}

/** Few signs of emphasis stand between a line's end and the next word. */
const NEAR = 6;

function isPictures(children: Token[]): boolean {
  const isEmpty = ({ type, content }: Token): boolean =>
    (content.trim() === "" && !isNamed(type)) || (type === "html_inline" && /^<\/?a(?=[\s>])/i.test(content));
  return children.some(({ type }) => type === "image") && children.every((one) => one.type === "image" || isEmpty(one));
}

const isNamed = (type: string): boolean => type === "code_inline" || type === "html_inline" || type === "note_mark";

/** Pictures that stand alone leave their descriptions, each a caption. */
function makeCaption(tokens: Token[], at: number): void {
  const [open, inline, close] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (open?.type !== "paragraph_open" || close?.type !== "paragraph_close" || !inline?.children) return;
  for (const token of [open, close]) Object.assign(token, { tag: "figcaption", hidden: false });
  const pictures = inline.children.filter(({ type }) => type === "image");
  inline.children = pictures.flatMap((picture, i) => {
    const text = makeText(parser.renderer.renderInlineAsText(picture.children ?? [], parser.options, {}));
    return i === 0 ? [text] : [Object.assign(makeText("</figcaption><figcaption>"), { type: "html_inline" }), text];
  });
}
