import type { PageLanguage } from "#messages/languages.ts";
import { serverMessagesIn } from "#messages/server-in.ts";
import { parsePartialDate } from "#search/dates.ts";
import { labelInCollection } from "#search/facets/label-value.ts";
import { listSubjects } from "#search/facets/list-subjects.ts";
import { articlePath } from "#search/links.ts";
import type { SearchQuery } from "#search/query/query.ts";
import { feedPath, searchPath } from "#search/query/query-links.ts";
import type { Hit } from "#search/result.ts";
import { XML_DECLARATION, type Xml, xml } from "../../server/xml.ts";

/** What a feed is made of. */
export interface Feed {
  language: PageLanguage;
  query: SearchQuery;
  /** Of the search, in words; empty where all articles are followed. */
  title: string;
  hits: Hit[];
  /** Public address of the site, without a trailing slash. */
  origin: string;
  /** ISO instant at which the collection was last changed. */
  updatedAt: string;
  topicLabels: ReadonlyMap<string, string>;
}

const DAY_MS = 86_400_000;

/** The first instant of what a date may mean. */
const beginOf = (date: string): string => new Date((parsePartialDate(date)?.first ?? 0) * DAY_MS).toISOString();

/**
 * An Atom feed (RFC 4287), the hits in the order given. `updated`, which every entry must have, is the first instant of the article's date; of
 * an article without one it is when the collection was last changed, as nothing earlier is known. `published` is left out unless the
 * day is known.
 */
export function writeFeed(feed: Feed): string {
  const { language, query, title, hits, origin, updatedAt } = feed;
  const self = origin + feedPath(query);
  const page = origin + searchPath({ ...query, sort: "newest", page: 1 });
  const document = xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${self}</id>
<title>${title === "" ? "Verbatim" : `Verbatim: ${title}`}</title>
<updated>${updatedAt}</updated>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${page}"/>
<generator>Verbatim</generator>
${hits.map((hit) => writeEntry(hit, feed))}</feed>
`;
  return XML_DECLARATION + document.text;
}

/** Its id is the shortest link to the paragraph, which stays the same as long as its words do. */
function writeEntry(hit: Hit, { language: pageLanguage, origin, updatedAt, topicLabels }: Feed): Xml {
  const words = serverMessagesIn(pageLanguage).feed;
  const { paragraphId, articleId, title, ordinal, text, language, date, author, source, url } = hit;
  const id = `${origin}${articlePath(articleId)}?p=${encodeURIComponent(paragraphId)}`;
  const isDay = date !== null && date.length === "2016-08-09".length;
  return xml`<entry xml:lang="${language ?? ""}">
<id>${id}</id>
<title>${words.place(title, ordinal)}</title>
<updated>${date === null ? updatedAt : beginOf(date)}</updated>
${isDay ? xml`<published>${beginOf(date)}</published>\n` : null}<author><name>${author ?? source ?? words.authorUnknown}</name></author>
<link rel="alternate" type="text/html" href="${origin}${hit.link}"/>
${url === null ? null : xml`<link rel="via" href="${url}"/>\n`}${listSubjects(hit).map(
  ({ facet, value }) =>
    xml`<category scheme="${origin}/#${facet}" term="${value}" label="${labelInCollection(facet, value, topicLabels) ?? value}"/>\n`,
)}<content>${text}</content>
</entry>
`;
}
