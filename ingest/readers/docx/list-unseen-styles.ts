/** A style whose text no reader sees, or sees struck through. */
export interface UnseenStyle {
  type: "paragraph" | "character";
  /** As Word writes it. */
  name: string;
  kind: "hidden" | "struck";
}

/** Styles are based on others, on few in a row. */
const MOST_BASES = 10;

interface Style {
  type: string;
  name: string;
  base: string | null;
  kind: "hidden" | "struck" | "shown" | null;
}

/** The styles of a Word file, `word/styles.xml`, that hide or strike out their text, by themselves or by the style that they are based on. Linear. */
export function listUnseenStyles(xml: string): UnseenStyle[] {
  const styles = new Map<string, Style>();
  for (const part of xml.split(/<w:style(?=\s)/).slice(1)) {
    const id = /\bw:styleId="([^"<>]*)"/.exec(part)?.[1];
    const type = /\bw:type="([^"<>]*)"/.exec(part)?.[1];
    const name = /<w:name\s+w:val="([^"<>]*)"/.exec(part)?.[1];
    if (id === undefined || type === undefined || name === undefined) continue;
    const base = /<w:basedOn\s+w:val="([^"<>]*)"/.exec(part)?.[1] ?? null;
    styles.set(id, { type, name, base, kind: readKind(part) });
  }
  const unseen: UnseenStyle[] = [];
  for (const { type, name, base, kind } of styles.values()) {
    let found = kind;
    let at = base;
    for (let count = 0; found === null && at !== null && count < MOST_BASES; count++) {
      const style = styles.get(at);
      found = style?.kind ?? null;
      at = style?.base ?? null;
    }
    if ((found === "hidden" || found === "struck") && (type === "paragraph" || type === "character"))
      unseen.push({ type, name, kind: found });
  }
  return unseen;
}

function readKind(style: string): Style["kind"] {
  const [, name, off] =
    /<w:(vanish|d?strike)(?:\s+w:val="(?:(0|false|off)|[^"<>]*)")?\s*\/>/.exec(style.split("<w:tblStylePr")[0] ?? "") ??
    [];
  if (name === undefined) return null;
  if (off !== undefined) return "shown";
  return name === "vanish" ? "hidden" : "struck";
}
