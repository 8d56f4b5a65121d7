import { existsSync } from "node:fs";
import { relative } from "node:path";
import { listSome } from "../report/list-some.ts";
import type { IngestReport, Refusal } from "../report/report.ts";
import { describePath, findUnnamed, type IndexOrigin } from "./index-origin.ts";
import type { Plan } from "./plan-changes.ts";

/** What becomes of articles in the index that come from paths which are not named now. */
export interface OtherArticles {
  /** `replace`: they go, and the report says so; `serve`: nothing is done, since nobody named any path. */
  policy: "replace" | "serve";
  /** Folders, files and lists as typed. */
  given: string[];
  /** Folder of the sample articles: nobody misses those. */
  samples: string;
  /** What the index was made from, as far as that is known. */
  origin: IndexOrigin | null;
}

/**
 * Tells in the report when an ingest removes articles of paths that it does not name: not because they are gone, but because nobody
 * thought of them, or for want of interest in them. Where it isn't known what the index was made from, all this is taken to be so when
 * not one of its articles is found.
 *
 * @param hashes content hashes of what is indexed, by article id
 */
export async function reportOthers(plan: Plan, hashes: Map<string, string>, others: OtherArticles): Promise<void> {
  const { report, removed } = plan;
  if (removed.length === 0) return;
  const { policy, given, samples, origin } = others;
  const unnamed = await findUnnamed(origin, hashes, given);
  // Who names nothing takes nothing out of an index that may be made of more.
  const areOthers = unnamed === null ? policy === "serve" || holdsOnlyOthers(plan) : unnamed.length > 0;
  if (!areOthers) return;
  const { path: folder } = await describePath(samples);
  const paths = unnamed ?? [];
  if (policy === "serve") {
    // All of them: an ingest that names some would take the others' articles out.
    const all = (await findUnnamed(origin, hashes, [])) ?? [];
    report.failure = { code: "other-articles", ...describeServed(all, hashes.size) };
  } else if (paths.some((path) => path !== folder) || unnamed === null)
    report.warnings.push(describeReplaced(paths, given, removed.length));
}

function describeReplaced(paths: string[], given: string[], removed: number): IngestReport["warnings"][number] {
  const articles = removed === 1 ? "1 article leaves the index" : `${removed} articles leave the index`;
  const there = paths.filter((path) => existsSync(path));
  const both = there.length > 0 ? ` To have both: ${writeCommand("npm run ingest --", [...there, ...given])}` : "";
  const message =
    paths.length === 0
      ? `${articles}, which was made from something else. To keep them, name their folder too.`
      : `${articles}. ${listPaths(paths)} was named before and is not now, so that nothing of it is kept.${both}`;
  return { code: "path-replaced", file: given.map(shorten).join(", "), message };
}

/** Not one of the articles that are indexed is among those that were found. */
function holdsOnlyOthers({ report, pending }: Plan): boolean {
  return report.articles.unchanged === 0 && pending.every(({ isNew }) => isNew);
}

type Described = Pick<Refusal, "message" | "action">;

function describeServed(paths: string[], count: number): Described {
  const other = "To serve a folder instead: npm start -- FOLDER";
  const articles = count === 1 ? "one article" : `${count} articles`;
  if (paths.length === 0) {
    return { message: `The index holds ${articles}, not known of which folders; served as indexed.`, action: other };
  }
  const again = paths.length === 1 ? "npm start --" : "npm run ingest --";
  return {
    message: `The index holds ${articles} of ${listPaths(paths)}, served as indexed.`,
    action: `To take in what has changed there: ${writeCommand(again, paths)}\n${other}`,
  };
}

const NAMED = 3;

/** Paths in words, at most three by name. */
function listPaths(paths: string[]): string {
  return listSome(paths.map(shorten), NAMED);
}

function writeCommand(command: string, paths: string[]): string {
  if (paths.length > 2 * NAMED) return `${command} …`;
  return [command, ...paths.map((path) => quoteForShell(shorten(path)))].join(" ");
}

/** Relative where that is shorter, as one would type it. */
function shorten(path: string): string {
  const short = relative(process.cwd(), path);
  return short !== "" && !short.startsWith("..") ? short : path;
}

/** As shells take it: cmd.exe knows double quotes only, and backslashes stand in its paths. */
function quoteForShell(word: string): string {
  if (process.platform === "win32") return /^[\w@%+=:,./\\~-]+$/.test(word) ? word : `"${word}"`;
  return /^[\w@%+=:,./~-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
