import type { PageLanguage } from "#messages/languages.ts";
import { serverMessagesIn } from "#messages/server-in.ts";
import { FrontPageLink } from "../front-page-link.tsx";
import { LostPage } from "../lost-page.tsx";
import { Phrase } from "../phrase.tsx";
import { LostQuote } from "./lost-quote.tsx";

interface NoSuchArticleProps {
  language: PageLanguage;
  /** The path of the page. */
  back: string;
  /** The first and last words that the address quotes; null where it quotes nothing. */
  quoted: { first: string; last: string | null } | null;
}

/** The page of an article that isn't there; a link to a quote still says what was quoted. */
export function NoSuchArticle({ language, back, quoted }: NoSuchArticleProps) {
  const { lost } = serverMessagesIn(language);
  return (
    <LostPage
      language={language}
      back={back}
      title={lost.noArticle}
      beside={quoted && <LostQuote language={language} {...quoted} />}
    >
      <Phrase parts={lost.noArticleHint(<FrontPageLink key="front" language={language} />)} />
    </LostPage>
  );
}
