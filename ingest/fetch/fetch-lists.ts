import { realpath } from "node:fs/promises";
import { isAbsolute, relative, resolve } from "node:path";
import { IngestError } from "../report/errors.ts";
import type { IngestProgress } from "../report/ingest-progress.ts";
import type { RefusedFile } from "../report/refused-file.ts";
import { type FetchSurroundings, PageFetcher } from "./fetch-page.ts";
import { findAddressFault } from "./find-address-fault.ts";
import { SYSTEM_CLOCK } from "./host-turns.ts";
import { namePage, PageFolder } from "./page-folder.ts";
import { pagesFolder } from "./pages-folder.ts";
import { readUrlList } from "./read-url-list.ts";

/** Pages of different hosts are fetched so many at a time. */
const AT_A_TIME = 8;

/** How lists are fetched. */
export interface FetchOptions {
  /** Fetch also what was fetched before. */
  refetch?: boolean;
  /** Fetch nothing: only what was fetched before is there. */
  offline?: boolean;
  /** What was refused before, by URL: it is not asked for again, and what is refused now is added. */
  refusedBefore?: Map<string, IngestError>;
  onProgress?: (progress: IngestProgress) => void;
  surroundings?: FetchSurroundings;
}

/** What is to be ingested once all pages are there. */
export interface FetchedLists {
  /** The given paths, each list replaced by the pages of its URLs. */
  paths: string[];
  /** URLs that have no page, by name, with the reason. */
  refused: RefusedFile[];
  /** Pages that would have been asked for, were it not for `offline`. */
  skipped: URL[];
}

/**
 * Puts the pages of URL lists in the place of the lists, and fetches those that are not there yet. A URL that was taken off its list
 * has no part in it any more, though its page stays in the folder. A page that can't be fetched again stays as it was, and is told.
 *
 * @param given as typed; only a path that is itself a list is one, never a file in a folder
 * @throws IngestError `url-list-invalid`, `pages-unwritable`
 */
export async function fetchLists(given: string[], options: FetchOptions = {}): Promise<FetchedLists> {
  const fetched: FetchedLists = { paths: [], refused: [], skipped: [] };
  const fetcher = new PageFetcher(options.surroundings);
  for (const path of given) {
    const urls = await readUrlList(path);
    if (urls === null) fetched.paths.push(path);
    else await fetchList(path, urls, fetcher, options, fetched);
  }
  return { ...fetched, paths: await leaveOutInner(fetched.paths, given) };
}

async function fetchList(
  list: string,
  urls: URL[],
  fetcher: PageFetcher,
  options: FetchOptions,
  fetched: FetchedLists,
): Promise<void> {
  const folder = await PageFolder.open(pagesFolder(list));
  const kept = await Promise.all(urls.map((url) => folder.find(url)));
  const wanted = urls.flatMap((url, at) => (kept[at] === null || options.refetch ? [{ url, at }] : []));
  const refused: (RefusedFile | undefined)[] = [];
  if (options.offline) {
    for (const { url, at } of wanted) {
      const error = findAddressFault(url);
      if (error) refused[at] = refuse(url, folder, error);
      else fetched.skipped.push(url);
    }
  }
  const queue = options.offline ? [] : byTurns(wanted);
  let done = 0;
  const tell = () => options.onProgress?.({ phase: "fetching", done, total: wanted.length });
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { url, at } = next;
      try {
        const before = options.refusedBefore?.get(url.href);
        if (before) throw before;
        const page = await fetcher.fetch(url);
        kept[at] = await folder.add(url, page, (options.surroundings?.clock ?? SYSTEM_CLOCK).now());
      } catch (error) {
        if (!(error instanceof IngestError) || error.code === "pages-unwritable") {
          queue.length = 0;
          throw error;
        }
        options.refusedBefore?.set(url.href, error);
        refused[at] = refuse(url, folder, error);
      }
      done++;
      tell();
    }
  };
  if (queue.length > 0) tell();
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  for (const path of kept) if (path !== null) fetched.paths.push(path);
  for (const refusal of refused) if (refusal) fetched.refused.push(refusal);
}

/** Hosts take turns, so that one with many pages does not make the others wait. The order within a host stays. */
function byTurns(wanted: { url: URL; at: number }[]): { url: URL; at: number }[] {
  const met = new Map<string, number>();
  const placed = wanted.map((one) => {
    const turn = met.get(one.url.hostname) ?? 0;
    met.set(one.url.hostname, turn + 1);
    return { one, turn };
  });
  return placed.toSorted((a, b) => a.turn - b.turn).map(({ one }) => one);
}

/** A refusal under the URL. The file that its page would have tells which article stays as it was indexed. */
function refuse(url: URL, folder: PageFolder, error: IngestError): RefusedFile {
  const shown = new URL(url);
  shown.username = "";
  shown.password = "";
  return { name: shown.href, file: `${namePage(url)}.html`, root: resolve(folder.path), isFolder: false, error };
}

/** A page in a folder that was given too comes with the folder, and not a second time by itself. */
async function leaveOutInner(paths: string[], given: string[]): Promise<string[]> {
  const folders = await Promise.all(given.map((path) => realpath(path).catch(() => resolve(path))));
  const isGiven = new Set(given);
  const kept: string[] = [];
  for (const path of paths) {
    const real = isGiven.has(path) ? null : await realpath(path);
    if (real === null || !folders.some((folder) => isInside(folder, real))) kept.push(path);
  }
  return kept;
}

function isInside(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return !inside.startsWith("..") && !isAbsolute(inside);
}
