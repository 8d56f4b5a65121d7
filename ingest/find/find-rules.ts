import { join } from "node:path";
import { IngestError, type IngestErrorCode } from "../report/errors.ts";
import { decodeText } from "../text/decode-text.ts";
import { emptySources, parseSources } from "../understand/metadata/sources.ts";
import type { Rules } from "../understand/rules.ts";
import { emptyTopicRules, parseTopicRules } from "../understand/topics/topic-rules.ts";
import { findFolder, readCompanion } from "./find-files.ts";

/**
 * Reads the `topics.yml` and `sources.yml` that hold for these paths: each from the first folder that has one, else from
 * `fallback`, the project's own.
 *
 * @param today ISO day
 * @throws IngestError `folder-unreadable`, `topics-invalid` or `sources-invalid`
 */
export async function findRules(paths: string[], fallback: string, today: string): Promise<Rules> {
  const folders = [...new Set(await Promise.all(paths.map(findFolder))), fallback];
  const topics = await findFile(folders, "topics.yml", "topics-invalid");
  const sources = await findFile(folders, "sources.yml", "sources-invalid");
  return {
    topics: topics === null ? emptyTopicRules() : parseTopicRules(topics),
    sources: sources === null ? emptySources() : parseSources(sources),
    today,
  };
}

async function findFile(folders: string[], name: string, code: IngestErrorCode): Promise<string | null> {
  for (const folder of folders) {
    try {
      const bytes = await readCompanion(folder, join(folder, name));
      if (bytes) return decodeText(bytes).text;
    } catch (cause) {
      throw new IngestError(code, (cause as Error).message, "Make it a text file that may be read.", { cause });
    }
  }
  return null;
}
