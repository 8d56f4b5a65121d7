import { type Citation, describePlace } from "./citation.ts";
import { invertName, readNames } from "./names.ts";

/** One record of RIS (2011), a newspaper article. A line is a field, so no value may break one. */
export function formatRis(citation: Citation): string {
  const { title, author, source, date, ordinal, link, accessed, language, text, keywords = [], originalUrl } = citation;
  const [year, month = "", day = ""] = date?.split("-") ?? [];
  const fields: [string, string | null | undefined][] = [
    ["TY", "NEWS"],
    ...readNames(author).map((name): [string, string] => ["AU", invertName(name)]),
    ["TI", title],
    ["T2", source],
    ["PY", year],
    ["DA", date && `${year}/${month}/${day}/`],
    ["UR", link],
    ["Y2", `${accessed.replaceAll("-", "/")}/`],
    ["LA", language],
    ...keywords.map((keyword): [string, string] => ["KW", keyword]),
    ["L2", originalUrl],
    ["N1", `${describePlace(ordinal)}: “${text}”`],
  ];
  const lines = fields.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${value?.replace(/\s+/g, " ")}`);
  return `${lines.join("\r\n")}\r\nER  - \r\n`;
}
