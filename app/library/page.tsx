import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ErrorMessage } from "#components/error-message.tsx";
import { LibraryPage } from "#components/library/library-page.tsx";
import type { ReviewList } from "#components/library/review-list.ts";
import { ReviewPage } from "#components/library/review-page.tsx";
import { PageFrame } from "#components/page-frame.tsx";
import type { PageLanguage } from "#messages/languages.ts";
import { serverMessagesIn } from "#messages/server-in.ts";
import type { ErrorBody } from "#search/errors.ts";
import { setStatus } from "../server/current-response.ts";
import { getSettings } from "../server/engine.ts";
import { explainError } from "../server/explain-error.ts";
import { readLanguage } from "../server/read-language.ts";
import { readPath, toSearchParams } from "../server/read-request.ts";
import { listReport, type Window } from "./list-report.ts";
import { listUnknown, UNKNOWN_KINDS } from "./list-unknown.ts";
import { readReport } from "./read-report.ts";

export function generateMetadata(): Metadata {
  return { title: serverMessagesIn(readLanguage()).library.title, robots: { index: false, follow: false } };
}

/** Of each list on the overview. */
const BEGINNING: Window = { page: 1, perPage: 5 };
const PER_PAGE = 50;

interface UnknownLists {
  lists: ReviewList[];
  error: ErrorBody["error"] | null;
}

async function listAllUnknown(window: Window, language: PageLanguage): Promise<UnknownLists> {
  try {
    return { lists: await Promise.all(UNKNOWN_KINDS.map((kind) => listUnknown(kind, window, language))), error: null };
  } catch (cause) {
    return { lists: [], error: explainError(cause).body.error };
  }
}

async function Overview({ language }: { language: PageLanguage }) {
  const [report, unknown] = await Promise.all([readReport(), listAllUnknown(BEGINNING, language)]);
  const notices = (
    <>
      {typeof report === "string" && (
        <p className="border-l-4 border-accent bg-tint p-4">{serverMessagesIn(language).library.noReport[report]}</p>
      )}
      {unknown.error && <ErrorMessage language={language} error={unknown.error} />}
    </>
  );
  const kept = typeof report === "string" ? null : report;
  const lists = [...(kept ? listReport(kept, BEGINNING, language) : []), ...unknown.lists];
  return <LibraryPage language={language} report={kept} notices={notices} lists={lists} />;
}

interface OneListProps {
  language: PageLanguage;
  id: string;
  page: number;
}

async function OneList({ language, id, page }: OneListProps) {
  const window = { page, perPage: PER_PAGE };
  const kind = UNKNOWN_KINDS.find((known) => known === id);
  let list: ReviewList | undefined;
  try {
    const report = kind ? null : await readReport();
    if (kind) list = await listUnknown(kind, window, language);
    else if (report && typeof report !== "string") {
      list = listReport(report, window, language).find((one) => one.id === id);
    }
  } catch (cause) {
    const { body, status } = explainError(cause);
    setStatus(status);
    return <ErrorMessage language={language} error={body.error} />;
  }
  if (!list) notFound();
  return <ReviewPage language={language} list={list} page={page} perPage={PER_PAGE} />;
}

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** For whoever keeps the collection; nothing is here unless the settings say so. */
export default async function Page({ searchParams }: PageProps) {
  if (!getSettings().library) notFound();
  const language = readLanguage();
  const asked = toSearchParams(await searchParams);
  const id = asked.get("list");
  const page = Math.max(1, Math.min(1_000_000, Math.trunc(Number(asked.get("page") ?? 1)) || 1));
  const content: ReactNode = id === null ? await Overview({ language }) : await OneList({ language, id, page });
  return (
    <PageFrame language={language} back={readPath()}>
      {content}
    </PageFrame>
  );
}
