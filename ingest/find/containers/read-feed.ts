import { decodeHtml } from "../../readers/html/decode-html.ts";
import type { RecordFacts } from "../../readers/record-facts.ts";
import { IngestError } from "../../report/errors.ts";
import { listSome } from "../../report/list-some.ts";
import { type Contained, type ContainerSource, readInPlace } from "./container.ts";
import { makeRecord } from "./make-record.ts";
import { type FeedEntry, parseFeed } from "./parse-feed.ts";
import { readWhole } from "./read-whole.ts";

/**
 * Reads a feed in RSS or Atom: each entry is an article. Its whole content is preferred to its summary; one that has only a summary
 * says so.
 *
 * @throws IngestError `format-unsupported` for other XML, `file-damaged` for a feed that breaks off
 */
export async function* readFeed(source: ContainerSource): AsyncGenerator<Contained> {
  const { text } = decodeHtml(await readWhole(source));
  const feed = parseFeed(text);
  if (feed === null) {
    throw new IngestError(
      "format-unsupported",
      "It is XML, but no feed in RSS or Atom.",
      "Convert it to a web page (.html), or move it out of the folder.",
    );
  }
  const drafts = feed.entries.filter(({ isPublished }) => !isPublished);
  if (drafts.length > 0) {
    const titles = listSome(
      drafts.map(({ title }) => `“${(title ?? "without a title").slice(0, 60)}”`),
      5,
    );
    const message = `It holds texts that were not published, such as drafts. They were left out: ${titles}.`;
    yield { name: source.name, warning: { code: "entries-unpublished", message } };
  }
  for (const [index, entry] of feed.entries.entries()) {
    if (!entry.isPublished) continue;
    const name = `${source.name} entry ${index + 1}`;
    yield readInPlace(name, source.file, () => makeRecord(name, source.file, entry.id, gatherFacts(entry, feed)));
  }
}

function gatherFacts(entry: FeedEntry, feed: { title: string | null; language: string | null }): RecordFacts {
  const { content, summary } = entry;
  const isSummary = content === null;
  const facts: RecordFacts = {
    values: {},
    from: "markup",
    topics: [],
    text: content ?? summary ?? "",
    warnings: isSummary
      ? [{ code: "summary-only", message: "The feed has no more than a summary of it, which was taken as its text." }]
      : [],
  };
  const add = (field: keyof RecordFacts["values"], value: string | null, where: string): void => {
    if (value !== null) facts.values[field] = { value, where };
  };
  add("title", entry.title, "feed entry title");
  add("author", entry.authors.length > 0 ? entry.authors.join("; ") : null, "feed entry author");
  add("date", entry.published, "feed entry published");
  add("url", entry.link, "feed entry link");
  add("source", entry.source ?? feed.title, entry.source ? "feed entry source" : "feed title");
  add("language", feed.language, "feed language");
  if (!isSummary) add("standfirst", summary, "feed entry summary");
  return facts;
}
