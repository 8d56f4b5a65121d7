"use client";

import { LostPage } from "#components/lost-page.tsx";

/** The last resort: something that no page expected. What it was stands in the server's log. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <div role="alert">
      <LostPage title="Something unexpected went wrong">
        <button type="button" onClick={reset} className="text-accent underline underline-offset-4">
          Try again
        </button>
      </LostPage>
    </div>
  );
}
