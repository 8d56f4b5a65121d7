import { serverMessagesIn } from "#messages/server-in.ts";
import { answerError } from "../server/answer-json.ts";
import { answerXml } from "../server/answer-xml.ts";
import { readLanguage } from "../server/read-language.ts";
import { readPageFacts } from "../server/read-request.ts";
import { XML_DECLARATION, xml } from "../server/xml.ts";

/** Seconds. */
const MAX_AGE = 86_400;

/** Tells browsers and other programs how to search this site (OpenSearch 1.1, draft 6). */
export async function GET(request: Request): Promise<Response> {
  try {
    const { origin } = await readPageFacts();
    const { site } = serverMessagesIn(readLanguage());
    const document = xml`<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>Verbatim</ShortName>
<Description>${site.searchPlugin}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/svg+xml">${origin}/icon.svg</Image>
<Url type="text/html" method="get" template="${origin}/?q={searchTerms}"/>
<Url type="application/atom+xml" method="get" template="${origin}/api/feed?q={searchTerms}"/>
<Url type="application/json" method="get" template="${origin}/api/search?q={searchTerms}&amp;page={startPage?}&amp;perPage={count?}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${origin}/opensearch.xml"/>
</OpenSearchDescription>
`;
    return answerXml(request, XML_DECLARATION + document.text, "application/opensearchdescription+xml", MAX_AGE);
  } catch (error) {
    return answerError(error);
  }
}
