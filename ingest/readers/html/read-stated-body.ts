import { countLetters } from "../../text/count-letters.ts";
import { decodeTwice } from "./decode-twice.ts";
import { foldWords } from "./fold-words.ts";
import { listBlocks, type PageBlock } from "./list-blocks.ts";
import { type PageElement, parsePage, readText, walkElements } from "./page-tree.ts";
import { prunePage } from "./prune-page.ts";

/** A text of fewer letters is a teaser, or the beginning before a paywall. */
const SHORTEST_BODY = 400;

/** What a page shows of its text when this share of it or less is there: the rest is for subscribers or for scripts. */
const LITTLE = 0.5;

/** Longer scripts hold the data of a whole site. */
const LONGEST_SCRIPT = 5_000_000;

/**
 * A second view of an article, for pages that show little or nothing of it without their scripts: its text as JSON-LD states
 * it, else the longest piece of markup with paragraphs among the data that the page brings for its scripts.
 *
 * @param shown the paragraphs that were found in what the page shows
 * @param stated JSON-LD's `articleBody`
 * @param root the page
 * @returns null when what is shown is not far less
 */
export function readStatedBody(shown: PageBlock[], stated: string | null, root: PageElement): PageBlock[] | null {
  const letters = sumLetters(shown.filter(({ kind }) => kind !== "caption"));
  if (stated !== null) {
    const blocks = readMarkup(stated);
    const isLonger = sumLetters(blocks) >= SHORTEST_BODY && letters <= LITTLE * sumLetters(blocks);
    if (isLonger) return findShown(blocks, root) ?? blocks;
  }
  if (letters >= SHORTEST_BODY) return null;
  let best = { blocks: [] as PageBlock[], letters: 0 };
  for (const markup of listMarkup(root)) {
    const blocks = readMarkup(markup);
    const length = sumLetters(blocks);
    if (length > best.letters) best = { blocks, letters: length };
  }
  return best.letters >= SHORTEST_BODY && letters <= LITTLE * best.letters ? best.blocks : null;
}

function sumLetters(blocks: PageBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + countLetters(text), 0);
}

/** The paragraphs of a text with or without markup; without, each line is one. */
function readMarkup(text: string): PageBlock[] {
  // Some systems escape the markup once more than JSON asks for.
  if (/&lt;(?:p|br|div)\b/i.test(text) && !/<(?:p|br|div)\b/i.test(text)) return readMarkup(decodeTwice(text));
  const hasMarkup = /<(?:p|br|div)\b/i.test(text);
  const root = parsePage(hasMarkup ? text : `<p>${escapeMarkup(text).replace(/\s+/g, parseBreak)}</p>`);
  return listBlocks(root, prunePage(root));
}

const parseBreak = (space: string): string => (space.includes("\n") ? "</p><p>" : space);

function escapeMarkup(text: string): string {
  return text.replaceAll("<", "&lt;");
}

/** So many lines of a page that are none of a text are looked for in it; a page with more is not that text. */
const MOST_OTHERS = 2000;

/** The paragraphs of the page itself that a stated text repeats, when they are nearly all of it: their order and kinds are better. */
function findShown(stated: PageBlock[], root: PageElement): PageBlock[] | null {
  const known = foldWords(stated.map(({ text }) => text).join(" "));
  const unseen = new Set(["head", "script", "style", "template"]);
  const all = listBlocks(root, { root, omits: ({ tag }) => (unseen.has(tag) ? "hidden" : null) });
  const seen = new Set<string>();
  let others = 0;
  const found = all.filter(({ text }) => {
    const folded = foldWords(text);
    if (folded === "" || seen.has(folded) || others > MOST_OTHERS) return false;
    if (!known.includes(folded)) {
      others++;
      return false;
    }
    seen.add(folded);
    return folded.length > 30 || /[.!?]$/.test(text);
  });
  return sumLetters(found) >= 0.9 * sumLetters(stated) ? found : null;
}

/** Texts with markup among the data in scripts, as JSON writes them; such a text may hold JSON again. */
function listMarkup(root: PageElement): string[] {
  const found: string[] = [];
  for (const element of walkElements(root)) {
    if (element.tag !== "script") continue;
    const text = element.children.map((child) => (typeof child === "string" ? child : readText(child))).join("");
    if (text.length > LONGEST_SCRIPT || !/(?:<|\\u003c)p\b/i.test(text)) continue;
    for (const outer of listTexts(text)) {
      const inner = outer.includes('\\"') || outer.includes('":') ? listTexts(outer) : [];
      found.push(
        ...[...inner, outer].filter((one) => (one.match(/<p\b/gi)?.length ?? 0) > 1 && /^\s*[<\p{L}]/u.test(one)),
      );
    }
  }
  return found;
}

function listTexts(script: string): string[] {
  const texts: string[] = [];
  // What is escaped outside of a text begins none.
  for (const [literal] of script.matchAll(/\\.|"(?:[^"\\\n]|\\.)*"/g)) {
    if (literal.length < SHORTEST_BODY) continue;
    try {
      texts.push(JSON.parse(literal) as string);
    } catch {}
  }
  return texts;
}
