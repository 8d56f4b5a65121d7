import { readPageFacts } from "../server/read-request.ts";

/** Without them a search engine can't see a page as readers do. */
const LOOKS = ["Allow: /_next/static/", "Allow: /icon.svg", "Allow: /favicon.ico"];

/** The front page and the articles are for search engines, results are not; the sitemap names the articles. */
export async function GET(): Promise<Response> {
  const { origin } = await readPageFacts();
  const lines = ["User-agent: *", "Allow: /$", "Allow: /articles/", "Allow: /sitemap", ...LOOKS, "Disallow: /"];
  return new Response(`${lines.join("\n")}\n\nSitemap: ${origin}/sitemap.xml\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
