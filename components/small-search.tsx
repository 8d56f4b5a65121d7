import { MAX_QUERY_LENGTH } from "#search/query/query.ts";

/** A search box for pages that are no search: a plain form, which needs no script. */
export function SmallSearch() {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not yet in all browsers that readers use
    <form role="search" action="/" className="no-print flex w-full max-w-sm border border-muted bg-paper">
      <input
        type="search"
        name="q"
        maxLength={MAX_QUERY_LENGTH}
        aria-label="Search the articles"
        placeholder="Search the articles"
        autoComplete="off"
        dir="auto"
        className="min-w-0 flex-1 bg-transparent px-2 py-1 font-sans text-[0.9375rem]"
      />
      <button type="submit" className="px-3 font-sans text-sm font-semibold text-accent hover:underline">
        Search
      </button>
    </form>
  );
}
