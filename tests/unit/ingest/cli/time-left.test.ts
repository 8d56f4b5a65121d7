import fc from "fast-check";
import { expect, it } from "vitest";
import { makeProgressBar } from "#ingest/cli/progress.ts";
import { formatTimeLeft, makeTimeLeft } from "#ingest/cli/time-left.ts";
import type { IngestProgress } from "#ingest/report/ingest-progress.ts";

/** Plays steps on a clock of its own: at each time so much is done. Returns what is said each time. */
function play(steps: { at: number; done: number; total?: number; phase?: IngestProgress["phase"] }[]) {
  let clock = 0;
  const left = makeTimeLeft(() => clock);
  return steps.map(({ at, done, total = 1000, phase = "reading" }) => {
    clock = at;
    return left.estimate({ phase, done, total });
  });
}

it("nothing is said in the first seconds, however fast they were", () => {
  expect(play([0, 500, 1000, 2000, 3999].map((at) => ({ at, done: at / 10 })))).toEqual([null, null, null, null, null]);
});

it("nothing is said while nothing was done", () => {
  expect(play([0, 5000, 60_000].map((at) => ({ at, done: 0 })))).toEqual([null, null, null]);
});

it("at an even speed the time left is exact, in whatever lumps the work comes", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.array(fc.integer({ min: 250, max: 9000 }), { minLength: 2, maxLength: 40 }),
      (perSecond, pauses) => {
        let sum = 0;
        const times = [0, ...pauses.map((pause) => (sum += pause))];
        const total = 2_000_000;
        const said = play(times.map((at) => ({ at, done: (at / 1000) * perSecond, total })));
        for (const [n, at] of times.entries()) {
          if (at < 4000) expect(said[n]).toBeNull();
          else expect(said[n]).toBeCloseTo(((total - (at / 1000) * perSecond) / perSecond) * 1000, 0);
        }
      },
    ),
  );
});

it("what was done lately counts for more: it follows a change of speed within a minute", () => {
  const steps = [];
  let done = 0;
  for (let at = 0; at <= 180_000; at += 1000) {
    steps.push({ at, done, total: 100_000 });
    done += at < 120_000 ? 100 : 10;
  }
  const said = play(steps);
  // By the average of all time it would say 11 minutes; at the speed of now it is 146.
  expect((said.at(-1) as number) / 60_000).toBeGreaterThan(90);
  expect((said.at(-1) as number) / 60_000).toBeLessThan(147);
});

it("another step, and a step that begins again, are not judged by the speed of what was before", () => {
  const before = [0, 5000, 10_000].map((at) => ({ at, done: at / 10, total: 5000 }));
  expect(play([...before, { at: 10_500, done: 0, phase: "indexing" }]).slice(-2)).toEqual([40_000, null]);
  expect(play([...before, { at: 10_500, done: 1, total: 5000 }]).at(-1)).toBeNull();
});

it.each([
  [null, ""],
  [900, "a few seconds left"],
  [11_000, "20 s left"],
  [55_000, "1 min left"],
  [61_000, "2 min left"],
  [59 * 60_000, "1 h left"],
  [125 * 60_000, "2 h 10 min left"],
  [180 * 60_000, "3 h left"],
])("%s ms is %j", (milliseconds, text) => {
  expect(formatTimeLeft(milliseconds)).toBe(text);
});

it("the bar shows it in a terminal, and drops it when the step is done", () => {
  let clock = 0;
  const written: string[] = [];
  const bar = makeProgressBar({ isTTY: true, write: (text: string) => written.push(text) }, () => clock);
  for (clock = 0; clock <= 10_000; clock += 1000) bar.show({ phase: "reading", done: clock / 100, total: 1000 });
  expect(written.at(-1)).toContain("10% of 1,000 files, 2 min left");
  expect(written[1]).not.toContain("left");
  bar.show({ phase: "reading", done: 1000, total: 1000 });
  expect(written.at(-1)).toContain("100% of 1,000 files");
  expect(written.at(-1)).not.toContain("left");
});
