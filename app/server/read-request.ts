import { headers } from "next/headers";
import type { PageFacts } from "#components/page-facts.ts";
import { readAskedOrigin } from "./asked-origin.ts";
import { readRequest } from "./current-response.ts";
import { getSettings } from "./engine.ts";

/** A page's parameters as the URL gives them; repeated ones stay repeated. */
export function toSearchParams(given: Record<string, string | string[] | undefined>): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, values] of Object.entries(given)) {
    for (const value of [values ?? []].flat()) params.append(name, value);
  }
  return params;
}

/**
 * The address that links are made with: the configured one, else the one that was asked. What a request says of another host
 * counts only from a reverse proxy that the settings trust: else any request could make links that lead elsewhere.
 */
export async function readOrigin(): Promise<string> {
  const { siteUrl, trustProxy } = getSettings();
  return siteUrl ?? readAskedOrigin(await headers(), trustProxy);
}

/** The path, with its parameters, of the page that is being rendered: where to come back to. */
export function readPath(): string {
  return readRequest()?.url ?? "/";
}

/** What citations on a page need. */
export async function readPageFacts(): Promise<PageFacts> {
  return { origin: await readOrigin(), today: new Date().toISOString().slice(0, 10) };
}
