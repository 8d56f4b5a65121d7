import { relative } from "node:path";
import { describePath, findUnnamed, type IndexOrigin, isWithin } from "./index-origin.ts";
import type { IngestReport, Refusal } from "./report.ts";
import type { Survey } from "./survey-articles.ts";

/** What becomes of articles in the index that come from paths which are not named now. */
export interface OtherArticles {
  /** `refuse`: nothing is done; `replace`: they go; `serve`: nothing is done either, since nobody named any path. */
  policy: "refuse" | "replace" | "serve";
  /** Folders, files and lists as typed. */
  given: string[];
  /** Folder of the sample articles, which give way to any folder. */
  samples: string;
  /** What the index was made from, as far as that is known. */
  origin: IndexOrigin | null;
}

/**
 * Tells in the report when an ingest would remove articles of paths that it does not name: not because they are gone, but because
 * nobody thought of them, or for want of interest in them. Either nothing is to be done (`failure`), or it is a warning. Where it
 * isn't known what the index was made from, all this is taken to be so when not one of its articles is found.
 *
 * @param hashes content hashes of what is indexed, by article id
 */
export async function judgeOthers(survey: Survey, hashes: Map<string, string>, others: OtherArticles): Promise<void> {
  const { report, removed } = survey;
  if (removed.length === 0) return;
  const { policy, given, samples, origin } = others;
  const unnamed = await findUnnamed(origin, hashes, given);
  if (unnamed === null ? !holdsOnlyOthers(survey) : unnamed.length === 0) return;
  const paths = unnamed ?? [];
  if (policy === "replace" || (policy === "refuse" && (await giveWay(paths, given, samples)))) {
    report.warnings.push(...paths.map((path) => describeReplaced(path, given)));
    return;
  }
  const { length } = removed;
  const told =
    policy === "serve" ? describeServed(paths, hashes.size) : describeRefused(others, paths, length, hashes.size);
  report.failure = { code: "other-articles", ...told };
}

function describeReplaced(path: string, given: string[]): IngestReport["warnings"][number] {
  const message = `It was ingested before and is not named now: articles that are only there leave the index. ${describeBoth([path], given)}`;
  return { code: "path-replaced", file: shorten(path), message };
}

/** Not one of the articles that are indexed is among those that were found. */
function holdsOnlyOthers({ report, pending }: Survey): boolean {
  return report.articles.unchanged === 0 && pending.every(({ isNew }) => isNew);
}

/** The samples go when a folder of one's own is named; a single file, or a part of them, takes nothing's place. */
async function giveWay(paths: string[], given: string[], samples: string): Promise<boolean> {
  const { path: folder } = await describePath(samples);
  const named = await Promise.all(given.map(describePath));
  return (
    paths.length === 1 &&
    paths[0] === folder &&
    named.some(({ isFolder }) => isFolder) &&
    named.every(({ path }) => !isWithin(folder, path))
  );
}

type Described = Pick<Refusal, "message" | "action">;

function describeServed(paths: string[], count: number): Described {
  const other = "To serve a folder instead: npm start -- FOLDER --replace";
  const articles = count === 1 ? "one article" : `${count} articles`;
  if (paths.length === 0) {
    return { message: `The index holds ${articles} of other folders, served as indexed.`, action: other };
  }
  const again = paths.length === 1 ? "npm start --" : "npm run ingest --";
  return {
    message: `The index holds ${articles} of ${listPaths(paths)}, served as indexed.`,
    action: `To take in what has changed there: ${writeCommand(again, paths)}\n${other}`,
  };
}

function describeRefused({ given }: OtherArticles, paths: string[], removed: number, count: number): Described {
  const whole = count === 1 ? "the one article that is" : `all ${count} articles that are`;
  const which = removed === count ? whole : `${removed} of the ${count} articles that are`;
  const reason =
    paths.length === 0
      ? "none of them is in what is named"
      : `the index was made from ${listPaths(paths)}, which is not named now`;
  return {
    message: `Nothing was done. This would remove ${which} indexed: ${reason}.`,
    action: `${describeBoth(paths, given)}\nTo have only what is named, add --replace.`,
  };
}

/** How to have the articles of those paths as well as of these. */
function describeBoth(paths: string[], given: string[]): string {
  if (paths.length === 0) return "To keep them, name their folder too.";
  return `To have both, name both: ${writeCommand("npm run ingest --", [...paths, ...given])}`;
}

const NAMED = 3;

/** Paths in words, at most three by name. */
function listPaths(paths: string[]): string {
  const more = paths.length - NAMED;
  return paths.slice(0, NAMED).map(shorten).join(", ") + (more > 0 ? ` and ${more} more` : "");
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

const quoteForShell = (word: string): string =>
  /^[\w@%+=:,./~-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
