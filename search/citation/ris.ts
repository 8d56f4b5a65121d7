import { type Citation, chooseAddresses } from "./citation.ts";
import { writeNote } from "./csl-json.ts";
import { invertName } from "./names/author-name.ts";
import { readNames } from "./names/read-names.ts";

/** One record of RIS (2011), a newspaper article. A line is a field, so no value may break one. The checked copy is its full text (`L2`). */
export function formatRis(citation: Citation): string {
  const { title, author, source, date, accessed, language, keywords = [] } = citation;
  const { cited, checkedCopy } = chooseAddresses(citation);
  const [year, month = "", day = ""] = date?.split("-") ?? [];
  const fields: [string, string | null | undefined][] = [
    ["TY", "NEWS"],
    ...readNames(author, source).map((name): [string, string] => ["AU", invertName(name)]),
    ["TI", title],
    ["T2", source],
    ["PY", year],
    ["DA", date && `${year}/${month}/${day}/`],
    ["UR", cited],
    ["Y2", `${accessed.replaceAll("-", "/")}/`],
    ["LA", language],
    ...keywords.map((keyword): [string, string] => ["KW", keyword]),
    ["L2", checkedCopy],
    ["N1", writeNote(citation)],
  ];
  const lines = fields.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${value?.replace(/\s+/g, " ")}`);
  return `${lines.join("\r\n")}\r\nER  - \r\n`;
}
