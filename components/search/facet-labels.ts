import { formatDate } from "#search/dates.ts";
import { type FacetName, UNKNOWN } from "#search/query/query.ts";

export const FACET_LABELS: Record<FacetName | "date", string> = {
  topic: "Topic",
  source: "Source",
  speaker: "Speaker",
  author: "Author",
  lang: "Language",
  date: "Date",
};

const UNKNOWN_LABELS: Record<FacetName | "date", string> = {
  topic: "No topic",
  source: "Source unknown",
  speaker: "Nobody quoted",
  author: "Author unknown",
  lang: "Language unknown",
  date: "Date unknown",
};

const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

function nameLanguage(code: string): string {
  try {
    return languageNames.of(code) ?? code;
  } catch {
    return code;
  }
}

/** A facet value as readers call it. */
export function labelValue(facet: FacetName | "date", value: string, label = value): string {
  if (value === UNKNOWN) return UNKNOWN_LABELS[facet];
  if (facet === "lang") return nameLanguage(value);
  if (facet === "date") {
    return value
      .split("–")
      .map((date, n) => (date === "" ? (n === 0 ? "until" : "onwards") : formatDate(date)))
      .join(value.startsWith("–") || value.endsWith("–") ? " " : " – ");
  }
  return label;
}
