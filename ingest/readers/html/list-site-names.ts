import { readByline, readDated } from "../../text/bylines/read-byline.ts";
import { decodeTwice } from "./decode-twice.ts";
import type { PageHead } from "./list-head.ts";
import type { LinkedData } from "./read-linked-data.ts";
import type { MarkedFact, PageMeta } from "./read-meta.ts";

/** What a page states as the name of its site or publisher, as it stands there, the most trusted first. */
export function listSiteNames(meta: PageMeta, data: LinkedData): MarkedFact[] {
  return [
    ...meta.list("og:site_name"),
    ...data.publishers.slice(0, 1).map((value) => ({ value, where: "JSON-LD publisher" })),
    ...meta.list("application-name", "dc.publisher", "cre", "publisher"),
  ].map(({ value, where }) => ({ value: decodeTwice(value), where }));
}

/** Names of sections and places that some sites put where their own name belongs. */
const SECTION =
  /^(?:u\.?s\.?a?|u\.?k\.?|world|news|politics|business|sports?|home(?: ?page)?|opinion|technology|entertainment|lifestyle|welcome|blog)$/iu;

/**
 * The source of a page: its site's names without the slogans behind them, without names of sections and without what repeats the
 * headline; of two spellings of one name that with its words apart (`The Week` before `theweek`). A page that names no site has the
 * paper that its byline names.
 */
export function listSources(
  siteNames: MarkedFact[],
  titles: MarkedFact[],
  head: PageHead,
): (MarkedFact & { from: "markup" | "byline" })[] {
  const isTitle = (name: string): boolean =>
    name.length > 40 && titles.some(({ value }) => squeeze(value) === squeeze(name));
  const names = siteNames
    .map(({ value, where }) => ({ value: cutSlogan(value), where, from: "markup" as const }))
    .filter(({ value }) => /\p{L}/u.test(value) && !isTitle(value));
  const [first, ...others] = names.filter(({ value }) => !SECTION.test(value));
  if (first !== undefined) {
    const apart = /\s|\p{Lu}/u.test(first.value)
      ? undefined
      : others.find(({ value }) => /\p{Lu}/u.test(value) && squeeze(value) === squeeze(first.value));
    return apart === undefined ? [first, ...others] : [apart, first, ...others.filter((one) => one !== apart)];
  }
  const byline = [...head.lines, ...head.before]
    .map(({ text }) => readByline(text)?.agency ?? readDated(text)?.outlet)
    .find((name) => name != null);
  return byline == null ? names : [{ value: byline, where: "byline", from: "byline" }];
}

/** Letters and digits alone, without the ending of a host. */
const squeeze = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\.(?:com|org|net|co\.uk|de|fr)$/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** `WSVN 7News | Miami News, Weather, Sports`: the part that is a name. A dash may stand within one. */
function cutSlogan(name: string): string {
  const parts = name.split(/\s+[|•·»]\s+|\s*\|\s*|\s+[-–—]\s+(?=\S+\s\S+\s\S+)/u).map((part) => part.trim());
  return parts.find((part) => part !== "" && !part.includes(",") && part.split(/\s+/).length <= 6) ?? name;
}
