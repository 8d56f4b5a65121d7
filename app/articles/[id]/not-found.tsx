import { Suspense } from "react";
import { LostQuote } from "#components/article/lost-quote.tsx";
import { LostPage } from "#components/lost-page.tsx";

/** The page of an article that isn't there; a link to a quote still says what was quoted. */
export default function NoSuchArticle() {
  const beside = (
    <Suspense>
      <LostQuote />
    </Suspense>
  );
  return (
    <LostPage title="There is no such article" beside={beside}>
      It may have been taken out of the collection, or have another address now. Search for words of its headline, or
      begin at the{" "}
      <a href="/" className="text-accent underline underline-offset-4">
        front page
      </a>
      .
    </LostPage>
  );
}
