import type { ReactNode } from "react";
import type { PageLanguage } from "#messages/languages.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import type { ErrorBody } from "#search/errors.ts";

interface ErrorMessageProps {
  language: PageLanguage;
  error: ErrorBody["error"];
  children?: ReactNode;
}

/** What went wrong and what to do about it. */
export function ErrorMessage({ language, error, children }: ErrorMessageProps) {
  return (
    <div role="alert" className="my-6 max-w-measure border-l-4 border-accent bg-tint p-4">
      <p className="font-serif text-lg">{error.message}</p>
      <p className="mt-1">{error.action}</p>
      <p className="mt-2 flex flex-wrap items-center gap-x-4 text-[0.8125rem] text-muted">
        {children}
        <span>{searchMessagesIn(language).failure.code(error.code)}</span>
      </p>
    </div>
  );
}
