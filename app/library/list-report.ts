import type { ReviewEntry, ReviewList } from "#components/library/review-list.ts";
import type { PageLanguage } from "#messages/languages.ts";
import { serverMessagesIn } from "#messages/server-in.ts";
import type { KeptReport } from "#search/ingest-report.ts";
import { articlePath } from "#search/links.ts";

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
export function listReport(report: KeptReport, window: Window, language: PageLanguage): ReviewList[] {
  const words = serverMessagesIn(language).library;
  const refused: Source = {
    id: "refused",
    ...words.refused,
    total: report.refused.total,
    entries: report.refused.entries.map(({ file, message, action, code }) => ({
      name: file,
      href: null,
      message,
      action: `${action} [${code}]`,
      isPrinted: true,
    })),
  };
  const stayed: Source = {
    id: "stayed",
    ...words.stayed,
    total: report.stayed.total,
    entries: report.stayed.entries.map((id) => ({
      name: id,
      href: articlePath(id),
      message: null,
      action: null,
      isPrinted: false,
    })),
  };
  const warnings = report.warnings.map(({ code, total, entries }): Source => {
    const { title, hint } = isKind(code, words.warnings) ? words.warnings[code] : { title: code, hint: "" };
    const list = entries.map(({ file, message, article }) => ({
      name: file,
      href: article === null ? null : articlePath(article),
      message,
      action: null,
      isPrinted: true,
    }));
    return { id: code, title, hint, total, entries: list };
  });
  return [refused, ...(stayed.total > 0 ? [stayed] : []), ...warnings].map((list) => cut(list, window));
}

/** The report may be of another version of Verbatim, which knows other kinds. */
const isKind = <K extends string>(code: string, kinds: Record<K, unknown>): code is K => Object.hasOwn(kinds, code);

function cut({ entries, ...list }: Source, { page, perPage }: Window): ReviewList {
  const part = entries.slice((page - 1) * perPage, page * perPage);
  return { ...list, available: entries.length, entries: part, searchHref: null };
}
