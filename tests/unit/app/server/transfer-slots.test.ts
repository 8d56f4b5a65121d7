import { expect, it } from "vitest";
import { tellError } from "#messages/tell-error.ts";
import type { SearchError } from "#search/errors.ts";
import { TransferSlots } from "../../../../app/server/transfer-slots.ts";

function tellRefusal(take: () => void): string | null {
  try {
    take();
    return null;
  } catch (error) {
    return tellError(error as SearchError, "en").message;
  }
}

it("lets so many be under way in all and for one address, each ended once", () => {
  const slots = new TransferSlots("long-articles", { all: 3, perClient: 2 });
  const end = slots.take("a");
  slots.take("a");
  expect(tellRefusal(() => slots.take("a"))).toBe("Your address may have 2 long articles under way at a time.");
  slots.take("b");
  expect(() => slots.take("c")).toThrow("3 long articles are under way.");
  end();
  end();
  slots.take("c");
  expect(() => slots.take("a")).toThrow("3 long articles are under way.");
});
