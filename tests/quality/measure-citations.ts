/**
 * `node tests/quality/measure-citations.ts`: how the time of every format grows with a fact that is made to be slow, by CPU time for 100,000 letters and for
 * twice as many. Linear work takes twice as long. Ends with 1 where the growth is more than threefold and not lost in noise.
 */
import type { Citation } from "#search/citation/citation.ts";
import { CITATION_FORMATS } from "#search/citation/formats.ts";
import { readNames } from "#search/citation/names/read-names.ts";
import { TALKS } from "#tests/fixtures/talks.ts";
import { HOSTILE_SIGNS } from "./hostile-signs.ts";

const LETTERS = 100_000;
/** Milliseconds under which a ratio says nothing. */
const NOISE = 100;
const FACTS = ["text", "title", "source", "author", "speaker", "url"] as const;

const base: Citation = { ...TALKS, author: "Jane Doe" };

/** CPU milliseconds of the fastest of four runs. */
function time(run: () => unknown): number {
  const once = () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  return Math.min(once(), once(), once(), once());
}

const repeat = (sign: string, letters: number) => `Jane ${sign.repeat(Math.floor(letters / sign.length))}x`;
let read = 0;
const found: { what: string; short: number; long: number }[] = [];
for (const sign of HOSTILE_SIGNS) {
  for (const fact of FACTS) {
    const write = (letters: number) => {
      const value = `${fact === "url" ? "https://courier.example/" : ""}${repeat(sign, letters)}`;
      return time(() => CITATION_FORMATS.map(({ format }) => format({ ...base, [fact]: value })));
    };
    found.push({ what: `${fact} of ${JSON.stringify(sign)}`, short: write(LETTERS), long: write(2 * LETTERS) });
  }
  // The longest line that is read as names, another each time: they are remembered.
  const line = (letters: number) => time(() => readNames(`${repeat(sign, letters)} ${read++}`));
  found.push({ what: `names of ${JSON.stringify(sign)}`, short: line(950), long: line(1900) });
}
const slow = found.filter(({ short, long }) => long > NOISE && long > 3 * short);
for (const { what, short, long } of found.toSorted((a, b) => b.long - a.long).slice(0, 10)) {
  console.log(`${what}: ${short.toFixed(0)} ms, twice as long ${long.toFixed(0)} ms`);
}
console.log(
  `${found.length} cases, ${slow.length} grow faster than their length: ${slow.map(({ what }) => what).join(", ")}`,
);
process.exitCode = slow.length > 0 ? 1 : 0;
