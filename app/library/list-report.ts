import type { ReviewEntry, ReviewList } from "#components/library/review-list.ts";
import type { KeptReport } from "#search/ingest-report.ts";
import { articlePath } from "#search/links.ts";
import { WARNING_KINDS } from "./kinds.ts";

/** A part of a list: so many entries from the first of a page on. */
export interface Window {
  page: number;
  perPage: number;
}

interface Source {
  id: string;
  title: string;
  hint: string;
  total: number;
  entries: ReviewEntry[];
}

/** What the report of the last ingest has to look at; warnings that there are none of are left out. */
export function listReport(report: KeptReport, window: Window): ReviewList[] {
  const refused: Source = {
    id: "refused",
    title: "Refused",
    hint: "Files, rows of tables, entries of feeds and archives, and pages of lists. They are not in the index, or as they were indexed before. All others were taken in.",
    total: report.refused.total,
    entries: report.refused.entries.map(({ file, message, action, code }) => ({
      name: file,
      href: null,
      message,
      action: `${action} [${code}]`,
    })),
  };
  const stayed: Source = {
    id: "stayed",
    title: "Articles as they were before",
    hint: "What they came from was refused this time, or something that may hold them was, so the version of an earlier ingest stayed.",
    total: report.stayed.total,
    entries: report.stayed.entries.map((id) => ({ name: id, href: articlePath(id), message: null, action: null })),
  };
  const warnings = report.warnings.map(({ code, total, entries }): Source => {
    const { title, hint } = WARNING_KINDS[code] ?? { title: code, hint: "" };
    const list = entries.map(({ file, message, article }) => ({
      name: file,
      href: article === null ? null : articlePath(article),
      message,
      action: null,
    }));
    return { id: code, title, hint, total, entries: list };
  });
  return [refused, ...(stayed.total > 0 ? [stayed] : []), ...warnings].map((list) => cut(list, window));
}

function cut({ entries, ...list }: Source, { page, perPage }: Window): ReviewList {
  const part = entries.slice((page - 1) * perPage, page * perPage);
  return { ...list, available: entries.length, entries: part, searchHref: null };
}
