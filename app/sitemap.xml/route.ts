import { answerError } from "../server/answer-json.ts";
import { answerXml } from "../server/answer-xml.ts";
import { getEngine } from "../server/engine.ts";
import { readPageFacts } from "../server/read-request.ts";
import { XML_DECLARATION, xml } from "../server/xml.ts";
import { MAX_LISTED } from "../sitemap/max-listed.ts";

/** Seconds. */
const MAX_AGE = 3600;

/** Names the parts of the sitemap (sitemaps.org 0.9). */
export async function GET(request: Request): Promise<Response> {
  try {
    const [{ articles }, { origin }] = await Promise.all([getEngine().readStatus(), readPageFacts()]);
    const parts = Array.from({ length: Math.max(1, Math.ceil(articles / MAX_LISTED)) }, (_, n) => n + 1);
    const document = xml`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${parts.map((n) => xml`<sitemap><loc>${origin}/sitemap/${n}.xml</loc></sitemap>\n`)}</sitemapindex>
`;
    return answerXml(request, XML_DECLARATION + document.text, "application/xml", MAX_AGE);
  } catch (error) {
    return answerError(error);
  }
}
