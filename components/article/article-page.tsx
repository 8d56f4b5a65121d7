import { Fragment } from "react";
import type { PageLanguage } from "#messages/languages.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import { serverMessagesIn } from "#messages/server-in.ts";
import { labelInCollection } from "#search/facets/label-value.ts";
import { listEvidence } from "#search/facets/read-values.ts";
import { type FacetName, SUBJECTS } from "#search/facets.ts";
import { articlePath, paragraphAnchor } from "#search/links.ts";
import { emptyQuery, type SearchQuery } from "#search/query/query.ts";
import { searchPath, toggleValue } from "#search/query/query-links.ts";
import { ASKED_ANCHOR, placePath, type Reading, readingParams, stepPath } from "#search/reading/article-links.ts";
import { verifiedPassage } from "#search/reading/open-quote.ts";
import type { ArticlePart, AskedPlace, ShownParagraph } from "#search/reading/read-article-part.ts";
import { Byline } from "../byline.tsx";
import type { PageFacts } from "../page-facts.ts";
import { ArticleData } from "./article-data.tsx";
import { ArticleFacts } from "./article-facts.tsx";
import { ArticleParagraph } from "./article-paragraph.tsx";
import { HighlightSteps } from "./highlight-steps.tsx";
import { InTurns, type TakeTurn } from "./in-turns.tsx";
import { OpenFragment } from "./open-fragment.tsx";
import { PartLinks } from "./part-links.tsx";
import { QuoteNotice } from "./quote-notice.tsx";
import { SelectionMenu } from "./selection-menu.tsx";

interface ArticlePageProps {
  language: PageLanguage;
  shown: ArticlePart;
  /** The search that led here. */
  query: SearchQuery;
  /** What is looked for within the article; null where the words of the search are highlighted. */
  find: string | null;
  /** Where the address opens the article. */
  place: AskedPlace;
  facts: PageFacts;
  topicLabels: ReadonlyMap<string, string>;
  takeTurn: TakeTurn;
}

type RailProps = Pick<ArticlePart, "article"> & Pick<ArticlePageProps, "language" | "topicLabels">;

/** What the article is about, each a search for more of it. */
function Subjects({ language, facet, article, topicLabels }: RailProps & { facet: FacetName }) {
  const values = listEvidence(facet, article).map(({ value }) => value);
  if (values.length === 0) return null;
  const { several } = searchMessagesIn(language).facets[facet];
  return (
    <>
      <h2 className="kicker first-letter:uppercase max-xl:sr-only">{several}</h2>
      <ul aria-label={several} className="flex flex-wrap gap-x-4 xl:mt-1 xl:flex-col">
        {values.map((value) => (
          <li key={value}>
            <a href={searchPath(toggleValue(emptyQuery(), facet, value))} className="control">
              <span dir="auto">{labelInCollection(facet, value, topicLabels) ?? value}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is known of the article beside its text: its subjects, where it was published, where each fact was read. */
function Rail({ language, article, topicLabels }: RailProps) {
  const words = serverMessagesIn(language).article;
  return (
    <aside
      aria-label={words.about}
      className="my-5 border-y border-rule py-3 xl:absolute xl:top-0 xl:-left-[17rem] xl:my-0 xl:w-56 xl:border-t-ink xl:border-b-0 xl:py-2"
    >
      {SUBJECTS.map((facet) => (
        <Subjects key={facet} language={language} facet={facet} article={article} topicLabels={topicLabels} />
      ))}
      {article.url && (
        <p>
          <a href={article.url} rel="noreferrer" className="control">
            {words.published}
          </a>
        </p>
      )}
      <ArticleFacts language={language} article={article} topicLabels={topicLabels} />
    </aside>
  );
}

type MarksProps = Pick<ArticlePageProps, "language" | "shown" | "query" | "find" | "place">;

/** Steps through marked words; without any, the way back to the results. */
function Marks({ language, shown, query, find, place }: MarksProps) {
  const back = searchPath(query) === "/" ? null : searchPath(query);
  const words = find ?? query.q;
  if (words !== "") {
    const path = stepPath({ id: shown.article.id, query, find }, "{step}");
    return (
      <HighlightSteps language={language} {...shown.steps} words={words} back={back} step={place.step} path={path} />
    );
  }
  return (
    back !== null && (
      <a href={back} className="control no-print">
        {serverMessagesIn(language).article.back}
      </a>
    )
  );
}

/** An article, or a part of a long one, every paragraph with an anchor; the linked passage is marked, and its state is said in words. */
export function ArticlePage(props: ArticlePageProps) {
  const { language, shown, query, find, place, facts, topicLabels, takeTurn } = props;
  const { article, headline, paragraphs, part, quote, linked } = shown;
  const reading: Reading = { id: article.id, query, find };
  const resolution = quote?.resolution ?? null;
  const passage = resolution && "passage" in resolution ? resolution.passage : null;
  const verified = verifiedPassage(quote);
  const linkedId = quote?.reference.paragraphId;
  // The fragment of a link names the paragraph that it was made for. Where that is gone, the browser scrolls to what became of it.
  const anchor = linkedId && linked === null ? paragraphAnchor(linkedId) : undefined;
  const isHere = (id: string) => part === null || [headline, ...paragraphs].some((each) => each?.id === id);
  const notice = quote && resolution && (
    <QuoteNotice
      language={language}
      quote={resolution}
      words={quote.reference.words}
      linked={linked}
      lang={article.language ?? ""}
      anchor={passage ? undefined : anchor}
      pathOf={({ paragraphId, ordinal }) =>
        isHere(paragraphId) ? `#${paragraphAnchor(paragraphId)}` : placePath(reading, ordinal, paragraphId)
      }
    />
  );
  // Beside the passage, or the paragraph to which the link's fragment leads, so that one sees both at once; the headline has no place for it.
  const leadsTo = paragraphs.find(({ id, ordinal }) => id === linkedId && ordinal > 0)?.id;
  const noticed = passage ? passage.parts.find(({ ordinal }) => ordinal > 0)?.paragraphId : leadsTo;
  const asked = place.range?.to === null ? place.range.from : null;
  const paragraph = (each: ShownParagraph) => {
    const quoted = passage?.parts.find(({ paragraphId }) => paragraphId === each.id);
    return (
      <Fragment key={each.id}>
        {each.id === noticed && notice}
        {each.ordinal === asked && <span id={ASKED_ANCHOR} />}
        <ArticleParagraph
          pageLanguage={language}
          paragraph={each}
          language={article.language}
          quoted={quoted ? { ...quoted, exact: verified !== null } : null}
          anchor={quoted && quoted === passage?.parts[0] ? anchor : undefined}
        />
      </Fragment>
    );
  };
  const cited = {
    id: article.id,
    title: article.title.value,
    author: article.author?.value ?? null,
    source: article.source?.value ?? null,
    date: article.date?.value ?? null,
    language: article.language,
    url: article.url,
  };
  const { source, date, author } = cited;
  const partLinks = (place: "above" | "below") =>
    part && <PartLinks language={language} reading={reading} part={part} length={shown.length} place={place} />;
  return (
    <SelectionMenu
      language={language}
      article={cited}
      quotations={[...(headline ? [headline] : []), ...paragraphs].map(({ quotations }) => quotations)}
      facts={facts}
      isWhole={shown.isWhole}
    >
      <Marks language={language} shown={shown} query={query} find={find} place={place} />
      {part && <OpenFragment path={articlePath(article.id)} kept={String(readingParams(reading))} />}
      <ArticleData
        article={article}
        url={facts.origin + articlePath(article.id)}
        quoted={verified && { text: verified.text, speaker: quote?.speakers?.all ?? null }}
      />
      <article className="relative max-w-measure pt-2 xl:mt-6 xl:ml-[17rem] xl:pt-0">
        {headline && paragraph(headline)}
        <Byline language={language} source={source} date={date} author={author} />
        <Rail language={language} article={article} topicLabels={topicLabels} />
        {partLinks("above")}
        {!noticed && notice}
        <InTurns takeTurn={takeTurn}>{paragraphs.map(paragraph)}</InTurns>
        {partLinks("below")}
      </article>
    </SelectionMenu>
  );
}
