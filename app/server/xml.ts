const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
/** What XML 1.0 can't hold, escaped or not (2.2). */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** XML that is well-formed as it stands: made by `xml` alone. */
export class Xml {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | null | Xml | Xml[];

function write(value: Value): string {
  if (value === null) return "";
  if (value instanceof Xml) return value.text;
  if (Array.isArray(value)) return value.map(({ text }) => text).join("");
  return String(value)
    .replace(FORBIDDEN, "")
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);
}

/** A template of XML: strings put into it are text, whatever they hold. */
export function xml(parts: TemplateStringsArray, ...values: Value[]): Xml {
  return new Xml(parts.map((part, i) => part + (i < values.length ? write(values[i] as Value) : "")).join(""));
}

/** What every document begins with. */
export const XML_DECLARATION = `<?xml version="1.0" encoding="UTF-8"?>\n`;
