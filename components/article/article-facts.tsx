import type { PageLanguage } from "#messages/languages.ts";
import { readingMessagesIn } from "#messages/reading-in.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import { serverMessagesIn } from "#messages/server-in.ts";
import type { ArticleFacts as Facts } from "#search/article.ts";
import { labelInCollection } from "#search/facets/label-value.ts";
import { type Evidence, listEvidence } from "#search/facets/read-values.ts";
import { describeFacet, type FacetName, LISTED_FACETS, PARAGRAPH_FACETS, SINGLE_FACETS } from "#search/facets.ts";
import { Phrase } from "../phrase.tsx";
import { labelValue } from "../search/facet-labels.ts";

interface FactRowProps {
  language: PageLanguage;
  name: string;
  fact: Evidence | null;
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
              {fact.from === "rule" ? words.forWords(fact.words ?? []) : words.from(origins[fact.from])}
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
  const { article: words } = serverMessagesIn(language);
  const { facets } = searchMessagesIn(language);
  const { title, date } = article;
  const listRows = (facet: FacetName) => {
    const evidence: (Evidence | null)[] = listEvidence(facet, article);
    if (evidence.length === 0 && describeFacet(facet).isExpected) evidence.push(null);
    return evidence.map((fact) => (
      <FactRow
        key={`${facet} ${fact?.value}`}
        language={language}
        name={facets[facet].label}
        fact={fact}
        shown={
          fact ? labelValue(language, facet, fact.value, labelInCollection(facet, fact.value, topicLabels)) : undefined
        }
      />
    ));
  };
  return (
    <details className="no-print mt-2 text-[0.8125rem]">
      <summary className="control">{words.facts}</summary>
      <dl className="my-2 space-y-1 border-l-2 border-rule pl-3 leading-5">
        <FactRow language={language} name={words.title} fact={title} />
        {SINGLE_FACETS.map(listRows)}
        <FactRow
          language={language}
          name={facets.date.label}
          fact={date}
          shown={date ? readingMessagesIn(language).formats.date(date.value) : undefined}
        />
        {[...PARAGRAPH_FACETS, ...LISTED_FACETS].map(listRows)}
      </dl>
    </details>
  );
}
