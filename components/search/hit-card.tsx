"use client";

import { use } from "react";
import { formatCitation } from "#search/citation.ts";
import { formatDate } from "#search/dates.ts";
import type { SearchQuery } from "#search/query.ts";
import { paragraphPathFrom, toggleValue } from "#search/query-links.ts";
import type { Hit } from "#search/result.ts";
import { CopyButton } from "../copy-button.tsx";
import { HighlightedText } from "../highlighted-text.tsx";
import { PageFactsContext } from "../page-facts.ts";
import { countOf } from "./count-of.ts";
import { SearchLink } from "./search-navigation.tsx";

const KIND_LABELS: Record<Hit["kind"], string | null> = {
  title: "Headline",
  standfirst: "Standfirst",
  heading: "Subheading",
  caption: "Caption",
  list: "List",
  body: null,
};

function HitFacts({ hit }: { hit: Hit }) {
  const kind = KIND_LABELS[hit.kind];
  return (
    <p className="flex flex-wrap gap-x-2 text-sm text-muted">
      <span dir="auto">{hit.source ?? "Source unknown"}</span>
      <span aria-hidden="true">·</span>
      {hit.date ? <time dateTime={hit.date}>{formatDate(hit.date)}</time> : <span>Date unknown</span>}
      {hit.author && (
        <>
          <span aria-hidden="true">·</span>
          <span dir="auto">{hit.author}</span>
        </>
      )}
      <span aria-hidden="true">·</span>
      <span>{kind ?? `Paragraph ${hit.ordinal}`}</span>
    </p>
  );
}

interface HitCardProps {
  hit: Hit;
  query: SearchQuery;
  /** Labels of topics by id. */
  topics: ReadonlyMap<string, string>;
}

function HitTopics({ hit, query, topics }: HitCardProps) {
  return hit.topics
    .filter((topic) => !query.filters.topic.include.includes(topic))
    .map((topic) => (
      <SearchLink
        key={topic}
        to={toggleValue(query, "topic", topic)}
        rel="nofollow"
        className="flex min-h-7 items-center border border-rule px-2 text-sm text-muted hover:border-accent hover:text-accent"
      >
        <span className="sr-only">Only topic </span>
        {topics.get(topic) ?? topic}
      </SearchLink>
    ));
}

/** One matching paragraph, whole, with where it stands and what one can do with it. */
export function HitCard({ hit, query, topics }: HitCardProps) {
  const { origin, today } = use(PageFactsContext);
  const link = origin + hit.link;
  const citation = formatCitation({ ...hit, link, accessed: today });
  const inContext = paragraphPathFrom(query, hit.articleId, hit.paragraphId);
  const isHeadline = hit.kind === "title";
  const lang = hit.language ?? "";
  return (
    <article className="border-b border-rule py-6">
      <HitFacts hit={hit} />
      <h3 lang={lang} dir="auto" className="font-serif text-xl leading-snug font-semibold text-balance">
        <a href={inContext} className="hover:text-accent hover:underline">
          {isHeadline ? <HighlightedText text={hit.text} highlights={hit.highlights} /> : hit.title}
        </a>
      </h3>
      {!isHeadline && (
        <p lang={lang} dir="auto" className="mt-2 max-w-[42rem] font-serif text-lg leading-relaxed wrap-anywhere">
          <HighlightedText text={hit.text} highlights={hit.highlights} />
        </p>
      )}
      {hit.speakers.length > 0 && (
        <p className="mt-1 text-sm text-muted">
          Quoted: <span dir="auto">{hit.speakers.join(", ")}</span>
        </p>
      )}
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <a href={inContext} className="control no-print">
          Open in context
        </a>
        <CopyButton label="Copy link" text={link} />
        <details className="no-print open:basis-full">
          <summary className="control">Cite</summary>
          <p dir="auto" className="my-2 border-l-2 border-rule pl-3 font-serif wrap-anywhere select-all">
            {citation}
          </p>
          <CopyButton label="Copy citation" text={citation} />
        </details>
        <HitTopics hit={hit} query={query} topics={topics} />
      </div>
      {hit.more > 0 && (
        <p className="mt-2 text-sm text-muted">{countOf(hit.more, "more matching paragraph")} in this article</p>
      )}
    </article>
  );
}
