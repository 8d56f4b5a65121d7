import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../../..");
const documents = ["README.md", "DESIGN.md", "CHANGELOG.md", ...globSync("docs/**/*.md", { cwd: root })];

/** Targets of Markdown links and images that lie in the project: no address of the web, no place on the same page. */
function listTargets(text: string): string[] {
  return [...text.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)]
    .map(([, target]) => (target as string).replace(/[#?].*$/, ""))
    .filter((target) => target !== "" && !/^[a-z][a-z+.-]*:/i.test(target));
}

it("finds links and images, and nothing of the web", () => {
  expect(listTargets('[a](b.md#c) ![d](e/f.png "g") [h](https://x.example) [i](#j) [k](mailto:l@x.example)')).toEqual([
    "b.md",
    "e/f.png",
  ]);
});

it.each(documents)("whatever %s links to is there", (document) => {
  const missing = listTargets(readFileSync(join(root, document), "utf8")).filter(
    (target) => !existsSync(resolve(root, dirname(document), decodeURIComponent(target))),
  );
  expect(missing).toEqual([]);
});
