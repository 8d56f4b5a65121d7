import type { PageLanguage } from "#messages/languages.ts";
import { serverMessagesIn } from "#messages/server-in.ts";

/** The way out of a page with nothing at it. */
export function FrontPageLink({ language }: { language: PageLanguage }) {
  return (
    <a href="/" className="text-accent underline underline-offset-4">
      {serverMessagesIn(language).lost.frontPage}
    </a>
  );
}
