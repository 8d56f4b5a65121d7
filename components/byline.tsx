import { formatDate } from "#search/dates.ts";

interface BylineProps {
  source: string | null;
  date: string | null;
  author: string | null;
  className?: string;
}

/** Source, date and author in one line; each part but the last ends in its own comma, so that none hangs where the line breaks. */
export function Byline({ source, date, author, className = "" }: BylineProps) {
  return (
    <p className={`font-sans text-[0.8125rem] leading-5 text-muted ${className}`}>
      <span dir="auto" className="font-semibold text-ink">
        {source ?? "Source unknown"}
      </span>
      {", "}
      {date ? (
        <time dateTime={date} className="whitespace-nowrap">
          {formatDate(date)}
        </time>
      ) : (
        <span className="whitespace-nowrap">Date unknown</span>
      )}
      {author && (
        <>
          {", by "}
          <span dir="auto">{author}</span>
        </>
      )}
    </p>
  );
}
