import { readPageFacts } from "../read-request.ts";

/** The front page and the articles are for search engines, results are not; the sitemap names the articles. */
export async function GET(): Promise<Response> {
  const { origin } = await readPageFacts();
  const lines = ["User-agent: *", "Allow: /$", "Allow: /articles/", "Allow: /sitemap", "Disallow: /"];
  return new Response(`${lines.join("\n")}\n\nSitemap: ${origin}/sitemap.xml\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
