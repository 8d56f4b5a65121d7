import { afterEach, expect, it, vi } from "vitest";
import { startBudget, startWhenAsked } from "#search/work-budget.ts";

afterEach(() => vi.restoreAllMocks());

/** A clock of the thread's computing time: half of it is the program's own, half the system's for it. */
function useClock() {
  let now = 0;
  vi.spyOn(process, "threadCpuUsage").mockImplementation(() => ({ user: now * 500, system: now * 500 }));
  return {
    pass(milliseconds: number) {
      now += milliseconds;
    },
  };
}

const REFUSED = expect.objectContaining({ code: "query-too-dear" });

it("work is stopped when it has used more than its time, and not before", () => {
  const clock = useClock();
  const budget = startBudget(100);
  clock.pass(100);
  expect(() => budget.check()).not.toThrow();
  clock.pass(1);
  expect(() => budget.check()).toThrow(REFUSED);
});

it("what all have a use for costs nothing, also where it fails", () => {
  const clock = useClock();
  const budget = startBudget(100);
  clock.pass(90);
  const read = () => {
    clock.pass(5000);
    return "read";
  };
  expect(budget.exempt(read)).toBe("read");
  const fail = () => {
    clock.pass(5000);
    throw new RangeError("unreadable");
  };
  expect(() => budget.exempt(fail)).toThrow(RangeError);
  clock.pass(10);
  expect(() => budget.check()).not.toThrow();
  clock.pass(1);
  expect(() => budget.check()).toThrow(REFUSED);
});

it("work that waits first begins to pay with the first question", () => {
  const clock = useClock();
  const budget = startWhenAsked(() => startBudget(100));
  clock.pass(5000);
  expect(() => budget.check()).not.toThrow();
  clock.pass(101);
  expect(() => budget.check()).toThrow(REFUSED);
});

it("work for which nobody waits any more is given up, however little it used", () => {
  useClock();
  let isGivenUp = false;
  const budget = startBudget(100, () => isGivenUp);
  expect(() => budget.check()).not.toThrow();
  isGivenUp = true;
  expect(() => budget.check()).toThrow(expect.objectContaining({ name: "AbortError" }));
});
