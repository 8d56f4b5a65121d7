import type { ContainerKind } from "../find/containers/container-kind.ts";
import type { Listed } from "../find/list-entries.ts";
import type { IngestError } from "../report/errors.ts";
import type { IngestReport, RefusedUnit } from "../report/report.ts";
import type { IngestWarning } from "../report/warning.ts";

/** So many refusals, and so many warnings of one code, are told of one container; the others are counted. */
export const TOLD_PER_CONTAINER = 20;

/** Adds to a report what is wrong with entries, so that a table with a million bad rows does not have a million lines. */
export class EntryLimit {
  readonly #report: IngestReport;
  readonly #counts = new Map<string, Tally>();

  constructor(report: IngestReport) {
    this.#report = report;
  }

  refuse(listed: Listed, { code, message, action }: IngestError): void {
    const unit = nameUnit(listed, code);
    const more = (file: string, count: number): void => {
      const others = `${count.toLocaleString("en")} more of its entries were refused for such a reason.`;
      const action = "Correct those that are named first.";
      this.#report.refused.push({ unit, file, code, message: others, action, count });
    };
    if (this.#tells(listed, `refused ${code}`, more)) {
      this.#report.refused.push({ unit, file: listed.name, code, message, action });
    }
  }

  /** @param article the id of the article that it is about */
  warn(listed: Listed, { code, message }: IngestWarning, article?: string): void {
    const more = (file: string, count: number): void => {
      const others = `${count.toLocaleString("en")} more such warnings are about its entries.`;
      this.#report.warnings.push({ file, code, message: others });
    };
    if (!this.#tells(listed, `warning ${code}`, more)) return;
    this.#report.warnings.push({ file: listed.name, code, message, ...(article !== undefined && { article }) });
  }

  /** Says how many were not told. Call it once, at the end. */
  finish(): void {
    for (const { count, file, tellMore } of this.#counts.values()) {
      if (count > TOLD_PER_CONTAINER) tellMore(file, count - TOLD_PER_CONTAINER);
    }
  }

  #tells({ container }: Listed, what: string, tellMore: Tally["tellMore"]): boolean {
    if (container === null) return true;
    const file = container.file.name;
    const key = `${what} ${file}`;
    const tally = this.#counts.get(key) ?? { count: 0, file, tellMore };
    this.#counts.set(key, tally);
    return ++tally.count <= TOLD_PER_CONTAINER;
  }
}

function nameUnit(listed: Listed, code: IngestError["code"]): RefusedUnit {
  const { container } = listed;
  if (container === null) return code.startsWith("page-") ? "page" : "file";
  if ("extent" in listed && listed.extent === "container" && listed.file === container.file.file) return "file";
  return UNITS[container.kind];
}

/** What the containers hold. */
const UNITS: Record<ContainerKind, RefusedUnit> = {
  csv: "row",
  jsonl: "line",
  json: "entry",
  feed: "entry",
  zip: "entry",
};

interface Tally {
  count: number;
  file: string;
  tellMore(file: string, count: number): void;
}
