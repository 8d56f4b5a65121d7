import type { PageLanguage } from "#messages/languages.ts";
import { readingMessagesIn } from "#messages/reading-in.ts";
import { serverMessagesIn } from "#messages/server-in.ts";
import type { Fact, ArticleFacts as Facts } from "#search/article.ts";
import { Phrase } from "../phrase.tsx";

interface FactRowProps {
  language: PageLanguage;
  name: string;
  fact: Fact | null;
  shown?: string;
}

function FactRow({ language, name, fact, shown }: FactRowProps) {
  const { article: words, origins } = serverMessagesIn(language);
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="w-16 text-muted">{name}</dt>
      <dd className="min-w-0 flex-1">
        {fact ? (
          <>
            <span dir="auto">{shown ?? fact.value}</span>
            <span className="text-muted">
              {words.from(origins[fact.from])}
              {fact.raw && (
                <Phrase
                  parts={words.as(
                    <span key="raw" dir="auto">
                      “{fact.raw}”
                    </span>,
                  )}
                />
              )}
            </span>
          </>
        ) : (
          words.notStated
        )}
      </dd>
    </div>
  );
}

interface ArticleFactsProps {
  language: PageLanguage;
  article: Facts;
  /** Labels of topics by id. */
  topicLabels: ReadonlyMap<string, string>;
}

/** What is known of an article, and where each fact was read, so that a sceptic can check it. */
export function ArticleFacts({ language, article, topicLabels }: ArticleFactsProps) {
  const { article: words, origins } = serverMessagesIn(language);
  const { title, author, source, date } = article;
  return (
    <details className="no-print mt-2 text-[0.8125rem]">
      <summary className="control">{words.facts}</summary>
      <dl className="my-2 space-y-1 border-l-2 border-rule pl-3 leading-5">
        <FactRow language={language} name={words.title} fact={title} />
        <FactRow language={language} name={words.author} fact={author} />
        <FactRow language={language} name={words.source} fact={source} />
        <FactRow
          language={language}
          name={words.date}
          fact={date}
          shown={date ? readingMessagesIn(language).formats.date(date.value) : undefined}
        />
        {article.topics.map((topic) => (
          <div key={topic.id} className="flex flex-wrap gap-x-2">
            <dt className="w-16 text-muted">{words.topic}</dt>
            <dd className="min-w-0 flex-1">
              {topicLabels.get(topic.id) ?? topic.id}
              <span className="text-muted">
                {topic.from === "rule" ? words.forWords(topic.words) : words.from(origins[topic.from])}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
