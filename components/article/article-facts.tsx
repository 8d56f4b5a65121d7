import type { Fact, ArticleFacts as Facts, Origin } from "#search/article.ts";
import { formatDate } from "#search/dates.ts";

const ORIGINS: Record<Origin, string> = {
  "front-matter": "stated in the file’s front matter",
  sidecar: "stated in the metadata file beside it",
  column: "stated in a column of the table",
  markup: "stated in the page’s markup",
  byline: "read from the byline",
  text: "read from the text",
  url: "read from its web address",
  "file-name": "read from the file’s name",
};

function FactRow({ name, fact, shown }: { name: string; fact: Fact | null; shown?: string }) {
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="w-16 text-muted">{name}</dt>
      <dd className="min-w-0 flex-1">
        {fact ? (
          <>
            <span dir="auto">{shown ?? fact.value}</span>
            <span className="text-muted">
              , {ORIGINS[fact.from]}
              {fact.raw && (
                <>
                  {" as "}
                  <span dir="auto">“{fact.raw}”</span>
                </>
              )}
            </span>
          </>
        ) : (
          "not stated"
        )}
      </dd>
    </div>
  );
}

/** What is known of an article, and where each fact was read, so that a sceptic can check it. */
export function ArticleFacts({
  article,
  topicLabels,
}: {
  article: Facts;
  /** Labels of topics by id. */
  topicLabels: ReadonlyMap<string, string>;
}) {
  const { title, author, source, date } = article;
  return (
    <details className="no-print mt-2 text-[0.8125rem]">
      <summary className="control">Where these facts come from</summary>
      <dl className="my-2 space-y-1 border-l-2 border-rule pl-3 leading-5">
        <FactRow name="Title" fact={title} />
        <FactRow name="Author" fact={author} />
        <FactRow name="Source" fact={source} />
        <FactRow name="Date" fact={date} shown={date ? formatDate(date.value) : undefined} />
        {article.topics.map((topic) => (
          <div key={topic.id} className="flex flex-wrap gap-x-2">
            <dt className="w-16 text-muted">Topic</dt>
            <dd className="min-w-0 flex-1">
              {topicLabels.get(topic.id) ?? topic.id}
              <span className="text-muted">
                {topic.from === "rule" ? `, for the words: ${topic.words.join(", ")}` : `, ${ORIGINS[topic.from]}`}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
