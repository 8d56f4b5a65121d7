import type { ReviewEntry } from "./review-list.ts";

/** The things of a list: name, what is the matter, what to do. */
export function ReviewEntries({ entries, start = 1 }: { entries: ReviewEntry[]; start?: number }) {
  return (
    <ol start={start} className="divide-y divide-rule border-y border-rule">
      {entries.map(({ name, href, message, action, isPrinted }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one file may have the same warning twice
        <li key={at} className="py-2.5 wrap-anywhere">
          <p dir="auto" className="font-serif text-[1.0625rem] leading-snug">
            {href === null ? (
              name
            ) : (
              <a href={href} className="text-accent underline-offset-4 hover:underline">
                {name}
              </a>
            )}
          </p>
          {message && (
            <p lang={isPrinted ? "en" : undefined} dir="auto" className="mt-0.5 text-[0.8125rem] leading-5">
              {message}
            </p>
          )}
          {action && (
            <p lang="en" className="text-[0.8125rem] leading-5 text-muted">
              {action}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
