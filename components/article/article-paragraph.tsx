import type { PageLanguage } from "#messages/languages.ts";
import { serverMessagesIn } from "#messages/server-in.ts";
import type { Paragraph } from "#search/article.ts";
import { paragraphAnchor } from "#search/links.ts";
import { stepAnchor } from "#search/reading/article-links.ts";
import type { ShownParagraph } from "#search/reading/read-article-part.ts";
import type { Highlight } from "#search/result.ts";
import { MarkedText } from "./marked-text.tsx";
import { ParagraphTools } from "./paragraph-tools.tsx";

const STYLES: Record<Paragraph["kind"], string> = {
  title: "text-3xl sm:text-4xl leading-tight font-semibold text-balance",
  standfirst: "text-xl leading-relaxed text-muted",
  heading: "text-xl font-semibold",
  body: "text-lg leading-relaxed",
  list: "text-lg leading-relaxed ps-4",
  caption: "text-base text-muted italic",
};
const TAGS = { title: "h1", heading: "h2", standfirst: "p", body: "p", list: "p", caption: "p" } as const;

interface ArticleParagraphProps {
  pageLanguage: PageLanguage;
  paragraph: ShownParagraph;
  /** Language of the article; null when unknown. */
  language: string | null;
  /** What the linked passage has of this paragraph; not `exact` when it is only the nearest to what was linked. */
  quoted: (Highlight & { exact: boolean }) | null;
  /** One more id, under which a link may know the passage. */
  anchor?: string;
}

/** A paragraph with an anchor of its own, its number, and its link to copy. */
export function ArticleParagraph({ pageLanguage, paragraph, language, quoted, anchor }: ArticleParagraphProps) {
  const { id, ordinal, kind, text, left, cutStep, path, quotations, highlights, firstStep } = paragraph;
  const Tag = TAGS[kind];
  const isAll = quoted && quoted.start === 0 && quoted.end === text.length;
  return (
    <div
      id={paragraphAnchor(id)}
      data-paragraph={id}
      data-ordinal={ordinal}
      aria-current={quoted?.exact ? "true" : undefined}
      data-nearest={quoted && !quoted.exact ? "" : undefined}
      className={`group relative my-5 max-w-measure ${quoted ? `scroll-mt-24 ${quoted.exact ? "quoted-passage" : "nearest-passage"}` : ""}`}
    >
      {anchor && <span id={anchor} className="absolute top-0 scroll-mt-48" />}
      <Tag lang={language ?? ""} dir="auto" data-text className={`font-serif wrap-anywhere ${STYLES[kind]}`}>
        <MarkedText
          text={text}
          highlights={highlights}
          firstStep={firstStep}
          quoted={quoted?.exact && !isAll ? quoted : null}
        />
      </Tag>
      {left > 0 && (
        <p id={cutStep === null ? undefined : stepAnchor(cutStep)} className="my-1 text-sm text-muted">
          {serverMessagesIn(pageLanguage).article.goesOn(left)}
        </p>
      )}
      <ParagraphTools language={pageLanguage} {...{ id, ordinal, path, quotations }} isQuoted={quoted !== null} />
    </div>
  );
}
