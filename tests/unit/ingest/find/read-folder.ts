import { relative } from "node:path";
import { readFiles } from "#ingest/find/find-files.ts";
import { listEntries } from "#ingest/find/list-entries.ts";
import { Sidecars } from "#ingest/find/read-sidecar.ts";
import { IngestError } from "#ingest/report/errors.ts";
import { emptySources } from "#ingest/understand/metadata/sources.ts";
import type { Rules } from "#ingest/understand/rules.ts";
import { parseTopicRules } from "#ingest/understand/topics/topic-rules.ts";
import { findSidecarFields } from "#ingest/update/read-entry.ts";
import { type ReadArticle, readArticle } from "#ingest/update/reading/read-article.ts";
import { makeFolder } from "../../../make/make-folder.ts";

const rules: Rules = { topics: parseTopicRules("topics: []"), sources: emptySources(), today: "2026-01-31" };

/** What became of the entries of a folder: articles, refusals and warnings by the names of the entries in the folder. */
export interface ReadFolder {
  articles: Record<string, ReadArticle>;
  refused: Record<string, IngestError>;
  warnings: Record<string, string>;
}

/** Reads a folder of these files as an ingest does, in this thread. */
export async function readFolder(files: Record<string, string | Uint8Array>): Promise<ReadFolder> {
  const folder = await makeFolder(files);
  const sidecars = new Sidecars();
  const all: ReadFolder = { articles: {}, refused: {}, warnings: {} };
  const listing = { contents: null, knows: async () => false, tell: () => {} };
  for await (const found of readFiles([folder])) {
    for await (const listed of listEntries(found, listing)) {
      const name = relative(folder, listed.name);
      try {
        if ("warning" in listed) all.warnings[name] = listed.warning.message;
        else if ("error" in listed) throw listed.error;
        else {
          const said = await findSidecarFields(sidecars, listed);
          all.articles[name] = await readArticle(listed.file, await listed.read(), said, rules, listed.isRecord);
        }
      } catch (error) {
        if (!(error instanceof IngestError)) throw error;
        all.refused[name] = error;
      }
    }
  }
  return all;
}

/** Kinds and texts of an article's paragraphs, the title's included. */
export const textsOf = (read: ReadArticle | undefined): string[] =>
  (read?.article.paragraphs ?? []).map(({ kind, text }) => `${kind}: ${text}`);

/** The codes of what was refused, by name. */
export const codesOf = ({ refused }: ReadFolder): Record<string, string> =>
  Object.fromEntries(Object.entries(refused).map(([name, { code }]) => [name, code]));
