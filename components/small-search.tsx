import { frameMessagesIn } from "#messages/frame-in.ts";
import type { PageLanguage } from "#messages/languages.ts";
import { MAX_QUERY_LENGTH } from "#search/query/query-limits.ts";

/** A search box for pages that are no search: a plain form, which needs no script. */
export function SmallSearch({ language }: { language: PageLanguage }) {
  const site = frameMessagesIn(language);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not yet in all browsers that readers use
    <form role="search" action="/" className="no-print flex w-full max-w-sm border border-muted bg-paper">
      <input
        type="search"
        name="q"
        maxLength={MAX_QUERY_LENGTH}
        aria-label={site.search}
        placeholder={site.search}
        autoComplete="off"
        dir="auto"
        className="min-w-0 flex-1 bg-transparent px-2 py-1 font-sans text-[0.9375rem]"
      />
      <button type="submit" className="px-3 font-sans text-sm font-semibold text-accent hover:underline">
        {site.submit}
      </button>
    </form>
  );
}
