import type { IngestWarning } from "../../report/warning.ts";

const LONGEST_SHOWN = 100;

/** Says that the only day that an article states is that of a change. */
export function tellChange(value: string, where: string): IngestWarning {
  const message = `The only date, “${value.slice(0, LONGEST_SHOWN)}” (${where}), is that of a change. It was not taken for the day of publication.`;
  return { code: "date-of-change", message };
}
