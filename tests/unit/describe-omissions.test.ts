import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { describeOmissions } from "#ingest/describe-omissions.ts";
import type { Omission } from "#ingest/omissions.ts";
import { makeFolder } from "./make-folder.ts";
import { run } from "./run-in-terminal.ts";

const PAGE = `<!doctype html><html lang="en"><head><title>Ministry corrects its sum</title></head><body><article>
<h1>Ministry corrects its sum</h1><p>By Jane Doe</p>
<p><del>Old wrong sum of 5 million.</del> <ins>New sum of 7 million.</ins> That is what the ministry paid, says its report<sup><a href="#n1">1</a></sup>.</p>
<p>The council published a <a href="/r">letter<span class="sr-only">, opens new tab</span></a> by the institute on Friday, and it was read in the town.</p>
<p>Work begins in spring, the mayor said, and will last for three years or more.</p></article></body></html>`;

describe("what was left out within paragraphs", () => {
  it("is counted by kind, with up to three examples of each, cut to a line", () => {
    const within: Omission[] = [
      ...["a", "b", "b", "c", "d"].map((text): Omission => ({ kind: "note-mark", text })),
      { kind: "struck", text: "Old wrong sum of 5 million, which nobody ever paid." },
    ];
    expect(describeOmissions(within)).toEqual([
      {
        code: "words-left-out",
        message:
          "Within paragraphs, 1 struck text (“Old wrong sum of 5 million, which nobody…”) and 5 footnote marks (“a”, “b”, “c”) were left out.",
      },
    ]);
    expect(describeOmissions(within, ["struck"])[0]?.message).toMatch(
      /^Within paragraphs, 1 struck text .* was left out\.$/,
    );
    expect(describeOmissions(within, ["part"])).toEqual([]);
  });

  it("is told by inspect in full, by an ingest where its words may be wanted", async () => {
    const folder = await makeFolder({ "page.html": PAGE });
    const { omitted, warnings } = JSON.parse((await run(["inspect", join(folder, "page.html")])).out);
    expect(omitted).toEqual({ title: 1, byline: 1 });
    expect(warnings).toEqual([
      {
        code: "words-left-out",
        message:
          "Within paragraphs, 1 note for screen readers (“, opens new tab”), 1 struck text (“Old wrong sum of 5 million.”) and 1 footnote mark (“1”) were left out.",
      },
    ]);
    const { out } = await run(["ingest", "--dry-run", "--json", folder]);
    expect(JSON.parse(out).warnings).toMatchObject([
      {
        code: "words-left-out",
        message: "Within paragraphs, 1 struck text (“Old wrong sum of 5 million.”) was left out.",
      },
    ]);
  });
});
