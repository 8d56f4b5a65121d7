import { headers } from "next/headers";
import type { PageFacts } from "#components/page-facts.ts";
import { getSettings } from "./engine.ts";

/** A page's parameters as the URL gives them; repeated ones stay repeated. */
export function toSearchParams(given: Record<string, string | string[] | undefined>): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, values] of Object.entries(given)) {
    for (const value of [values ?? []].flat()) params.append(name, value);
  }
  return params;
}

/** The address that links are made with: the configured one, else the one that was asked. */
async function readOrigin(): Promise<string> {
  const { siteUrl } = getSettings();
  if (siteUrl) return siteUrl;
  const asked = await headers();
  const host = asked.get("x-forwarded-host") ?? asked.get("host") ?? "localhost";
  return `${asked.get("x-forwarded-proto") ?? "http"}://${host}`;
}

/** What citations on a page need. */
export async function readPageFacts(): Promise<PageFacts> {
  return { origin: await readOrigin(), today: new Date().toISOString().slice(0, 10) };
}
