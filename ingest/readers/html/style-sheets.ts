import { compile } from "css-select";
import { isBlockName } from "./block-names.ts";
import { type PageElement, type PageNode, walkElements } from "./page-tree.ts";
import { MAY_HIDE, readStyle, type Shown } from "./read-style.ts";

/** A rule of a page's own style sheet that says of something whether it is shown. */
interface StyleRule {
  shown: Shown;
  /** What of other rules it takes back. */
  undoes: Family[];
  /** Of two rules for an element the one of more weight holds, and of two of the same weight the later one. */
  weight: number;
  matches(element: PageElement): boolean;
}

/** The signs that structure a style sheet, and the escapes, comments and strings in which they mean nothing. */
const PARTS =
  /[{}]|;|\\[\s\S]|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)|"(?:[^"\\\n]|\\[\s\S]){0,5000}"|'(?:[^'\\\n]|\\[\s\S]){0,5000}'/g;

const AT_RULE = /\s*@/y;

/** Conditions under which a rule holds on every screen. */
const EVERYWHERE = /^@(?:media\s+(?:all|screen|only screen)\s*$|layer\b|supports\b)/i;

/** What no screen shows: printed pages, and the steps of a movement. */
const NEVER_ON_SCREEN = /^@(?:media\s+print\s*$|(?:-\w+-)?keyframes|font-face|page|container)/i;

/** Ways to hide something that one rule takes back from another. */
type Family = "display" | "place" | "line";

const UNDOING: Record<Family, RegExp> = {
  display: /(?:display|visibility)\s*:/i,
  place:
    /position\s*:\s*(?:static|relative|sticky)|clip(?:-path)?\s*:\s*(?:auto|none)|(?:left|top|text-indent)\s*:\s*(?:0|auto)|overflow\s*:\s*visible/i,
  line: /text-decoration(?:-line)?\s*:(?![^;]{0,60}line-through)/i,
};

function familyOf(shown: Shown): Family {
  if (shown === "clipped") return "place";
  return shown === "struck" ? "line" : "display";
}

/** Declarations that can hide something, ones that can show it, and ones that can lay it out otherwise than by its name; most do neither. */
const HIDES =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility|clip|overflow[^;]{0,40}hidden|line-through|-\d{2}/i;
const LAYS_OUT =
  /display\s*:\s*(?:block|flex|grid|list-item|flow-root|table|inline\s*(?:[;!]|$))|float\s*:\s*(?:left|right)/i;

/** Longer selectors, and ones that ask for more than names, attributes and what they stand in, are not followed. */
const LONGEST_SELECTOR = 300;
const PLAIN = /^[\w\s.#>*[\]="'-]+$/;
const MOST_STEPS = 6;

/** No style sheet that people made nests its conditions deeper. */
const MOST_NESTED = 8;

/** No page that people made has more rules of one name that hide something. */
const MOST_RULES = 100;

/** So many times a rule is tried on an element; a page that asks for more is believed no further. */
const MOST_TRIES = 200_000;

/**
 * What the style sheets within a page say of its elements. Only rules that hide or show something are kept, and only plain
 * selectors are followed: where a style can't be told, text stays. Linear in the page's length, up to `MOST_TRIES`.
 */
export class StyleSheets {
  /** By the class, id or tag that an element must have: `.note`, `#note`, `span`. */
  readonly #hiding = new Map<string, StyleRule[]>();
  readonly #undoing = new Map<string, StyleRule[]>();
  /** Rules that lay something out, within a line or as a part of its own. */
  readonly #laying = new Map<string, StyleRule[]>();
  readonly #listed = new Map<ReadonlyMap<string, StyleRule[]>, Map<string, readonly StyleRule[]>>();
  /** Null until a style sheet may hide something. */
  #names: ReadonlySet<string> | null = null;
  #tries = 0;
  #count = 0;

  constructor(root: PageElement) {
    for (const element of walkElements(root, ({ tag }) => tag !== "noscript" && tag !== "template")) {
      const { media = "" } = element.attributes;
      const isCss = /^(?:text\/css)?$/i.test((element.attributes.type ?? "").trim());
      if (element.tag !== "style" || !isCss || /^\s*(?:print|speech)\s*$/i.test(media)) continue;
      const text = element.children.filter((child) => typeof child === "string").join("");
      if (!MAY_HIDE.test(text)) continue;
      this.#names ??= listNames(root);
      this.#addSheet(text, media.trim() === "" ? [] : [{ prelude: `@media ${media}` }]);
    }
  }

  /**
   * What the rules say that hold for an element: `hidden`, `clipped` and `struck` are so on every screen. Null when no rule
   * says anything of it.
   */
  read(element: PageElement): Shown {
    const found = this.#find(this.#hiding, element);
    if (found === null) return this.#readLayout(element);
    const family = familyOf(found.shown);
    for (const rules of [this.#laying, this.#undoing]) {
      const other = this.#find(rules, element, (rule) => rule.undoes.includes(family) && rule.weight > found.weight);
      if (other !== null) return other.shown;
    }
    return found.shown;
  }

  /** How an element is laid out, unless a rule of more weight does it in a way that says nothing here (`inline-block`). */
  #readLayout(element: PageElement): Shown {
    // What is a part of its own by its name stays one, unless a rule puts it into a line.
    if (isBlockName(element.tag) && !this.#list(this.#laying, element).some((rule) => rule.shown === "inline"))
      return null;
    const laying = this.#find(this.#laying, element);
    if (laying === null) return null;
    const isUndone = (rule: StyleRule): boolean => rule.undoes.includes("display") && rule.weight > laying.weight;
    return this.#find(this.#undoing, element, isUndone) === null ? laying.shown : null;
  }

  /** The rule of most weight, a later one before an earlier one of the same; how a clipped box is laid out changes nothing. */
  #find(
    rules: ReadonlyMap<string, StyleRule[]>,
    element: PageElement,
    counts: (rule: StyleRule) => boolean = () => true,
  ): StyleRule | null {
    if (rules.size === 0 || this.#tries > MOST_TRIES) return null;
    let found: StyleRule | null = null;
    for (const rule of this.#list(rules, element)) {
      if (this.#tries++ > MOST_TRIES) return null;
      const isWeaker =
        found !== null && (found.shown === "clipped" ? rule.shown !== "hidden" : rule.weight < found.weight);
      if (!isWeaker && counts(rule) && rule.matches(element)) found = rule;
    }
    return found;
  }

  /** Whether a selector asks for a name that nothing on the page has, so that it matches nothing. */
  #asksForOthers(selector: string): boolean {
    return selector.match(/[.#][\w-]+/g)?.some((name) => !this.#names?.has(name)) ?? false;
  }

  /** The rules that may match an element, found once for all elements of the same tag, id and classes. */
  #list(rules: ReadonlyMap<string, StyleRule[]>, { tag, attributes }: PageElement): readonly StyleRule[] {
    const { id = "", class: names = "" } = attributes;
    const listed = this.#listed.get(rules) ?? new Map<string, readonly StyleRule[]>();
    this.#listed.set(rules, listed);
    const key = `${tag}#${id} ${names}`;
    let found = listed.get(key);
    if (found === undefined) {
      const keys = [tag, ...(id === "" ? [] : [`#${id}`]), ...names.split(/\s+/).map((name) => `.${name}`)];
      found = keys.flatMap((one) => rules.get(one) ?? []);
      listed.set(key, found);
    }
    return found;
  }

  /** Only what begins with `@` ends at a semicolon; before a brace it makes a selector that no browser knows either. */
  #addSheet(text: string, around: { prelude: string }[]): void {
    const open: { prelude: string; from: number; isLeaf: boolean }[] = [];
    let from = 0;
    /** Where it was looked last whether an at-rule begins, and whether one does. */
    let [looked, isAtRule] = [-1, false];
    for (const { 0: part, index } of text.matchAll(PARTS)) {
      const end = index + part.length;
      if (part === "{") {
        const outer = open.at(-1);
        if (outer) outer.isLeaf = false;
        open.push({ prelude: stripComments(text.slice(from, index)).replace(/\s+/g, " "), from: end, isLeaf: true });
        from = end;
      } else if (part === "}") {
        const rule = open.pop();
        if (rule?.isLeaf && open.length <= MOST_NESTED)
          this.#addRule(rule.prelude, text.slice(rule.from, index), [...around, ...open]);
        from = end;
      } else if (part === ";") {
        AT_RULE.lastIndex = from;
        if (looked !== from) [looked, isAtRule] = [from, AT_RULE.test(text)];
        if (isAtRule) from = end;
      }
    }
  }

  #addRule(prelude: string, declarations: string, around: { prelude: string }[]): void {
    if (around.some((one) => !one.prelude.startsWith("@") || NEVER_ON_SCREEN.test(one.prelude))) return;
    const isAlways = around.every((one) => EVERYWHERE.test(one.prelude));
    const mayMatter = HIDES.test(declarations) || (isAlways && LAYS_OUT.test(declarations));
    const read = mayMatter ? readStyle(stripComments(declarations)) : null;
    const isHiding = read === "hidden" || read === "invisible" || read === "clipped" || read === "struck";
    const families = Object.keys(UNDOING) as Family[];
    const undoes = isHiding ? [] : families.filter((family) => UNDOING[family].test(declarations));
    // A rule for small screens hides nothing from all readers, and lays nothing out for all of them.
    const isLaying = isAlways && (read === "block" || read === "inline" || read === "floating");
    if (isHiding ? !isAlways : !isLaying && undoes.length === 0) return;
    const shown = isHiding || isLaying ? read : "shown";
    const rules = isHiding ? this.#hiding : isLaying ? this.#laying : this.#undoing;
    const urgent = /!\s*important/i.test(declarations) ? URGENT : 0;
    for (const selector of prelude
      .replace(/<!--|-->/g, "")
      .split(",")
      .map(simplify)) {
      const key = this.#asksForOthers(selector) ? null : findKey(selector);
      const known = rules.get(key ?? "") ?? [];
      if (key === null || known.length >= MOST_RULES) continue;
      const weight = urgent + weigh(selector) + this.#count++ * A_LATER_ONE;
      known.push({ shown, undoes, weight, matches: selector === key ? () => true : compileLazily(selector) });
      rules.set(key, known);
    }
  }
}

/** Classes and ids of a page, with their signs. */
function listNames(root: PageElement): Set<string> {
  const names = new Set<string>();
  for (const { attributes } of walkElements(root)) {
    if (attributes.id) names.add(`#${attributes.id}`);
    if (attributes.class) for (const name of attributes.class.split(/\s+/)) names.add(`.${name}`);
  }
  return names;
}

/** Specificity as CSS counts it: ids before classes and attributes before tags, no more than 99 of each. */
function weigh(selector: string): number {
  const count = (pattern: RegExp): number => Math.min(selector.match(pattern)?.length ?? 0, 99);
  return count(/#[\w-]+/g) * 10_000 + count(/\.[\w-]+|\[/g) * 100 + count(/(?:^|[\s>])[a-z][\w-]*/gi);
}

const URGENT = 1e7;
const A_LATER_ONE = 1e-9;

function stripComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, " ").trim();
}

/** What an element must have for a selector to match; null for a selector that is not followed. */
function findKey(selector: string): string | null {
  if (selector.length > LONGEST_SELECTOR || !PLAIN.test(selector)) return null;
  const steps = selector.replace(/\s*>\s*/g, ">").split(/[\s>]+/);
  const last = steps.at(-1) ?? "";
  if (steps.length > MOST_STEPS) return null;
  const named = /[.#][\w-]+/.exec(last.replace(/\[[^\]]*\]/g, ""))?.[0];
  if (named !== undefined) return named;
  const tag = /^[a-z][\w-]*/i.exec(last)?.[0]?.toLowerCase();
  return tag === undefined || tag === "html" || tag === "body" ? null : tag;
}

/** States of a reader's keys and mouse are none of a page that is read. */
function simplify(selector: string): string {
  return selector.replace(/:not\(:(?:focus|active|hover|focus-within|focus-visible)\)/g, "").trim();
}

/** Most rules are never asked. */
function compileLazily(selector: string): (element: PageElement) => boolean {
  let compiled: ((node: PageNode) => boolean) | null = null;
  return (element) => {
    try {
      compiled ??= compile<PageNode, PageElement>(selector, { adapter: ADAPTER });
    } catch {
      // What is no selector matches nothing, as in a browser.
      compiled = () => false;
    }
    return compiled(element);
  };
}

const isElement = (node: PageNode): node is PageElement => typeof node !== "string";
const childrenOf = (node: PageNode): PageNode[] => (isElement(node) ? node.children : []);
const parentOf = (node: PageNode): PageElement | null => (isElement(node) ? node.parent : null);

const ADAPTER = {
  isTag: isElement,
  getAttributeValue: ({ attributes }: PageElement, name: string) => attributes[name],
  hasAttrib: ({ attributes }: PageElement, name: string) => attributes[name] !== undefined,
  getChildren: childrenOf,
  getName: ({ tag }: PageElement) => tag,
  getParent: parentOf,
  getSiblings: (node: PageNode) => parentOf(node)?.children ?? [node],
  getText: () => "",
  removeSubsets: (nodes: PageNode[]) => nodes,
};
