import type { IngestWarning } from "../../report/warning.ts";
import { parseDateLine } from "../../text/dates/parse-date-line.ts";
import { tellChange } from "../../understand/metadata/tell-change.ts";
import type { RawFact } from "../../understand/raw-article.ts";
import { rankMetaName } from "./date-words.ts";
import type { DatedPage } from "./list-dates.ts";

const LONGEST_SHOWN = 100;

/**
 * Why dates that a page states were not taken: what can't be read as a date, and, where no day of publication was found, the day of
 * a change.
 *
 * @param taken the dates that were found
 */
export function tellDroppedDates({ meta, data, head }: DatedPage, taken: RawFact[]): IngestWarning[] {
  const stated = [
    ...data.published.slice(0, 1).map((value) => ({ value, where: "JSON-LD datePublished" })),
    ...meta.listNames().flatMap((name) => ((rankMetaName(name) ?? VAGUE) < VAGUE ? meta.list(name) : [])),
  ];
  const unread = stated.filter(({ value }) => parseDateLine(value) === null);
  const warnings: IngestWarning[] = unread.slice(0, 1).map(({ value, where }) => ({
    code: "metadata-unused",
    message: `The date “${value.slice(0, LONGEST_SHOWN)}” (${where}) could not be read. It was not used.`,
  }));
  if (taken.length > 0) return warnings;
  const changed = [
    ...data.modified.slice(0, 1).map((value) => ({ value, where: "JSON-LD dateModified" })),
    ...meta.listNames().flatMap((name) => (/modif|updat/.test(name) ? meta.list(name) : [])),
    ...[...head.lines, ...head.before]
      .filter(({ text }) => parseDateLine(text)?.isUpdate)
      .map(({ text }) => ({ value: text, where: "text" })),
  ].find(({ value }) => parseDateLine(value) !== null);
  return changed === undefined ? warnings : [...warnings, tellChange(changed.value, changed.where)];
}

/** From this rank on, the name of a meta element may be that of any date. */
const VAGUE = 2;
