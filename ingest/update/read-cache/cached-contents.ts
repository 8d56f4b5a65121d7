import type { EntryContainer, KnownContents, Listed } from "../../find/list-entries.ts";
import { IngestError } from "../../report/errors.ts";
import type { ReadCache } from "./read-cache.ts";
import type { RememberedContent } from "./remembered.ts";

/** What containers held, as a cache keeps it. */
export function cachedContents(cache: ReadCache): KnownContents {
  return {
    nameContainer: (file, bytesHash, mapping) => cache.nameContainer(file, bytesHash, mapping),
    *list(key, container) {
      for (const content of cache.listContents(key)) yield content === null ? null : recallContent(content, container);
    },
    keep: (key, n, listed, container) => cache.rememberContent(key, n, describeContent(listed, container)),
    end: (key, count) => cache.rememberContainer(key, count),
  };
}

/** What is remembered of something that a container holds. */
function describeContent(listed: Listed, container: EntryContainer): RememberedContent {
  const suffix = listed.name.slice(container.file.name.length);
  const { file } = listed;
  if ("warning" in listed) return { suffix, file, content: { warning: listed.warning } };
  if ("read" in listed) return { suffix, file, content: { hash: listed.hash ?? "", isRecord: listed.isRecord } };
  const { code, message, action } = listed.error;
  const extent = listed.extent === "folder" ? "container" : listed.extent;
  return { suffix, file, content: { error: { code, message, action }, extent } };
}

/** The same again, without its bytes: whoever asks for it knows already what became of it. */
function recallContent({ suffix, file, content }: RememberedContent, container: EntryContainer): Listed {
  const named = { name: container.file.name + suffix, file, root: container.file.root, container };
  if ("warning" in content) return { ...named, warning: content.warning };
  if ("error" in content) {
    const { code, message, action } = content.error;
    return { ...named, error: new IngestError(code, message, action), extent: content.extent };
  }
  return { ...named, ...content, read: refuseForgotten };
}

async function refuseForgotten(): Promise<never> {
  throw new IngestError("file-unreadable", "What was read of it before was lost meanwhile.", "Ingest again.");
}
