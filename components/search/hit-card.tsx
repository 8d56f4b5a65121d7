"use client";

import { use } from "react";
import type { PageLanguage } from "#messages/languages.ts";
import { readingMessagesIn } from "#messages/reading-in.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import { chooseAddresses } from "#search/citation/citation.ts";
import { formatQuoteLine } from "#search/citation/quote-line.ts";
import { listSubjects } from "#search/facets/list-subjects.ts";
import { isOneOf, PARAGRAPH_FACETS } from "#search/facets.ts";
import type { SearchQuery } from "#search/query/query.ts";
import { paragraphPathFrom, toggleValue } from "#search/query/query-links.ts";
import type { FacetDistribution, Hit } from "#search/result.ts";
import { Byline } from "../byline.tsx";
import { CiteDetails } from "../cite-details.tsx";
import { CopyButton } from "../copy-button.tsx";
import { HighlightedText } from "../highlighted-text.tsx";
import { warnOfReach } from "../link-reach.ts";
import { PageFactsContext } from "../page-facts.ts";
import { Phrase } from "../phrase.tsx";
import { QuoteLine } from "../quote-line.tsx";
import { SearchLink } from "./search-navigation.tsx";

interface HitCardProps {
  language: PageLanguage;
  hit: Hit;
  query: SearchQuery;
  /** Of all hits. */
  facets: FacetDistribution;
  /** Whether the hit before is of the same article, whose headline then stands above already. */
  continued: boolean;
}

/** What the paragraph itself is about: what all of its article is would stand below every hit. */
function HitSubjects({ language, hit, query, facets }: Omit<HitCardProps, "continued">) {
  const words = searchMessagesIn(language);
  return listSubjects(hit)
    .filter(({ facet, value }) => isOneOf(PARAGRAPH_FACETS, facet) && !query.filters[facet].include.includes(value))
    .map(({ facet, value }) => (
      <SearchLink
        key={`${facet} ${value}`}
        to={toggleValue(query, facet, value)}
        rel="nofollow"
        className="no-print flex min-h-6 items-center text-muted hover:text-accent hover:underline"
      >
        <span className="sr-only">{words.hit.only(words.facets[facet])}</span>
        {facets[facet].find((listed) => listed.value === value)?.label ?? value}
      </SearchLink>
    ));
}

/** Where the paragraph stands in its article: in the margin where there is one. */
function HitPlace({ language, hit }: Pick<HitCardProps, "language" | "hit">) {
  const words = searchMessagesIn(language).hit;
  return (
    <p className="text-[0.8125rem] leading-5 text-muted tabular-nums sm:pt-1.5">
      {words.kinds[hit.kind] ?? (
        <>
          <span aria-hidden="true">¶ </span>
          <span className="sr-only">{words.paragraph}</span>
          {hit.ordinal}
        </>
      )}
    </p>
  );
}

function HitHeadline({ language, hit, href }: Pick<HitCardProps, "language" | "hit"> & { href: string }) {
  const isHeadline = hit.kind === "title";
  return (
    <div className="sm:col-start-2">
      <h3
        lang={hit.language ?? ""}
        dir="auto"
        className="font-serif text-[1.625rem] leading-[1.15] font-semibold tracking-[-0.01em] text-balance wrap-anywhere"
      >
        <a href={href} className="hover:text-accent hover:underline hover:decoration-1">
          {isHeadline ? <HighlightedText text={hit.text} highlights={hit.highlights} /> : hit.title}
        </a>
      </h3>
      <Byline language={language} source={hit.source} date={hit.date} author={hit.author} className="mt-1.5" />
    </div>
  );
}

/** One matching paragraph, whole, with where it stands and what one can do with it. */
export function HitCard({ language, hit, query, facets, continued }: HitCardProps) {
  const { origin, today } = use(PageFactsContext);
  const link = origin + hit.link;
  const citation = { ...hit, link, accessed: today };
  const { cited } = chooseAddresses(citation);
  const inContext = paragraphPathFrom(query, hit.articleId, hit.paragraphId);
  const headlineAbove = hit.kind === "title" && !continued;
  const { copy, cite, placeOf } = readingMessagesIn(language);
  const { hit: words } = searchMessagesIn(language);
  const described = placeOf(hit);
  return (
    <article
      className={`grid gap-x-4 sm:grid-cols-[4.5rem_minmax(0,1fr)] ${continued ? "pt-5" : "mt-6 border-t border-rule pt-5 first:mt-0 first:border-t-0"}`}
    >
      {!continued && <HitHeadline language={language} hit={hit} href={inContext} />}
      <div
        className={`sm:col-start-1 ${continued ? "" : "mt-3"} ${headlineAbove ? "max-sm:sr-only sm:row-start-1 sm:mt-0" : ""}`}
      >
        <HitPlace language={language} hit={hit} />
      </div>
      <div className={`min-w-0 sm:col-start-2 ${continued ? "" : headlineAbove ? "mt-1" : "sm:mt-3"}`}>
        {!headlineAbove && (
          <p
            lang={hit.language ?? ""}
            dir="auto"
            className="max-w-measure font-serif text-[1.125rem] leading-[1.6] wrap-anywhere"
          >
            <HighlightedText text={hit.text} highlights={hit.highlights} />
          </p>
        )}
        {hit.speakers.length > 0 && (
          <p className="mt-1 text-[0.8125rem] text-muted">
            {words.quoted}
            <span dir="auto">{hit.speakers.join(", ")}</span>
          </p>
        )}
        <div className="mt-1.5 flex flex-wrap items-center gap-x-5 text-[0.8125rem]">
          <a href={inContext} className="control no-print">
            {words.open}
            <span className="sr-only">, {described}</span>
          </a>
          <CopyButton
            language={language}
            label={copy.link}
            text={link}
            describe={copy.linkTo(described)}
            note={warnOfReach(language, origin)}
          />
          <CiteDetails
            language={language}
            summary={cite.label}
            label={cite.what(described)}
            className="no-print open:basis-full"
            citation={() => citation}
            describe={described}
            showsLine
          >
            <noscript>
              <QuoteLine>{formatQuoteLine(citation)}</QuoteLine>
            </noscript>
            {hit.speakers.length > 0 && (
              <a href={inContext} className="control">
                <span>
                  <Phrase parts={cite.inContext(<bdi key="speakers">{words.speakers(hit.speakers)}</bdi>)} />
                </span>
              </a>
            )}
          </CiteDetails>
          <HitSubjects language={language} hit={hit} query={query} facets={facets} />
        </div>
        <p className="hidden text-[0.8125rem] wrap-anywhere print:block">
          {cited === null || cited === link ? link : `${cited} ${link}`}
        </p>
        {hit.more > 0 && <p className="mt-1 text-[0.8125rem] text-muted">{words.more(hit.more)}</p>}
      </div>
    </article>
  );
}
