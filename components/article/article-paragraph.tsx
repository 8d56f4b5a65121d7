import type { Article, Paragraph } from "#search/article.ts";
import { mergeRanges } from "#search/highlight.ts";
import { paragraphAnchor } from "#search/links.ts";
import type { Neighbours } from "#search/quotes/neighbours.ts";
import { paragraphLink } from "#search/quotes/paragraph-link.ts";
import type { Highlight } from "#search/result.ts";
import { CopyButton } from "../copy-button.tsx";
import { HighlightedText } from "../highlighted-text.tsx";
import { warnOfReach } from "../link-reach.ts";
import { namePlace } from "../name-place.ts";
import type { PageFacts } from "../page-facts.ts";
import { CiteParagraph } from "./cite-paragraph.tsx";

const STYLES: Record<Paragraph["kind"], string> = {
  title: "text-3xl sm:text-4xl leading-tight font-semibold text-balance",
  standfirst: "text-xl leading-relaxed text-muted",
  heading: "text-xl font-semibold",
  body: "text-lg leading-relaxed",
  list: "text-lg leading-relaxed ps-4",
  caption: "text-base text-muted italic",
};
const TAGS = { title: "h1", heading: "h2", standfirst: "p", body: "p", list: "p", caption: "p" } as const;

/** Quiet until the reader points at the paragraph, or walks to it by keyboard; always there where nothing can hover. */
const WHEN_POINTED_AT =
  "[@media(hover:hover)]:opacity-0 group-hover:opacity-100 focus-within:opacity-100 transition-opacity";

interface ArticleParagraphProps {
  article: Article;
  paragraph: Paragraph;
  /** What stands beside it. */
  neighbours: Neighbours | undefined;
  /** The words that were searched for. */
  highlights: Highlight[];
  /** What the linked passage has of this paragraph; not `exact` when it is only the nearest to what was linked. */
  quoted: (Highlight & { exact: boolean }) | null;
  /** One more id, under which a link may know the passage. */
  anchor?: string;
  facts: PageFacts;
}

/** A paragraph with an anchor of its own, its number, and its link to copy. */
export function ArticleParagraph(props: ArticleParagraphProps) {
  const { article, paragraph, neighbours, highlights, quoted, anchor, facts } = props;
  const Tag = TAGS[paragraph.kind];
  const path = paragraphLink(article.id, paragraph, neighbours);
  const link = facts.origin + path;
  const all = quoted && quoted.start === 0 && quoted.end === paragraph.text.length;
  const marked = quoted?.exact && !all ? [...highlights, quoted].sort((a, b) => a.start - b.start) : highlights;
  const citation = {
    title: article.title.value,
    author: article.author?.value ?? null,
    source: article.source?.value ?? null,
    date: article.date?.value ?? null,
    language: article.language,
    ordinal: paragraph.ordinal,
    link,
    url: article.url,
    accessed: facts.today,
  };
  return (
    <div
      id={paragraphAnchor(paragraph.id)}
      data-paragraph={paragraph.id}
      data-ordinal={paragraph.ordinal}
      aria-current={quoted?.exact ? "true" : undefined}
      data-nearest={quoted && !quoted.exact ? "" : undefined}
      className={`group relative my-5 max-w-measure ${quoted ? `scroll-mt-24 ${quoted.exact ? "quoted-passage" : "nearest-passage"}` : ""}`}
    >
      {anchor && <span id={anchor} className="absolute top-0 scroll-mt-48" />}
      <Tag
        lang={article.language ?? ""}
        dir="auto"
        data-text
        className={`font-serif wrap-anywhere ${STYLES[paragraph.kind]}`}
      >
        <HighlightedText text={paragraph.text} highlights={mergeRanges(marked)} />
      </Tag>
      <div className="no-print flex select-none flex-wrap items-center gap-x-4 lg:absolute lg:top-0 lg:left-full lg:ml-8 lg:w-64">
        <a href={path} className={`control tabular-nums ${quoted ? "font-semibold" : "text-muted"}`}>
          <span aria-hidden="true">¶</span>
          {paragraph.ordinal === 0 ? "Headline" : paragraph.ordinal}
        </a>
        <div className={`flex flex-wrap gap-x-4 ${quoted ? "" : WHEN_POINTED_AT}`}>
          <CopyButton
            label="Copy link"
            text={link}
            describe={`to ${namePlace(paragraph.ordinal)}`}
            note={warnOfReach(facts.origin)}
          />
          <CiteParagraph
            citation={citation}
            articleId={article.id}
            paragraphId={paragraph.id}
            quotations={paragraph.quotations}
            origin={facts.origin}
          />
        </div>
      </div>
    </div>
  );
}
