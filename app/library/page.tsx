import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ErrorMessage } from "#components/error-message.tsx";
import { LibraryPage } from "#components/library/library-page.tsx";
import type { ReviewList } from "#components/library/review-list.ts";
import { ReviewPage } from "#components/library/review-page.tsx";
import { PageFrame } from "#components/page-frame.tsx";
import type { ErrorBody } from "#search/errors.ts";
import { setStatus } from "../server/current-response.ts";
import { getSettings } from "../server/engine.ts";
import { explainError } from "../server/explain-error.ts";
import { toSearchParams } from "../server/read-request.ts";
import { UNKNOWN_KINDS, type UnknownKind } from "./kinds.ts";
import { listReport, type Window } from "./list-report.ts";
import { listUnknown } from "./list-unknown.ts";
import { readReport } from "./read-report.ts";

export const metadata: Metadata = { title: "Library", robots: { index: false, follow: false } };

/** Of each list on the overview. */
const BEGINNING: Window = { page: 1, perPage: 5 };
const PER_PAGE = 50;

const KINDS = Object.keys(UNKNOWN_KINDS) as UnknownKind[];

async function listAllUnknown(window: Window): Promise<{ lists: ReviewList[]; error: ErrorBody["error"] | null }> {
  try {
    return { lists: await Promise.all(KINDS.map((kind) => listUnknown(kind, window))), error: null };
  } catch (cause) {
    return { lists: [], error: explainError(cause).body.error };
  }
}

const NO_REPORT = {
  missing:
    "There is no report of an ingest beside this site’s data. It is written by the next ingest with the same VERBATIM_DATA folder; one that runs on another machine leaves it there.",
  broken:
    "The report of the last ingest can’t be read: it is damaged, or of another version of Verbatim. The next ingest writes a new one.",
};

async function Overview() {
  const [report, unknown] = await Promise.all([readReport(), listAllUnknown(BEGINNING)]);
  const notices = (
    <>
      {typeof report === "string" && <p className="border-l-4 border-accent bg-tint p-4">{NO_REPORT[report]}</p>}
      {unknown.error && <ErrorMessage error={unknown.error} />}
    </>
  );
  const kept = typeof report === "string" ? null : report;
  const lists = [...(kept ? listReport(kept, BEGINNING) : []), ...unknown.lists];
  return <LibraryPage report={kept} notices={notices} lists={lists} />;
}

async function OneList({ id, page }: { id: string; page: number }) {
  const window = { page, perPage: PER_PAGE };
  const kind = KINDS.find((known) => known === id);
  let list: ReviewList | undefined;
  try {
    const report = kind ? null : await readReport();
    if (kind) list = await listUnknown(kind, window);
    else if (report && typeof report !== "string") list = listReport(report, window).find((one) => one.id === id);
  } catch (cause) {
    const { body, status } = explainError(cause);
    setStatus(status);
    return <ErrorMessage error={body.error} />;
  }
  if (!list) notFound();
  return <ReviewPage list={list} page={page} perPage={PER_PAGE} />;
}

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** For whoever keeps the collection; nothing is here unless the settings say so. */
export default async function Page({ searchParams }: PageProps) {
  if (!getSettings().library) notFound();
  const asked = toSearchParams(await searchParams);
  const id = asked.get("list");
  const page = Math.max(1, Math.min(1_000_000, Math.trunc(Number(asked.get("page") ?? 1)) || 1));
  const content: ReactNode = id === null ? await Overview() : await OneList({ id, page });
  return <PageFrame>{content}</PageFrame>;
}
