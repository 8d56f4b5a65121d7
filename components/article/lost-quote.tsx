import type { PageLanguage } from "#messages/languages.ts";
import { serverMessagesIn } from "#messages/server-in.ts";
import { LinkClaim } from "./link-claim.tsx";

interface LostQuoteProps {
  language: PageLanguage;
  first: string;
  last: string | null;
}

/** What a link says was quoted from an article that isn't there. */
export function LostQuote({ language, first, last }: LostQuoteProps) {
  const { notice, lost } = serverMessagesIn(language);
  return (
    <aside
      aria-label={notice.label}
      data-state="unknown-article"
      className="mt-8 border-l-4 border-accent bg-tint px-4 pb-3"
    >
      <LinkClaim language={language} first={first} last={last} />
      <p className="mt-2 font-sans text-sm">
        <a
          href={`/?${new URLSearchParams({ q: `"${first.replaceAll(/["“”„«»]/g, " ").slice(0, 200)}"` })}`}
          className="control"
        >
          {lost.searchWords}
        </a>
      </p>
    </aside>
  );
}
