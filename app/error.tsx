"use client";

import { LostPage } from "#components/lost-page.tsx";
import { frameMessagesIn } from "#messages/frame-in.ts";
import { isPageLanguage, LANGUAGES, type PageLanguage } from "#messages/languages.ts";

/** The language in which the server made the page; this one is made in the browser, which has no request to ask. */
function readLanguage(): PageLanguage {
  const code = typeof document === "undefined" ? "" : document.documentElement.lang;
  return isPageLanguage(code) ? code : LANGUAGES[0].code;
}

/** The last resort: something that no page expected. What it was stands in the server's log. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  const language = readLanguage();
  const words = frameMessagesIn(language);
  return (
    <div role="alert">
      <LostPage language={language} back="/" title={words.unexpected}>
        <button type="button" onClick={reset} className="text-accent underline underline-offset-4">
          {words.tryAgain}
        </button>
      </LostPage>
    </div>
  );
}
