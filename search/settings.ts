import { resolve } from "node:path";
import { z } from "zod";
import { SearchError } from "./errors.ts";

const optional = z
  .string()
  .trim()
  .optional()
  .transform((value) => (value === "" ? undefined : value));

const url = optional.pipe(z.url({ protocol: /^https?$/ }).optional());

const environment = z.object({
  PORT: optional.pipe(
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().max(65535))
      .default(3000),
  ),
  HOST: optional.pipe(z.string().default("127.0.0.1")),
  VERBATIM_DATA: optional.pipe(z.string().default("data")),
  VERBATIM_CONTENT: optional.pipe(z.string().default("content")),
  SITE_URL: url,
  MEILI_URL: url,
  MEILI_SEARCH_KEY: optional,
  MEILI_INGEST_KEY: optional,
  MEILI_INDEX: optional.pipe(
    z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,200}$/)
      .default("paragraphs"),
  ),
});

/** Everything the environment decides. README.md lists the variables; a test compares the two. */
export interface Settings {
  /** 0 asks the system for a free port. */
  port: number;
  host: string;
  /** Absolute path of the folder that holds the embedded index. */
  dataDir: string;
  /** Absolute path of the folder of articles. */
  contentDir: string;
  /** Public address without a trailing slash; undefined means "as the request came". */
  siteUrl: string | undefined;
  meilisearch: { url: string; searchKey?: string; ingestKey?: string; index: string } | undefined;
}

/** The names of all variables that are read. */
export const ENVIRONMENT_VARIABLES = Object.keys(environment.shape);

/**
 * Reads the settings from environment variables; relative folders are taken from the working directory.
 * @throws SearchError `invalid-settings`, naming each variable that could not be read
 */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
    throw new SearchError(
      "invalid-settings",
      `The environment could not be read: ${faults}`,
      "Correct or unset these variables.",
    );
  }
  const value = parsed.data;
  return {
    port: value.PORT,
    host: value.HOST,
    dataDir: resolve(value.VERBATIM_DATA),
    contentDir: resolve(value.VERBATIM_CONTENT),
    siteUrl: value.SITE_URL?.replace(/\/+$/, ""),
    meilisearch: value.MEILI_URL
      ? {
          url: value.MEILI_URL.replace(/\/+$/, ""),
          searchKey: value.MEILI_SEARCH_KEY,
          ingestKey: value.MEILI_INGEST_KEY,
          index: value.MEILI_INDEX,
        }
      : undefined,
  };
}
