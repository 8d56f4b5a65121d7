import { type Canvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import { CARD_SIZE } from "./card.ts";
import { chooseFonts } from "./script-fonts.ts";

/** How a text is set. */
export interface TextStyle {
  /** Of Latin letters; other scripts have one style. */
  style: "serif" | "sans";
  /** Pixels. */
  size: number;
  weight: number;
  color: string;
  /** BCP 47 code; null when unknown. */
  language: string | null;
}

export type Direction = "ltr" | "rtl";

/** Distance from the image's edges, in pixels. */
export const MARGIN = 64;

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Marks above and below the letters of many scripts need more room than Latin. */
const TALL =
  /[\p{Script=Arabic}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]/u;

/** The direction of a text: its first letter decides, as with `dir=auto` (Unicode Bidirectional Algorithm, rules P2 and P3). */
export function readDirection(text: string): Direction {
  const [first] = /\p{L}/u.exec(text) ?? [];
  return first !== undefined && RIGHT_TO_LEFT.test(first) ? "rtl" : "ltr";
}

/** Height of a line, as a multiple of the letters' size. */
export function readLeading(text: string): number {
  return TALL.test(text) ? 1.6 : 1.34;
}

const registered = new Set<string>();

/** The fonts of a text as a CSS list; those that were not used before are read from their files. */
function listFamilies(text: string, { style, language }: TextStyle): string {
  const fonts = chooseFonts(text, style, language);
  for (const { family, path } of fonts) {
    if (registered.has(family)) continue;
    GlobalFonts.registerFromPath(path, family);
    registered.add(family);
  }
  return [...fonts.map(({ family }) => `"${family}"`), style === "serif" ? "serif" : "sans-serif"].join(", ");
}

/** Measures and draws text on a canvas. Shaping and the order of mixed directions are Skia's and HarfBuzz's. */
export class Pen {
  readonly #context: SKRSContext2D;

  constructor(canvas: Canvas) {
    this.#context = canvas.getContext("2d");
  }

  /**
   * Returns what measures pieces of a text, in pixels at a size that may change between calls: widths grow in proportion.
   */
  measure(text: string, style: TextStyle): (piece: string, size: number) => number {
    const families = listFamilies(text, style);
    const known = new Map<string, number>();
    return (piece, size) => {
      let width = known.get(piece);
      if (width === undefined) {
        this.#context.font = `${style.weight} 100px ${families}`;
        width = this.#context.measureText(piece).width / 100;
        known.set(piece, width);
      }
      return width * size;
    };
  }

  /**
   * Draws lines of one text below each other.
   *
   * @param place.top where the first line begins, in pixels
   * @param place.leading height of a line, as a multiple of the size
   * @param place.side the margin that the lines begin at: the left one for `ltr`
   * @param place.direction of the text that the lines are of
   * @returns where the last line ends
   */
  write(
    lines: readonly string[],
    style: TextStyle,
    place: { top: number; leading: number; side: Direction; direction: Direction; inset?: number },
  ): number {
    const context = this.#context;
    const { top, leading, side, direction, inset = 0 } = place;
    context.fillStyle = style.color;
    context.direction = direction;
    context.textAlign = side === "rtl" ? "right" : "left";
    const x = side === "rtl" ? CARD_SIZE.width - MARGIN - inset : MARGIN + inset;
    for (const [n, line] of lines.entries()) {
      context.font = `${style.weight} ${style.size}px ${listFamilies(line, style)}`;
      context.fillText(line, x, top + style.size * (n * leading + (leading - 1) / 2 + 0.86));
    }
    return top + lines.length * style.size * leading;
  }

  /** A filled rectangle. */
  fill(color: string, left: number, top: number, width: number, height: number): void {
    this.#context.fillStyle = color;
    this.#context.fillRect(left, top, width, height);
  }
}
