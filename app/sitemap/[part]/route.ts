import { readerError } from "#search/errors.ts";
import { articlePath } from "#search/links.ts";
import { answerError } from "../../server/answer-json.ts";
import { answerXml } from "../../server/answer-xml.ts";
import { getEngine } from "../../server/engine.ts";
import { readPageFacts } from "../../server/read-request.ts";
import { XML_DECLARATION, xml } from "../../server/xml.ts";
import { MAX_LISTED } from "../max-listed.ts";

/** Seconds. */
const MAX_AGE = 3600;

const noSuchPart = () => readerError("sitemap-part-unknown", {});

/** One part of the sitemap: articles alone. When a page was last changed is not known, so that none says it. */
export async function GET(request: Request, { params }: { params: Promise<{ part: string }> }): Promise<Response> {
  try {
    const n = Number(/^([1-9]\d{0,5})\.xml$/.exec((await params).part)?.[1] ?? Number.NaN);
    if (Number.isNaN(n)) throw noSuchPart();
    const ids = getEngine().listArticleIds((n - 1) * MAX_LISTED, MAX_LISTED);
    const [listed, { origin }] = await Promise.all([ids, readPageFacts()]);
    if (listed.length === 0 && n > 1) throw noSuchPart();
    const document = xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${listed.map((id) => xml`<url><loc>${origin}${articlePath(id)}</loc></url>\n`)}</urlset>
`;
    return answerXml(request, XML_DECLARATION + document.text, "application/xml", MAX_AGE);
  } catch (error) {
    return answerError(error);
  }
}
