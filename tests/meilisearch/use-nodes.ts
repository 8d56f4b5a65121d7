import { afterEach } from "vitest";
import { startNode, type TestNode } from "./start-node.ts";

/** Servers of each test's own: `start` starts so many, which are in `nodes` until the test has ended. */
export function useNodes() {
  const nodes: TestNode[] = [];
  afterEach(async () => {
    for (const node of nodes.splice(0)) await node.remove();
  });
  const start = async (count: number): Promise<TestNode[]> => {
    const started = await Promise.all(Array.from({ length: count }, () => startNode()));
    nodes.push(...started);
    return started;
  };
  const startOne = async (): Promise<TestNode> => (await start(1))[0] as TestNode;
  return { nodes, start, startOne };
}
