import fc from "fast-check";
import { expect, it } from "vitest";
import type { Card } from "../../../../app/preview-image/card.ts";
import { CardTooDear, DrawingThread } from "../../../../app/preview-image/drawing-thread.ts";
import { Studio } from "../../../../app/preview-image/studio.ts";

const cardOf = (title: string): Card => ({
  title,
  quote: null,
  marked: false,
  attribution: null,
  facts: "",
  note: null,
  language: null,
});

/** A studio whose cards are drawn when the test says so. */
function openStudio() {
  const drawn: string[] = [];
  const atWork: { title: string; end(error?: Error): void }[] = [];
  const studio = new Studio(({ title }) => {
    drawn.push(title);
    return new Promise((resolve, reject) => {
      atWork.push({ title, end: (error) => (error ? reject(error) : resolve(new TextEncoder().encode(title))) });
    });
  });
  const read = (title: string, client: string, signal?: AbortSignal) =>
    studio.read(title, cardOf(title), { client, signal });
  /** Ends the one at work, and what follows from it. */
  const endOne = async (error?: Error) => {
    atWork.shift()?.end(error);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { drawn, atWork, read, endOne };
}

const settle = (all: Promise<unknown>[]) => Promise.allSettled(all);

it("fault 39: who asks for 80 pictures has a few waiting, and keeps others waiting for one", async () => {
  const { drawn, read, endOne } = openStudio();
  const flood = Array.from({ length: 80 }, (_, n) => read(`flood ${n}`, "flooder").catch((error) => error.code));
  const others = ["a", "b", "c"].map((client) => read(client, client));
  for (let n = 0; n < 4; n++) await endOne();
  expect(drawn.slice(0, 4)).toEqual(["flood 0", "a", "b", "c"]);
  expect(await Promise.all(others)).toHaveLength(3);
  for (let n = 0; n < 80; n++) await endOne();
  const answers = await Promise.all(flood);
  expect(answers.filter((answer) => answer instanceof Uint8Array)).toHaveLength(9);
  expect(answers.filter((answer) => answer === "too-many-requests")).toHaveLength(71);
});

it("equal cards are drawn once, at the first turn of those who wait for them, and are kept", async () => {
  const { drawn, read, endOne } = openStudio();
  const first = read("first", "a");
  const late = ["x", "y", "same"].map((title) => read(title, "a"));
  const early = read("same", "b");
  for (let n = 0; n < 4; n++) await endOne();
  await Promise.all([first, ...late, early, read("same", "c")]);
  expect(drawn.filter((title) => title === "same")).toHaveLength(1);
  expect(drawn.indexOf("same")).toBeLessThan(drawn.indexOf("y"));
});

it("a card whose readers are gone is not drawn; one that somebody still waits for is", async () => {
  const { drawn, read, endOne } = openStudio();
  const leaving = new AbortController();
  const begun = read("begun", "a");
  const gone = read("gone", "b", leaving.signal);
  const half = read("shared", "b", leaving.signal);
  const stays = read("shared", "c");
  leaving.abort();
  await expect(gone).rejects.toThrow();
  await expect(half).rejects.toThrow();
  await expect(read("late", "b", leaving.signal)).rejects.toThrow();
  for (let n = 0; n < 4; n++) await endOne();
  await Promise.all([begun, stays]);
  expect(drawn).toEqual(["begun", "shared"]);
});

it("a card that can't be drawn is told, and the next one is drawn; one that took too long is not begun again", async () => {
  const { drawn, read, endOne } = openStudio();
  const [bad, good] = [read("bad", "a"), read("good", "a")];
  bad.catch(() => {});
  await endOne(new CardTooDear("too long"));
  await endOne();
  await expect(bad).rejects.toThrow();
  await good;
  await expect(read("bad", "a")).rejects.toThrow("too long");
  expect(drawn).toEqual(["bad", "good"]);
  const failed = read("failed", "a");
  failed.catch(() => {});
  await endOne(new Error("no font"));
  await expect(failed).rejects.toThrow();
  const again = read("failed", "a");
  await endOne();
  expect(await again).toBeInstanceOf(Uint8Array);
});

it("whoever asks whatever in whatever order: everybody is answered, and no card is drawn twice", async () => {
  const asked = fc.array(fc.record({ client: fc.constantFrom("a", "b", "c"), title: fc.nat(20).map(String) }), {
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(asked, async (all) => {
      const { drawn, read, endOne, atWork } = openStudio();
      const answers = settle(all.map(({ client, title }) => read(title, client)));
      while (atWork.length > 0) await endOne();
      for (const [i, answer] of (await answers).entries()) {
        const title = all[i]?.title as string;
        if (answer.status === "fulfilled") expect(new TextDecoder().decode(answer.value as Uint8Array)).toBe(title);
        else expect(answer.reason.code).toBe("too-many-requests");
      }
      expect(new Set(drawn).size).toBe(drawn.length);
    }),
  );
});

it("a thread that takes too long over a card, or ends over it, is replaced", async () => {
  const thread = new DrawingThread("tests/unit/app/preview-image/odd-drawing-thread.ts");
  await expect(thread.draw(cardOf("loop"))).rejects.toBeInstanceOf(CardTooDear);
  expect(await thread.draw(cardOf("good"))).toEqual(new Uint8Array([1]));
  await expect(thread.draw(cardOf("throw"))).rejects.toThrow("gone");
  await expect(thread.draw(cardOf("fault"))).rejects.toThrow("no font");
  expect(await thread.draw(cardOf("good"))).toEqual(new Uint8Array([1]));
  await expect(thread.draw(cardOf("exit"))).rejects.toThrow("ended");
  for (const title of ["exit later", "throw later"]) {
    expect(await thread.draw(cardOf(title))).toEqual(new Uint8Array([1]));
    // Whoever is drawn while it ends is told; the one after is drawn.
    await thread.draw(cardOf("good")).catch(() => {});
    expect(await thread.draw(cardOf("good"))).toEqual(new Uint8Array([1]));
  }
});
