import type { PageLanguage } from "#messages/languages.ts";
import { serverMessagesIn } from "#messages/server-in.ts";

interface LinkClaimProps {
  language: PageLanguage;
  first: string;
  last: string | null;
}

/** What a link alone says was quoted. Anybody can make a link, so that it never looks like the article's words. */
export function LinkClaim({ language, first, last }: LinkClaimProps) {
  const words = serverMessagesIn(language).notice;
  return (
    <p
      data-claim
      className="mt-3 border border-dashed border-muted px-3 py-2 font-sans text-sm text-muted wrap-anywhere"
    >
      {words.linkSays}{" "}
      <bdi dir="auto">
        {first}
        {last !== null && ` […] ${last}`}
      </bdi>{" "}
      <span className="block">{words.unconfirmed}</span>
    </p>
  );
}
