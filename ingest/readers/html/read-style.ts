/** What a style says of whether readers see something. */
export type Shown =
  /** Nobody sees it. */
  | "hidden"
  /** Nobody sees it, but for what is made visible in it. */
  | "invisible"
  /** It is there for those who have the page read to them: clipped, in a box of one pixel, or off the screen. */
  | "clipped"
  | "struck"
  /** It is shown as a part of its own. */
  | "block"
  /** It stands within a line. */
  | "inline"
  /** It stands at the side of its line. */
  | "floating"
  /** It is shown. */
  | "shown"
  /** It says nothing of it. */
  | null;

const NOTHING = /^0*\.?0*(?:px|r?em|%|pt)?$/;
const TINY = /^[01](?:\.0*)?px$/;

/** Styles that can't hide anything are the most; only texts with one of these words are looked at. */
export const MAY_HIDE =
  /display|margin-left|visibility|clip|overflow|position|text-indent|text-decoration|content-visibility/i;

/**
 * Reads the declarations of a style, as they stand in a `style` attribute or between the braces of a rule. Opacity, heights
 * and sizes of letters say nothing here: pages let text appear, fold it and set it anew by these.
 */
export function readStyle(declarations: string): Shown {
  if (!MAY_HIDE.test(declarations)) return null;
  const values = new Map<string, string>();
  for (const part of declarations.split(";")) {
    const colon = part.indexOf(":");
    if (colon < 0) continue;
    const value = part.slice(colon + 1).replace(/!\s*important\s*$/i, "");
    values.set(part.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase());
  }
  const get = (name: string): string => values.get(name) ?? "";
  if (get("display") === "none") return "hidden";
  if (/^(?:hidden|collapse)$/.test(get("visibility"))) return "invisible";
  if (get("content-visibility") === "hidden") return "hidden";
  if (isClipped(get) || isTiny(get) || isOffScreen(get)) return "clipped";
  if (/line-through/.test(`${get("text-decoration")} ${get("text-decoration-line")}`)) return "struck";
  // What is lifted out of the flow parts no line.
  if (/absolute|fixed/.test(get("position"))) return values.has("display") ? "shown" : null;
  if (/left|right/.test(get("float"))) return "floating";
  if (get("display") === "inline") return "inline";
  if (/^(?:block|flex|grid|list-item|flow-root|table(?!-cell|-column))/.test(get("display"))) return "block";
  return values.has("display") || get("visibility") === "visible" ? "shown" : null;
}

/** `clip: rect(0 0 0 0)`, `rect(1px, 1px, 1px, 1px)`, `clip-path: inset(50%)`. */
function isClipped(get: (name: string) => string): boolean {
  const [, rect] = /^rect\(([^)]*)\)$/.exec(get("clip")) ?? [];
  if (rect !== undefined && /absolute|fixed/.test(get("position"))) {
    const edges = rect.split(/[\s,]+/).filter((edge) => edge !== "");
    if (edges.length === 4 && edges.every((edge) => NOTHING.test(edge) || TINY.test(edge))) return true;
  }
  return /^(?:inset\((?:50|100)%(?:\s+(?:50|100)%)*\)|polygon\(0(?:px)? 0(?:px)?(?:,\s*0(?:px)? 0(?:px)?)*\)|circle\(0[\w%]*\))$/.test(
    get("clip-path"),
  );
}

/** A box of one pixel whose text does not run over. */
function isTiny(get: (name: string) => string): boolean {
  const isSmall = (size: string): boolean => size !== "" && (NOTHING.test(size) || TINY.test(size));
  return /hidden|clip/.test(get("overflow")) && isSmall(get("width")) && isSmall(get("height"));
}

function isOffScreen(get: (name: string) => string): boolean {
  if (isFarOff(get("text-indent"))) return true;
  if (isFarOff(get("margin-left"))) return true;
  return /absolute|fixed|relative/.test(get("position")) && (isFarOff(get("left")) || isFarOff(get("top")));
}

/** A screen is no wider; pages write -999px, -9999em, -10000px. Less moves a thing beside its place. */
const SCREEN: Record<string, number> = { px: 999, em: 99, rem: 99, vw: 100, vh: 100 };

function isFarOff(length: string): boolean {
  const [, count, unit] = /^-(\d+(?:\.\d+)?)(px|r?em|v[wh])$/.exec(length) ?? [];
  return unit !== undefined && Number(count) >= (SCREEN[unit] as number);
}
