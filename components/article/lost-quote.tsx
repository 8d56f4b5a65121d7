import { LinkClaim } from "./link-claim.tsx";

/** What a link says was quoted from an article that isn't there. */
export function LostQuote({ first, last }: { first: string; last: string | null }) {
  return (
    <aside
      aria-label="The linked passage"
      data-state="unknown-article"
      className="mt-8 border-l-4 border-accent bg-tint px-4 pb-3"
    >
      <LinkClaim first={first} last={last} />
      <p className="mt-2 font-sans text-sm">
        <a
          href={`/?${new URLSearchParams({ q: `"${first.replaceAll(/["“”„«»]/g, " ").slice(0, 200)}"` })}`}
          className="control"
        >
          Search for these words in all articles
        </a>
      </p>
    </aside>
  );
}
