import { describeQuery } from "#components/search/describe-query.ts";
import { parseQuery } from "#search/query/query.ts";
import { answerError } from "../../server/answer-json.ts";
import { answerXml } from "../../server/answer-xml.ts";
import { getEngine } from "../../server/engine.ts";
import { readLanguage } from "../../server/read-language.ts";
import { readPageFacts } from "../../server/read-request.ts";
import { writeFeed } from "./write-feed.ts";

/** Entries of a feed. */
const ENTRIES = 50;
/** Seconds. */
const MAX_AGE = 300;
/** Of a collection that was never changed. */
const NEVER = "1970-01-01T00:00:00.000Z";

/** The newest results of a search, to be followed. See docs/api.md. */
export async function GET(request: Request): Promise<Response> {
  try {
    const query = parseQuery(new URL(request.url).searchParams);
    const engine = getEngine();
    const [{ hits, facets }, { updatedAt }, topics, { origin }] = await Promise.all([
      engine.search({ ...query, sort: "newest", page: 1, perPage: ENTRIES }, { signal: request.signal }),
      engine.readStatus(),
      engine.readTopics(),
      readPageFacts(),
    ]);
    const language = readLanguage();
    const title = describeQuery(language, { ...query, page: 1 }, facets);
    const topicLabels = new Map(topics.map(({ id, label }) => [id, label]));
    const feed = writeFeed({ language, query, title, hits, origin, updatedAt: updatedAt ?? NEVER, topicLabels });
    return answerXml(request, feed, "application/atom+xml", MAX_AGE);
  } catch (error) {
    return answerError(error);
  }
}
