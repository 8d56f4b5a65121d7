import type { PageLanguage } from "#messages/languages.ts";
import { readingMessagesIn } from "#messages/reading-in.ts";
import { Phrase } from "./phrase.tsx";

interface BylineProps {
  language: PageLanguage;
  source: string | null;
  date: string | null;
  author: string | null;
  className?: string;
}

/** Source, date and author in one line; each part but the last ends in its own comma, so that none hangs where the line breaks. */
export function Byline({ language, source, date, author, className = "" }: BylineProps) {
  const { byline, formats } = readingMessagesIn(language);
  return (
    <p className={`font-sans text-[0.8125rem] leading-5 text-muted ${className}`}>
      <span dir="auto" className="font-semibold text-ink">
        {source ?? byline.sourceUnknown}
      </span>
      {", "}
      {date ? (
        <time dateTime={date} className="whitespace-nowrap">
          {formats.date(date)}
        </time>
      ) : (
        <span className="whitespace-nowrap">{byline.dateUnknown}</span>
      )}
      {author && (
        <Phrase
          parts={byline.by(
            <span key="author" dir="auto">
              {author}
            </span>,
          )}
        />
      )}
    </p>
  );
}
