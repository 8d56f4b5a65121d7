import { afterAll, describe, expect, it } from "vitest";
import { SLOTS } from "./list-slots.ts";
import { type Order, ReadingMeter } from "./measure-reading.ts";

/** `LINEAR_READING=all` tries every filler in every place, in an hour or two; the suite tries some, in a minute. */
const { LINEAR_READING, LINEAR_SIZE } = process.env;
const isWhole = LINEAR_READING === "all";

/** Characters of the longer of two texts; the other one has a quarter of them. */
const SIZE = Number(LINEAR_SIZE ?? 120_000);
/** What grows with the square of a text takes 16 times as long for four times as much. */
const MOST = 8;
/** Milliseconds of CPU time: less tells nothing, since threads compile and collect garbage beside. */
const LEAST = 50;
/** More is no end: the longest text of the suite is read in some tenths of this. */
const LIMIT = 10_000;

/** Those of the pairs of a place and a filler that are tried, spread over both. */
function listOrders(slot: number): Omit<Order, "size">[] {
  const { fillers } = SLOTS[slot] as (typeof SLOTS)[number];
  const all = fillers.map((_, filler) => ({ slot, filler }));
  const step = Math.max(7, Math.ceil(all.length / 3));
  return isWhole
    ? all
    : all.filter(({ filler }) => filler % step === (slot * 5) % step || WORST.has(nameOf(slot, filler)));
}

const nameOf = (slot: number, filler: number): string =>
  `${SLOTS[slot]?.name} of ${SLOTS[slot]?.fillers[filler]?.name}`;

/** What was slow once. */
const WORST = new Set([
  "page: title of letters",
  "page: title of single letters",
  "page: byline by of spaces",
  "JSON-LD: author of Chinese",
  "JSON-LD: author of combining marks",
  "markup: article of open spans",
  "markup: article of articles",
  "markup: head of unknown tags",
  "Markdown: front matter of keys",
]);

describe("fault 32: whatever a file is full of, four times as much takes no more than some four times as long", () => {
  const meter = new ReadingMeter(LIMIT);
  afterAll(() => meter.close());

  it.each(SLOTS.map(({ name }, slot) => ({ name, slot })))("$name", { timeout: 3_600_000 }, async ({ slot }) => {
    const slow: string[] = [];
    for (const order of listOrders(slot)) {
      const long = await meter.measure({ ...order, size: SIZE });
      const short = long <= MOST * LEAST ? long : await meter.measure({ ...order, size: SIZE / 4 });
      if (long === Number.POSITIVE_INFINITY || long > MOST * Math.max(short, LEAST))
        slow.push(`${nameOf(slot, order.filler)}: ${short} ms, ${long} ms`);
    }
    expect(slow).toEqual([]);
  });
});
