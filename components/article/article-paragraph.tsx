import type { Article, Paragraph } from "#search/article.ts";
import { formatCitation } from "#search/citation.ts";
import { mergeRanges } from "#search/highlight.ts";
import { paragraphAnchor, paragraphLink } from "#search/links.ts";
import type { Highlight } from "#search/result.ts";
import { CopyButton } from "../copy-button.tsx";
import { HighlightedText } from "../highlighted-text.tsx";
import type { PageFacts } from "../page-facts.ts";

const STYLES: Record<Paragraph["kind"], string> = {
  title: "text-3xl sm:text-4xl leading-tight font-semibold text-balance",
  standfirst: "text-xl leading-relaxed text-muted",
  heading: "text-xl font-semibold",
  body: "text-lg leading-relaxed",
  list: "text-lg leading-relaxed pl-4",
  caption: "text-base text-muted italic",
};
const TAGS = { title: "h1", heading: "h2", standfirst: "p", body: "p", list: "p", caption: "p" } as const;

/** Quiet until the reader points at the paragraph, or walks to it by keyboard; always there where nothing can hover. */
const WHEN_POINTED_AT =
  "[@media(hover:hover)]:opacity-0 group-hover:opacity-100 focus-within:opacity-100 transition-opacity";

interface ArticleParagraphProps {
  article: Article;
  paragraph: Paragraph;
  /** The words that were searched for. */
  highlights: Highlight[];
  /** The linked passage, when it stands in this paragraph; the whole of it when `all`. */
  quoted: (Highlight & { all: boolean }) | null;
  facts: PageFacts;
}

/** A paragraph with an anchor of its own, its number, and its link to copy. */
export function ArticleParagraph({ article, paragraph, highlights, quoted, facts }: ArticleParagraphProps) {
  const Tag = TAGS[paragraph.kind];
  const link = facts.origin + paragraphLink(article.id, paragraph.id);
  const marked = quoted && !quoted.all ? [...highlights, quoted].sort((a, b) => a.start - b.start) : highlights;
  const citation = formatCitation({
    text: paragraph.text,
    title: article.title.value,
    author: article.author?.value ?? null,
    source: article.source?.value ?? null,
    date: article.date?.value ?? null,
    ordinal: paragraph.ordinal,
    link,
    accessed: facts.today,
  });
  return (
    <div
      id={paragraphAnchor(paragraph.id)}
      data-paragraph={paragraph.id}
      data-ordinal={paragraph.ordinal}
      aria-current={quoted ? "true" : undefined}
      className={`group relative my-5 max-w-[42rem] ${quoted ? "quoted-passage" : ""}`}
    >
      <Tag
        lang={article.language ?? ""}
        dir="auto"
        data-text
        className={`font-serif wrap-anywhere ${STYLES[paragraph.kind]}`}
      >
        <HighlightedText text={paragraph.text} highlights={mergeRanges(marked)} />
      </Tag>
      <div className="no-print flex flex-wrap items-center gap-x-4 lg:absolute lg:top-0 lg:left-full lg:ml-8 lg:w-64">
        <a
          href={paragraphLink(article.id, paragraph.id)}
          className={`control tabular-nums ${quoted ? "font-semibold" : "text-muted"}`}
        >
          <span aria-hidden="true">¶</span>
          {paragraph.ordinal === 0 ? "Headline" : paragraph.ordinal}
        </a>
        <div className={`flex flex-wrap gap-x-4 ${quoted ? "" : WHEN_POINTED_AT}`}>
          <CopyButton label="Copy link" text={link} describe={`to paragraph ${paragraph.ordinal}`} />
          <CopyButton label="Cite" text={citation} describe={`paragraph ${paragraph.ordinal}`} />
        </div>
      </div>
    </div>
  );
}
