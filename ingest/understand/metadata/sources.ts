import { z } from "zod";
import { tokenizeToTerms } from "#search/words/tokenize.ts";
import { IngestError } from "../../report/errors.ts";
import { readYaml } from "../../text/read-yaml.ts";

const name = z.string().trim().min(1).max(200);

/** `example.org`, as a person may write it: also `www.example.org` and `https://example.org/`. */
const host = name.transform((value, context) => {
  const found = toHost(value);
  if (found === null) context.addIssue({ code: "custom", message: `${value} is not the name of a host` });
  return found ?? "";
});

const SOURCE = z.strictObject({
  name,
  aliases: z.array(name).default([]),
  hosts: z.array(host).default([]),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, "write two or three letters, such as en")
    .optional(),
  dateOrder: z.enum(["day-first", "month-first"]).optional(),
});
const FILE = z.strictObject({ sources: z.array(SOURCE).nullable().default([]) });

/** A publisher as the user's sources.yml describes it. */
export type SourceEntry = z.output<typeof SOURCE>;

/** The publishers that the user has named, found by any of their names or hosts. */
export interface Sources {
  entries: SourceEntry[];
  byName: Map<string, SourceEntry>;
  byHost: Map<string, SourceEntry>;
}

/** A name without what is typed in several ways: case, accents, white space, hyphens and other signs. `Canal+` is no `Canal`. */
export function foldName(value: string): string {
  const terms = tokenizeToTerms(value.replaceAll("+", " plus "));
  return terms.length > 0 ? terms.join(" ") : value.trim();
}

/** A longer text is no address of a paper. */
const LONGEST_ADDRESS = 2000;

/** The host of a URL or of what may be one (`www.example.org`), without `www.`; null when it is none. */
export function toHost(value: string): string | null {
  if (value.length > LONGEST_ADDRESS) return null;
  if (!/^(?:https?:\/\/)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?(?:[/?#]\S*)?$/iu.test(value)) return null;
  try {
    return new URL(value.includes("://") ? value : `http://${value}`).hostname.replace(/^www\d?\./, "");
  } catch {
    return null;
  }
}

/** Nothing is configured. */
export function emptySources(): Sources {
  return { entries: [], byName: new Map(), byHost: new Map() };
}

/**
 * Reads sources.yml: a list under `sources:` of name, aliases, hosts, language and dateOrder.
 *
 * @throws IngestError `sources-invalid`, naming the entry and the key, also when two sources claim one name or host
 */
export function parseSources(yamlText: string): Sources {
  let value: unknown;
  try {
    value = readYaml(yamlText);
  } catch (cause) {
    throw invalid((cause as Error).message, cause);
  }
  const parsed = FILE.safeParse(value ?? {});
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw invalid(`${issue?.path.join(".") || "the file"}: ${issue?.message}`, parsed.error);
  }
  const sources = emptySources();
  for (const entry of parsed.data.sources ?? []) {
    sources.entries.push(entry);
    for (const known of new Set([entry.name, ...entry.aliases].map(foldName)))
      claim(sources.byName, known, entry, "the name");
    for (const known of new Set(entry.hosts)) claim(sources.byHost, known, entry, "the host");
  }
  return sources;
}

function claim(taken: Map<string, SourceEntry>, key: string, entry: SourceEntry, what: string): void {
  const other = taken.get(key);
  if (other) throw invalid(`${other.name} and ${entry.name} both have ${what} ${key}`);
  taken.set(key, entry);
}

function invalid(message: string, cause?: unknown): IngestError {
  return new IngestError(
    "sources-invalid",
    `sources.yml can't be used: ${message}.`,
    "Correct that line; docs/operations.md shows the format.",
    cause === undefined ? undefined : { cause },
  );
}

/** What is configured for a source, by its name or an alias (by `foldName`), or by a URL or host of it. */
export function findSourceEntry(sources: Sources, nameOrHost: string): SourceEntry | null {
  const byName = sources.byName.get(foldName(nameOrHost.trim()));
  if (byName) return byName;
  // `news.example.org` belongs to `example.org`, unless it is listed itself.
  for (let at = toHost(nameOrHost.trim()); at?.includes("."); at = at.slice(at.indexOf(".") + 1)) {
    const byHost = sources.byHost.get(at);
    if (byHost) return byHost;
  }
  return null;
}

/** The canonical name of a source, by its name or an alias, or by a URL or host of it; null when it isn't configured. */
export function findSource(sources: Sources, nameOrHost: string): string | null {
  return findSourceEntry(sources, nameOrHost)?.name ?? null;
}
