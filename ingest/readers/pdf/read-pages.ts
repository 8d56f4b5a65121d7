import type { PdfDocument } from "./open-document.ts";
import { type Glyphs, type PageText, turnUpright } from "./turn-upright.ts";

type Page = Awaited<ReturnType<PdfDocument["getPage"]>>;
type Content = Awaited<ReturnType<Page["getTextContent"]>>;
type ContentItem = Extract<Content["items"][number], { str: string }>;

/** The text of all pages, and the numbers of those that could not be read. */
export interface PagesText {
  pages: PageText[];
  unread: number[];
}

/** Reads the text of all pages with its places. A page that is damaged leaves the others as they are. */
export async function readPages(pdf: PdfDocument): Promise<PagesText> {
  const pages: PageText[] = [];
  const unread: number[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number);
      const { width, height, transform } = page.getViewport({ scale: 1 });
      const content = await page.getTextContent({ disableNormalization: true });
      const glyphs = content.items.flatMap((item) =>
        "str" in item ? placeItem(item, transform, content.styles[item.fontName]?.vertical === true) : [],
      );
      pages.push(turnUpright(number, width, height, glyphs));
      page.cleanup();
    } catch {
      unread.push(number);
    }
  }
  return { pages, unread };
}

/** Places a run of letters in the page as it is seen: its origin on the base line, down from the top left corner. */
function placeItem(item: ContentItem, view: number[], isVertical: boolean): Glyphs[] {
  if (item.str.trim() === "") return [];
  const [a, b, c, d, e, f] = multiply(view, item.transform);
  const size = Math.hypot(c, d);
  // What is invisibly small can't be read by anyone.
  if (!(size > 0.5) || !Number.isFinite(e + f)) return [];
  const angle = isVertical ? Math.PI / 2 : Math.atan2(b, a);
  return [
    {
      // A space before the first letter stands for no room: pdf.js puts it after soft hyphens that are not shown.
      text: item.str.trimStart(),
      x: e,
      y: f,
      length: isVertical ? item.height : item.width,
      size,
      angle,
      font: item.fontName,
      isRightToLeft: item.dir === "rtl",
    },
  ];
}

type Matrix = [number, number, number, number, number, number];

/** The product of two transformations as PDF writes them. ISO 32000-1, 8.3.4. */
function multiply(one: number[], other: number[]): Matrix {
  const [a, b, c, d, e, f] = one as Matrix;
  const [g, h, i, j, k, l] = other as Matrix;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
