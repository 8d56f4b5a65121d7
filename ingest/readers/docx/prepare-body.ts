/** Colours that no highlighter of Word has, for runs that are left out and told. */
export const HIDDEN = "hidden-text";
export const DELETED = "deleted-text";
export const READING = "ruby-reading";

/** Whose paragraph mark was deleted: Mammoth puts such a paragraph before the next. */
const JOINED_TO_NEXT = "<w:rPr><w:del/></w:rPr>";

/** What Word has around text and Mammoth doesn't know: it would leave out what is in it. */
const AROUND =
  "w:fldSimple|w:ruby|w:rubyBase|w:rt|w:bdo|w:dir|wp:inline|wp:anchor|a:graphic|a:graphicData|wps:wsp|wps:txbx|wpg:wgp|wpg:grpSp|wpc:wpc";

/**
 * Makes what Mammoth would leave out text like any other: the results of fields, the letters of equations, text boxes, annotated signs. A drop
 * cap, a paragraph of its own in Word, is joined to the rest of its word. What no reader sees, hidden and deleted text, becomes a
 * highlight of its own colour, so that it is told apart. A number whose note is missing, on which Mammoth fails, goes. Linear in the text.
 *
 * @param notes those that there are, as `foot 2` or `end 2`
 */
export function prepareBody(xml: string, notes: Set<string>): string {
  return openChoices(markRuns(xml))
    .replace(/<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/g, `<w:highlight w:val="${HIDDEN}"/>`)
    .replace(/<w:d?strike\s+w:val="(?:0|false|off)"\s*\/>/g, "")
    .replace(/<w:dstrike(?:\s[^<>]*)?\/>/g, "<w:strike/>")
    .replace(/<w:cr\s*\/>/g, "<w:br/>")
    .replace(/<w:ptab\b[^<>]*\/>/g, "<w:tab/>")
    .replace(/<w:framePr\b[^<>]*\bw:dropCap="(?:drop|margin)"[^<>]*\/>/g, JOINED_TO_NEXT)
    .replace(/<w:(foot|end)noteReference\b[^<>]*\/>/g, (mark, kind: string) =>
      notes.has(`${kind} ${/\bw:id="([^"<>]*)"/.exec(mark)?.[1]}`) ? mark : "",
    )
    .replace(new RegExp(`<(/?)(?:${AROUND})(?=[\\s/>])[^<>]*?(/?)>`, "g"), "<$1w:smartTag$2>")
    .replace(/<(\/?)v:(?:oval|line|polyline|arc|curve)(?=[\s/>])/g, "<$1v:rect")
    .replace(/<(\/?)m:(\w+)\b[^<>]*?(\/?)>/g, (_, open: string, name: string, close: string) => {
      if (name === "t") return `<${open}w:t${close}>`;
      return `<${open}w:${name === "r" ? "r" : "smartTag"}${close}>`;
    });
}

/**
 * Runs that a change took away, and the readings above signs, in a colour of their own. The mark of a deletion that holds nothing stands
 * for a paragraph's end or a row.
 */
function markRuns(xml: string): string {
  let deleted = 0;
  let readings = 0;
  return xml.replace(
    /<(\/?)w:(del|delText|rt|r)(?=[\s/>])[^<>]*?(\/?)>/g,
    (tag, close: string, name: string, empty: string) => {
      const by = close === "/" ? -1 : 1;
      if (name === "delText") return deleted > 0 ? tag.replace("w:delText", "w:t") : tag;
      if (name === "r") {
        const colour = deleted > 0 ? DELETED : READING;
        const isMarked = by > 0 && empty === "" && (deleted > 0 || readings > 0);
        return isMarked ? `${tag}<w:rPr><w:highlight w:val="${colour}"/></w:rPr>` : tag;
      }
      if (empty !== "") return tag;
      if (name === "rt") readings += by;
      else deleted += by;
      return name === "rt" ? tag : `<${close}w:ins>`;
    },
  );
}

/** Mammoth reads the fallback of what Word has in two versions; where there is none, the only version becomes it. */
function openChoices(xml: string): string {
  const all: { hasFallback: boolean }[] = [];
  const open: { hasFallback: boolean }[] = [];
  const tags = /<(\/?)mc:(AlternateContent|Choice|Fallback)(?=[\s/>])/g;
  for (const [, close, name] of xml.matchAll(tags)) {
    if (name === "Fallback") {
      const last = open.at(-1);
      if (last !== undefined) last.hasFallback = true;
    } else if (name === "AlternateContent" && close === "/") open.pop();
    else if (name === "AlternateContent") {
      const one = { hasFallback: false };
      all.push(one);
      open.push(one);
    }
  }
  if (all.every(({ hasFallback }) => hasFallback)) return xml;
  let next = 0;
  const within: { hasFallback: boolean }[] = [];
  return xml.replace(tags, (tag, close: string, name: string) => {
    if (name === "AlternateContent" && close === "/") within.pop();
    else if (name === "AlternateContent") within.push(all[next++] as { hasFallback: boolean });
    return name === "Choice" && within.at(-1)?.hasFallback === false ? `<${close}mc:Fallback` : tag;
  });
}
