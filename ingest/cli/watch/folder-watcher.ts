import { type FSWatcher, watch } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { isHidden } from "../../find/find-files.ts";
import { IngestError } from "../../report/errors.ts";

/**
 * Tells that something changed in folders or files, not what: whoever is told reads them all again. Each folder is watched by itself, so
 * one of a million files costs one watch. What is not there is watched for where it will appear.
 */
export class FolderWatcher {
  readonly #paths: string[];
  readonly #ignored: string;
  readonly #onChange: () => void;
  #watchers: FSWatcher[] = [];

  /**
   * @param paths folders and files
   * @param ignored a folder whose changes say nothing, though it may lie in one that is watched
   */
  constructor(paths: string[], ignored: string, onChange: () => void) {
    this.#paths = paths.map((path) => resolve(path));
    this.#ignored = resolve(ignored);
    this.#onChange = onChange;
  }

  /**
   * Watches everything as it is now. Call it again before each reading: folders that are new, or in the place of others, are then
   * watched before they are read, so that no change falls between the two.
   *
   * @throws IngestError `watch-failed` when the system allows no more
   */
  async open(): Promise<void> {
    this.close();
    // Links on the way are resolved in what is watched, too.
    const ignored = await realpath(this.#ignored).catch(() => this.#ignored);
    for (const path of this.#paths) {
      this.#watchWay(path);
      const real = await realpath(path).catch(() => null);
      if (real !== null && real !== path) this.#watchWay(real);
      const status = real === null ? null : await stat(real).catch(() => null);
      if (real !== null && status?.isDirectory()) await this.#watchTree(real, ignored);
    }
  }

  close(): void {
    for (const watcher of this.#watchers) watcher.close();
    this.#watchers = [];
  }

  /** @param ignored a folder in it that is left out; where it is the folder itself, the names of its files tell what says nothing */
  async #watchTree(folder: string, ignored: string): Promise<void> {
    this.#watch(folder, (name) => name === null || !isHidden(name));
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !isHidden(entry.name) && path !== ignored) await this.#watchTree(path, ignored);
    }
  }

  /**
   * Watches a path and each folder on the way to it, but only that entry of each: that it changes, goes, is another one or comes back. A
   * folder that is moved away with the one around it changes in nothing of its own.
   */
  #watchWay(path: string): void {
    for (let entry = path; dirname(entry) !== entry; entry = dirname(entry)) {
      const name = basename(entry);
      this.#watch(dirname(entry), (changed) => changed === null || changed === name);
    }
  }

  #watch(folder: string, concerns: (name: string | null) => boolean): void {
    try {
      const watcher = watch(folder, (_, name) => concerns(name) && this.#onChange());
      // A folder that goes away can end in an error; that it is gone is a change.
      watcher.on("error", this.#onChange);
      this.#watchers.push(watcher);
    } catch (cause) {
      const { code, message } = cause as NodeJS.ErrnoException;
      if (code === "ENOENT" || code === "ENOTDIR" || code === "EACCES") return;
      throw new IngestError(
        "watch-failed",
        `${folder} can't be watched: ${code === "ENOSPC" ? "the system allows no more watched folders" : message}.`,
        "Watch fewer folders, or raise the system's limit (on Linux: sysctl fs.inotify.max_user_watches).",
        { cause },
      );
    }
  }
}
