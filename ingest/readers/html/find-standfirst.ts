import { foldWords } from "./fold-words.ts";
import type { PageBlock } from "./list-blocks.ts";
import { listAncestors, type PageElement, readHints } from "./page-tree.ts";

const NAMED =
  /(?:^|[\s_-])(?:stand-?first|deck?|sub-?(?:head(?:line|ing)?|title)|(?:article|story|post|entry|page)?-?(?:summary|excerpt|lede?|intro(?:duction)?|abstract|description|strapline|kicker-text|teaser-?text)|headline-?description|vorspann|chapo|spot)(?=$|[\s_-])/;

const SHORTEST = 25;
const LONGEST = 500;

/**
 * The standfirst: a paragraph between headline and text that is named one, or that the page's own description repeats.
 *
 * @param lines what stands between them
 * @param descriptions what the page says of itself in Open Graph, meta and JSON-LD
 */
export function findStandfirst(lines: PageBlock[], descriptions: string[]): PageBlock | null {
  const known = descriptions.map(foldWords).filter((text) => text.length >= SHORTEST);
  const isStandfirst = ({ text, kind, element, linked }: PageBlock): boolean => {
    if (kind === "caption" || kind === "list" || text.length < SHORTEST || text.length > LONGEST) return false;
    if (linked > text.length / 2) return false;
    const folded = foldWords(text);
    if (known.some((other) => other === folded || (folded.length >= 40 && other.startsWith(folded.slice(0, -3)))))
      return true;
    const around: PageElement[] = [element, ...[...listAncestors(element)].slice(0, 2)];
    return around.some((one) => NAMED.test(readHints(one)));
  };
  return lines.find(isStandfirst) ?? null;
}
