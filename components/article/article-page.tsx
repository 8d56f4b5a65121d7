import { Fragment } from "react";
import { articlePath, paragraphAnchor } from "#search/links.ts";
import { emptyQuery, type SearchQuery } from "#search/query.ts";
import { searchPath, toggleValue } from "#search/query-links.ts";
import { findSpeakers } from "#search/quotes/find-speakers.ts";
import { listNeighbours } from "#search/quotes/neighbours.ts";
import type { QuoteReference } from "#search/quotes/quote-reference.ts";
import type { QuoteResolution } from "#search/quotes/quote-state.ts";
import type { ArticleView } from "#search/result.ts";
import { Byline } from "../byline.tsx";
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
  quote: { reference: QuoteReference; resolution: QuoteResolution } | null;
  facts: PageFacts;
  topicLabels: ReadonlyMap<string, string>;
}

/** What is known of the article beside its text: topics, where it was published, where each fact was read. */
function Rail({ view: { article }, topicLabels }: Pick<ArticlePageProps, "view" | "topicLabels">) {
  return (
    <aside
      aria-label="About this article"
      className="my-5 border-y border-rule py-3 xl:absolute xl:top-0 xl:-left-[17rem] xl:my-0 xl:w-56 xl:border-t-ink xl:border-b-0 xl:py-2"
    >
      {article.topics.length > 0 && <h2 className="kicker max-xl:sr-only">Topics</h2>}
      <ul aria-label="Topics" className="flex flex-wrap gap-x-4 xl:mt-1 xl:flex-col">
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
      <ArticleFacts article={article} topicLabels={topicLabels} />
    </aside>
  );
}

/** An article, every paragraph with an anchor; the linked passage is marked, and its state is said in words. */
export function ArticlePage({ view, query, quote, facts, topicLabels }: ArticlePageProps) {
  const { article, highlights } = view;
  const [title, ...rest] = article.paragraphs;
  const resolution = quote?.resolution ?? null;
  const passage = resolution && "passage" in resolution ? resolution.passage : null;
  const isNearest = resolution?.state === "edited";
  const linkedId = quote?.reference.paragraphId;
  const linked = article.paragraphs.find(({ id }) => id === linkedId);
  // The fragment of a link names the paragraph that it was made for. Where that is gone, the browser scrolls to what became of it.
  const anchor = linkedId && !linked ? paragraphAnchor(linkedId) : undefined;
  const notice = quote && resolution && (
    <QuoteNotice
      quote={resolution}
      words={quote.reference.words}
      linked={linked?.text ?? null}
      lang={article.language ?? ""}
      anchor={passage ? undefined : anchor}
    />
  );
  // Beside the passage, so that one sees both at once; the headline has no place for it.
  const noticed = passage?.parts.find(({ ordinal }) => ordinal > 0)?.paragraphId;
  const neighbours = listNeighbours(article.paragraphs);
  const paragraph = (each: (typeof rest)[number]) => {
    const part = passage?.parts.find(({ paragraphId }) => paragraphId === each.id);
    return (
      <Fragment key={each.id}>
        {each.id === noticed && notice}
        <ArticleParagraph
          article={article}
          paragraph={each}
          neighbours={neighbours[each.ordinal]}
          highlights={highlights[each.id] ?? []}
          quoted={part ? { ...part, exact: !isNearest } : null}
          anchor={part && part === passage?.parts[0] ? anchor : undefined}
          facts={facts}
        />
      </Fragment>
    );
  };
  const count = Object.values(highlights).reduce((sum, ranges) => sum + ranges.length, 0);
  const menuArticle = {
    id: article.id,
    title: article.title.value,
    author: article.author?.value ?? null,
    source: article.source?.value ?? null,
    date: article.date?.value ?? null,
    language: article.language,
    url: article.url,
  };
  return (
    <SelectionMenu
      article={menuArticle}
      quotations={article.paragraphs.map(({ quotations }) => quotations)}
      facts={facts}
    >
      {query.q !== "" && <HighlightSteps count={count} words={query.q} back={searchPath(query)} />}
      {query.q === "" && searchPath(query) !== "/" && (
        <a href={searchPath(query)} className="control no-print">
          ← Back to the results
        </a>
      )}
      <ArticleData
        article={article}
        url={facts.origin + articlePath(article.id)}
        quoted={passage && !isNearest ? { text: passage.text, speaker: findSpeakers(article, passage).all } : null}
      />
      <article className="relative max-w-measure pt-2 xl:mt-6 xl:ml-[17rem] xl:pt-0">
        {title && paragraph(title)}
        <Byline
          source={article.source?.value ?? null}
          date={article.date?.value ?? null}
          author={article.author?.value ?? null}
        />
        <Rail view={view} topicLabels={topicLabels} />
        {!noticed && notice}
        {rest.map(paragraph)}
      </article>
    </SelectionMenu>
  );
}
