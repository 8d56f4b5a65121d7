import { setImmediate as turn } from "node:timers/promises";
import { expect, it } from "vitest";
import { LoopTurns } from "../../../../../app/server/gate/loop-turns.ts";

it.each([1, 2, 4])("a piece of work has %d turns of the event loop before the next is begun", async (turnsOfWork) => {
  const turns = new LoopTurns(turnsOfWork);
  const begun: number[] = [];
  let now = 0;
  for (let n = 0; n < 4; n++) turns.add("one", () => begun.push(now));
  while (begun.length < 4) {
    await turn();
    now++;
  }
  // The first one begins amid a turn.
  const waits = begun.slice(2).map((at, n) => at - (begun[n + 1] as number));
  expect(waits).toEqual([turnsOfWork, turnsOfWork]);
});
