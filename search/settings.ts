import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";
import { SearchError } from "./errors.ts";

const optional = z
  .string()
  .trim()
  .optional()
  .transform((value) => (value === "" ? undefined : value));

/** Programs can't ask an address with a password in it, and would repeat it in their errors. */
const hasPassword = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return username !== "" || password !== "";
};
const httpUrl = z
  .url({ protocol: /^https?$/ })
  .refine((value) => !hasPassword(value))
  .transform((value) => value.replace(/\/+$/, ""));
const url = optional.pipe(httpUrl.optional());
/** Pages stand at the root of their host: no link leads below a path. */
const siteUrl = optional.pipe(httpUrl.refine((value) => /^https?:\/\/[^/?#]+$/i.test(value)).optional());

const isHost = (value: string): boolean => isIP(value) !== 0 || /^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/i.test(value);

const environment = z.object({
  PORT: optional.pipe(
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().max(65535))
      .default(3000),
  ),
  HOST: optional.pipe(z.string().refine(isHost).default("127.0.0.1")),
  VERBATIM_DATA: optional.pipe(z.string().default("data")),
  VERBATIM_CONTENT: optional.pipe(z.string().default("content")),
  VERBATIM_LIBRARY: optional.pipe(z.enum(["0", "1"]).default("0")),
  SITE_URL: siteUrl,
  ALLOWED_HOSTS: optional
    .transform((value) =>
      value
        ?.toLowerCase()
        .split(/[\s,]+/)
        .filter((part) => part !== ""),
    )
    .pipe(z.array(z.string().refine(isHost)).default([])),
  TRUST_PROXY: optional.pipe(z.enum(["0", "1"]).default("0")),
  RATE_LIMIT: optional.pipe(
    z
      .string()
      .regex(/^\d{1,6}$/)
      .transform(Number)
      .default(100),
  ),
  MEILI_URL: url,
  MEILI_URLS: optional
    .transform((value) => value?.split(/[\s,]+/).filter((part) => part !== ""))
    .pipe(z.array(httpUrl).min(1).optional()),
  MEILI_SEARCH_KEY: optional,
  MEILI_INGEST_KEY: optional,
  MEILI_MASTER_KEY: optional,
  // The spare copies of an index `x` are called `x-spare`: a collection of that name would be taken for them.
  MEILI_INDEX: optional.pipe(
    z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,200}(?<!-spare)$/)
      .optional(),
  ),
});

/** The index, when nobody names one. The former name was one that other programs may have. */
const DEFAULT_INDEX = "verbatim-paragraphs";
const FORMER_DEFAULT_INDEX = "paragraphs";

const FLAG = "0 or 1";
const ADDRESS = "an http or https address without a name or password in it, such as";

/** What each variable that not every text fits may be. */
const ALLOWED: Partial<Record<keyof z.infer<typeof environment>, string>> = {
  PORT: "a number from 0 to 65535, such as 3001; 0 picks a free port",
  HOST: "an IP address or the name of a host, such as 127.0.0.1, 0.0.0.0 or localhost",
  VERBATIM_LIBRARY: FLAG,
  SITE_URL: `${ADDRESS} https://news.example.org: the scheme and the host alone, without a path`,
  ALLOWED_HOSTS: "names of hosts without ports, separated by commas, such as news.example.org",
  TRUST_PROXY: FLAG,
  RATE_LIMIT: "a number of requests a second from 0 to 999999; 0 is no limit",
  MEILI_URL: `${ADDRESS} http://127.0.0.1:7700`,
  MEILI_URLS: "the http or https addresses of several servers, separated by commas, without names or passwords in them",
  MEILI_INDEX: "a name of at most 200 letters (a to z), digits, hyphens and underscores that does not end with -spare",
};

/** Where Meilisearch is, and with which keys it is asked. */
export interface MeilisearchSettings {
  /** One server, or several that hold the collection together. Without trailing slashes, each once. */
  urls: string[];
  searchKey?: string;
  ingestKey?: string;
  /** Only `npm run meilisearch:setup` uses it. */
  masterKey?: string;
  index: string;
  /** Where earlier versions kept the collection, when nobody has named the index. */
  formerIndex?: string | undefined;
}

/** Everything the environment decides. README.md lists the variables; a test compares the two. */
export interface Settings {
  /** 0 asks the system for a free port. */
  port: number;
  host: string;
  /** Absolute path of the folder that holds the embedded index. */
  dataDir: string;
  /** Absolute path of the folder of articles. */
  contentDir: string;
  /** Whether the site has the page `/library`, which names files and folders of this machine. */
  library: boolean;
  /** Public address without a trailing slash; undefined means "as the request came". */
  siteUrl: string | undefined;
  /** Further names by which the site may be asked, in small letters. */
  allowedHosts: string[];
  /** Whether a reverse proxy stands in front, whose X-Forwarded-For, -Host and -Proto are to be believed. */
  trustProxy: boolean;
  /** Requests a second that one client address may send, in the long run; 0 for no limit. */
  requestsPerSecond: number;
  meilisearch: MeilisearchSettings | undefined;
}

/** The names of all variables that are read. */
export const ENVIRONMENT_VARIABLES = Object.keys(environment.shape);

/**
 * Reads the settings from environment variables; relative folders are taken from the working directory.
 * @throws SearchError `invalid-settings`, naming each variable that could not be read
 */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw describeFaults([...new Set(parsed.error.issues.map(({ path }) => String(path[0])))], env);
  const value = parsed.data;
  return {
    port: value.PORT,
    host: value.HOST,
    dataDir: resolve(value.VERBATIM_DATA),
    contentDir: resolve(value.VERBATIM_CONTENT),
    library: value.VERBATIM_LIBRARY === "1",
    siteUrl: value.SITE_URL,
    allowedHosts: value.ALLOWED_HOSTS,
    trustProxy: value.TRUST_PROXY === "1",
    requestsPerSecond: value.RATE_LIMIT,
    meilisearch: readMeilisearch(value),
  };
}

/** Names what can't be used. What may hold a password is not repeated. */
function describeFaults(names: string[], env: Record<string, string | undefined>): SearchError {
  const faults = names.map((name) => {
    const value = env[name]?.trim() ?? "";
    const isShown = !value.includes("@") && value.length <= 100;
    const fault = isShown ? `${name} is ${JSON.stringify(value)}` : `${name} has a value that can't be used`;
    return `${fault}. It must be ${ALLOWED[name as keyof typeof ALLOWED]}.`;
  });
  return new SearchError("invalid-settings", faults.join(" "), `Correct or unset ${names.join(" and ")}.`);
}

function readMeilisearch(value: z.infer<typeof environment>): MeilisearchSettings | undefined {
  const { MEILI_URL: one, MEILI_URLS: several } = value;
  if (one && several && !several.includes(one)) {
    throw new SearchError(
      "invalid-settings",
      "MEILI_URL is none of the servers that MEILI_URLS names.",
      "Set one of the two: MEILI_URL for a single server, MEILI_URLS for several.",
    );
  }
  const urls = [...new Set(several ?? (one ? [one] : []))];
  if (urls.length === 0) return undefined;
  return {
    urls,
    searchKey: value.MEILI_SEARCH_KEY,
    ingestKey: value.MEILI_INGEST_KEY,
    masterKey: value.MEILI_MASTER_KEY,
    index: value.MEILI_INDEX ?? DEFAULT_INDEX,
    formerIndex: value.MEILI_INDEX === undefined ? FORMER_DEFAULT_INDEX : undefined,
  };
}
