import { createElement, type ReactElement, type ReactNode } from "react";
import { expect, it } from "vitest";
import { InTurns } from "#components/article/in-turns.tsx";
import { joinRenderTurns } from "../../../../app/server/render-turns.ts";

type Batch = ReactElement<object, (props: object) => Promise<ReactNode[]>>;

it("renders each batch in a turn of the event loop of its own, whichever page it is of", async () => {
  let turn = 0;
  const count = () => {
    turn++;
    counting = setImmediate(count);
  };
  let counting = setImmediate(count);
  const items = Array.from({ length: 50 }, (_, n) => createElement("p", { key: n }));
  const pages = ["a", "b"].map((client) => InTurns({ takeTurn: joinRenderTurns(client), children: items }) as Batch[]);
  const rendered = pages.map((batches) =>
    Promise.all(
      batches.map(async ({ type, props }) => {
        const children = await type(props);
        return { children, turn };
      }),
    ),
  );
  const all = await Promise.all(rendered);
  clearImmediate(counting);
  for (const batches of all) expect(batches.flatMap(({ children }) => children)).toEqual(items);
  const turns = all.flat().map((batch) => batch.turn);
  expect(turns.length).toBeGreaterThan(4);
  expect(new Set(turns).size).toBe(turns.length);
});

it("renders another address's page after one batch of a flooder's, not after all", async () => {
  const order: string[] = [];
  const wait = (client: string) => {
    const takeTurn = joinRenderTurns(client);
    return takeTurn().then(() => order.push(client));
  };
  await Promise.all([...Array.from({ length: 20 }, () => wait("flooder")), wait("reader")]);
  expect(order.indexOf("reader")).toBe(1);
});
