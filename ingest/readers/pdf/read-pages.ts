import { getResolvedPDFJS } from "unpdf";
import type { Omission } from "../../report/omissions.ts";
import type { PdfDocument } from "./open-document.ts";
import { type Glyphs, type PageText, turnUpright } from "./turn-upright.ts";

type Page = Awaited<ReturnType<PdfDocument["getPage"]>>;
type Content = Awaited<ReturnType<Page["getTextContent"]>>;
type ContentItem = Extract<Content["items"][number], { str: string }>;

/** A page of a newspaper whose letters are set one by one has fewer pieces of text. */
const MOST_ITEMS = 40_000;

/** The text of all pages, and the numbers of those that could not be read and of those that are pictures without text. */
export interface PagesText {
  pages: PageText[];
  unread: number[];
  pictures: number[];
}

/** Fewer letters a page are those of stamps and page numbers on pictures of pages. */
export const FEWEST_LETTERS = 20;

/** Reads the text of all pages with its places. A page that is damaged leaves the others as they are. */
export async function readPages(pdf: PdfDocument): Promise<PagesText> {
  const pages: PageText[] = [];
  const unread: number[] = [];
  const pictures: number[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number);
      const { width, height, transform } = page.getViewport({ scale: 1 });
      const content = await page.getTextContent({ disableNormalization: true });
      if (content.items.length > MOST_ITEMS) throw new Error("The page has too many pieces of text.");
      const glyphs: Glyphs[] = [];
      const unseen: Omission[] = [];
      for (const item of content.items) {
        if (!("str" in item) || item.str.trim() === "") continue;
        const placed = placeItem(item, transform, content.styles[item.fontName]?.vertical === true);
        if (placed === null) unseen.push({ kind: "hidden", text: item.str });
        else glyphs.push(placed);
      }
      const text = turnUpright(number, width, height, glyphs);
      text.omitted.push(...unseen);
      pages.push(text);
      if (countLetters(text) < FEWEST_LETTERS && (await hasPicture(page))) pictures.push(number);
      page.cleanup();
    } catch {
      unread.push(number);
    }
  }
  return { pages, unread, pictures };
}

/** Letters of a page, without digits and punctuation. */
export function countLetters({ runs }: PageText): number {
  return runs.reduce((count, { text }) => count + (text.match(/[^\s\d\p{P}]/gu)?.length ?? 0), 0);
}

/** Whether a page paints a picture; empty pages don't. Asked of few pages, since pictures are decoded for it. */
async function hasPicture(page: Page): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS();
  const paints = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  const { fnArray } = await page.getOperatorList();
  return fnArray.some((operator) => paints.has(operator));
}

/** Places a run of letters in the page as it is seen: its origin on the base line, down from the top left corner. Null for what is too small to be seen. */
function placeItem(item: ContentItem, view: number[], isVertical: boolean): Glyphs | null {
  const [a, b, c, d, e, f] = multiply(view, item.transform);
  const size = Math.hypot(c, d);
  // What is invisibly small can't be read by anyone.
  if (!(size > 0.5) || !Number.isFinite(e + f)) return null;
  const angle = isVertical ? Math.PI / 2 : Math.atan2(b, a);
  return {
    // A space before the first letter stands for no room: pdf.js puts it after soft hyphens that are not shown.
    text: item.str.trimStart(),
    x: e,
    y: f,
    length: isVertical ? item.height : item.width,
    size,
    angle,
    font: item.fontName,
    isRightToLeft: item.dir === "rtl",
  };
}

type Matrix = [number, number, number, number, number, number];

/** The product of two transformations as PDF writes them. ISO 32000-1, 8.3.4. */
function multiply(one: number[], other: number[]): Matrix {
  const [a, b, c, d, e, f] = one as Matrix;
  const [g, h, i, j, k, l] = other as Matrix;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
