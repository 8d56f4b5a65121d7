import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { MarkedText } from "#components/article/marked-text.tsx";

const FIRST = 7;

it("each highlight has its number as its id, its own words within it, also where a quote joins several", () => {
  const edges = fc.uniqueArray(fc.nat(40), { minLength: 2, maxLength: 12 });
  const quotes = fc.option(fc.tuple(fc.nat(39), fc.nat(39)), { nil: null });
  fc.assert(
    fc.property(edges, quotes, (numbers, quote) => {
      const text = Array.from({ length: 40 }, (_, n) => String.fromCharCode(0x4e00 + n)).join("");
      const sorted = numbers.sort((a, b) => a - b);
      const highlights = sorted.flatMap((end, n) => (n % 2 ? [{ start: sorted[n - 1] as number, end }] : []));
      const quoted = quote && { start: Math.min(...quote), end: Math.max(...quote) + 1 };
      const props = { text, highlights, firstStep: FIRST, quoted };
      const page = renderToStaticMarkup(createElement(MarkedText, props));
      const plain = (markup: string) => markup.replace(/<[^>]*>/g, "");
      expect(plain(page)).toBe(text);
      const ids = [...page.matchAll(/ id="mark-(\d+)"/g)].map(([, id]) => Number(id));
      expect(ids).toEqual(highlights.map((_, n) => FIRST + n));
      highlights.forEach(({ start, end }, n) => {
        const [, tag, inner = ""] = new RegExp(`<(mark|span) id="mark-${FIRST + n}">(.*?)</\\1>`).exec(page) ?? [];
        expect(plain(inner)).toContain(text.slice(start, end));
        if (tag === "span") expect(inner).toBe(text.slice(start, end));
      });
      const marked = [...page.matchAll(/<mark[^>]*>(.*?)<\/mark>/g)].map(([, inner]) => plain(inner ?? "")).join("");
      const isMarked = (at: number) =>
        [...highlights, ...(quoted ? [quoted] : [])].some((r) => r.start <= at && at < r.end);
      expect(marked).toBe(
        Array.from(text)
          .filter((_, at) => isMarked(at))
          .join(""),
      );
    }),
  );
});
