import { expect, it } from "vitest";
import { TransferSlots } from "../../../../app/server/transfer-slots.ts";

it("lets so many be under way in all and for one address, each ended once", () => {
  const slots = new TransferSlots("long articles", { all: 3, perClient: 2 });
  const end = slots.take("a");
  slots.take("a");
  expect(() => slots.take("a")).toThrow("Your address may have 2 long articles under way at a time.");
  slots.take("b");
  expect(() => slots.take("c")).toThrow("3 long articles are under way.");
  end();
  end();
  slots.take("c");
  expect(() => slots.take("a")).toThrow("3 long articles are under way.");
});
