import { expect, it } from "vitest";
import { ErrorLog } from "../../../../app/server/error-log.ts";

function openLog() {
  const written: [string, number][] = [];
  const clock = { now: 0 };
  const log = new ErrorLog(
    (_, message, repeated) => written.push([message, repeated]),
    () => clock.now,
  );
  return { log, written, clock };
}

it("an error that comes again and again is written once a minute, with how often it came since", () => {
  const { log, written, clock } = openLog();
  for (clock.now = 0; clock.now < 60_000; clock.now += 10) log.note(new Error("No index."), "No index.");
  expect(written).toEqual([["No index.", 0]]);
  log.note(new Error("No index."), "No index.");
  expect(written).toEqual([
    ["No index.", 0],
    ["No index.", 5999],
  ]);
});

it("errors of other kinds are written meanwhile, a hundred a minute", () => {
  const { log, written, clock } = openLog();
  for (const why of ["one", "two", "one"]) log.note(new Error(why), "unexpected error");
  expect(written).toHaveLength(2);
  for (let n = 0; n < 1000; n++) log.note(n, "unexpected error");
  expect(written).toHaveLength(100);
  clock.now = 60_000;
  log.note(new Error("a new one"), "unexpected error");
  expect(written).toHaveLength(101);
});
