import type { Metadata } from "next";
import { FrontPageLink } from "#components/front-page-link.tsx";
import { LostPage } from "#components/lost-page.tsx";
import { Phrase } from "#components/phrase.tsx";
import { serverMessagesIn } from "#messages/server-in.ts";
import { readLanguage } from "./server/read-language.ts";
import { readPath } from "./server/read-request.ts";

export function generateMetadata(): Metadata {
  return { title: serverMessagesIn(readLanguage()).lost.title };
}

export default function NotFound() {
  const language = readLanguage();
  const { lost } = serverMessagesIn(language);
  return (
    <LostPage language={language} back={readPath()} title={lost.noPage}>
      <Phrase parts={lost.noPageHint(<FrontPageLink key="front" language={language} />)} />
    </LostPage>
  );
}
