import { formatDate } from "#search/dates.ts";
import { articlePath } from "#search/links.ts";
import { emptyQuery, type SearchQuery } from "#search/query.ts";
import { searchPath, toggleValue } from "#search/query-links.ts";
import type { QuoteState } from "#search/quotation.ts";
import type { ArticleView } from "#search/result.ts";
import type { PageFacts } from "../page-facts.ts";
import { ArticleData } from "./article-data.tsx";
import { ArticleFacts } from "./article-facts.tsx";
import { ArticleParagraph } from "./article-paragraph.tsx";
import { HighlightSteps } from "./highlight-steps.tsx";
import { QuoteNotice } from "./quote-notice.tsx";
import { SelectionMenu } from "./selection-menu.tsx";

interface ArticlePageProps {
  view: ArticleView;
  /** The search that led here; its words stay highlighted. */
  query: SearchQuery;
  /** The linked passage; null when the link names none. */
  quote: QuoteState | null;
  exact: string | null;
  facts: PageFacts;
  topicLabels: ReadonlyMap<string, string>;
}

function Byline({ view: { article }, topicLabels }: Pick<ArticlePageProps, "view" | "topicLabels">) {
  return (
    <>
      <p className="flex max-w-[42rem] flex-wrap gap-x-2 text-muted">
        {article.author && (
          <>
            <span dir="auto">{article.author.value}</span>
            <span aria-hidden="true">·</span>
          </>
        )}
        <span dir="auto">{article.source?.value ?? "Source unknown"}</span>
        <span aria-hidden="true">·</span>
        {article.date ? <time dateTime={article.date.value}>{formatDate(article.date.value)}</time> : "Date unknown"}
      </p>
      <ul aria-label="Topics" className="flex flex-wrap gap-x-4">
        {article.topics.map((topic) => (
          <li key={topic.id}>
            <a href={searchPath(toggleValue(emptyQuery(), "topic", topic.id))} className="control">
              {topicLabels.get(topic.id) ?? topic.id}
            </a>
          </li>
        ))}
      </ul>
      {article.url && (
        <p>
          <a href={article.url} rel="noreferrer" className="control">
            Read it where it was published
          </a>
        </p>
      )}
    </>
  );
}

/** An article, every paragraph with an anchor; the linked passage is marked, and its state is said in words. */
export function ArticlePage({ view, query, quote, exact, facts, topicLabels }: ArticlePageProps) {
  const { article, highlights } = view;
  const [title, ...rest] = article.paragraphs;
  const found = quote && "range" in quote ? quote : null;
  const paragraph = (each: (typeof rest)[number]) => {
    const quoted = found?.paragraph.id === each.id ? { ...found.range, all: exact === null } : null;
    return (
      <ArticleParagraph
        key={each.id}
        article={article}
        paragraph={each}
        highlights={highlights[each.id] ?? []}
        quoted={quoted}
        facts={facts}
      />
    );
  };
  const count = Object.values(highlights).reduce((sum, ranges) => sum + ranges.length, 0);
  const menuArticle = {
    id: article.id,
    title: article.title.value,
    author: article.author?.value ?? null,
    source: article.source?.value ?? null,
    date: article.date?.value ?? null,
  };
  return (
    <SelectionMenu article={menuArticle} facts={facts}>
      {query.q !== "" && <HighlightSteps count={count} words={query.q} back={searchPath(query)} />}
      <ArticleData article={article} url={facts.origin + articlePath(article.id)} />
      <article>
        {title && paragraph(title)}
        <Byline view={view} topicLabels={topicLabels} />
        <ArticleFacts article={article} />
        {quote && <QuoteNotice quote={quote} exact={exact} />}
        {rest.map(paragraph)}
      </article>
    </SelectionMenu>
  );
}
