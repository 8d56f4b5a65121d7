import { LostPage } from "../lost-page.tsx";
import { LostQuote } from "./lost-quote.tsx";

/**
 * The page of an article that isn't there; a link to a quote still says what was quoted.
 * @param quoted the first and last words that the address quotes; null where it quotes nothing
 */
export function NoSuchArticle({ quoted }: { quoted: { first: string; last: string | null } | null }) {
  return (
    <LostPage title="There is no such article" beside={quoted && <LostQuote {...quoted} />}>
      It may have been taken out of the collection, or have another address now. Search for words of its headline, or
      begin at the{" "}
      <a href="/" className="text-accent underline underline-offset-4">
        front page
      </a>
      .
    </LostPage>
  );
}
