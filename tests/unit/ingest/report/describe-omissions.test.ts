import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { describeOmissions, summarizeOmissions } from "#ingest/report/describe-omissions.ts";
import type { Omission } from "#ingest/report/omissions.ts";
import { makeFolder } from "../../../make/make-folder.ts";
import { run } from "../cli/run-in-terminal.ts";

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
          "Left out: 1 struck passage (“Old wrong sum of 5 million, which nobod…”), 5 footnote marks (“a”, “b”, “c”).",
      },
    ]);
    expect(describeOmissions(within, ["struck"])[0]?.message).toMatch(/^Left out: 1 struck passage \([^)]*\)\.$/);
    expect(describeOmissions(within, ["part"])).toEqual([]);
  });

  it.each([
    ["RR", "R"],
    ["a+b a+b", "a+b"],
    ["R\\R", "R\\R"],
  ])("tells a formula once, whose copy holds it as signs and as it was written: %s", (text, told) => {
    expect(describeOmissions([{ kind: "twin", text }])[0]?.message).toContain(`(“${told}”)`);
  });

  it("is told by inspect in full, by an ingest where its words may be wanted", async () => {
    const folder = await makeFolder({ "page.html": PAGE });
    const { omitted, warnings } = JSON.parse((await run(["inspect", join(folder, "page.html")])).out);
    expect(omitted).toEqual({
      title: { count: 1, example: "Ministry corrects its sum" },
      byline: { count: 1, example: "By Jane Doe" },
    });
    expect(warnings).toEqual([
      {
        code: "words-left-out",
        message:
          "Left out: 1 note for screen readers (“, opens new tab”), 1 struck passage (“Old wrong sum of 5 million.”), 1 footnote mark (“1”).",
      },
    ]);
    const { out } = await run(["ingest", "--dry-run", "--json", folder]);
    expect(JSON.parse(out).warnings).toMatchObject([
      {
        code: "words-left-out",
        message: "Left out: 1 struck passage (“Old wrong sum of 5 million.”).",
      },
    ]);
  });
});

describe("whole lines that were left out", () => {
  it("are counted by kind, with the first of each, in a line of whole characters", () => {
    const lines: Omission[] = [
      { kind: "label", text: "Winners are\n in bold" },
      { kind: "link", text: "😀".repeat(100) },
      { kind: "label", text: "Norholm" },
    ];
    expect(summarizeOmissions(lines)).toEqual({
      label: { count: 2, example: "Winners are in bold" },
      link: { count: 1, example: `${"😀".repeat(79)}…` },
    });
  });
});
