import type { ArticleFacts } from "#search/article.ts";
import { describeAuthor, describeAuthors } from "#search/citation/names/describe-authors.ts";
import { readName } from "#search/citation/names/read-names.ts";

interface ArticleDataProps {
  article: ArticleFacts;
  url: string;
  /** The words that the link quotes, when they stand in the article. */
  quoted: { text: string; speaker: string | null } | null;
}

/** What search engines read of an article (schema.org). A `<` is escaped, so that no text can end the script element. */
export function ArticleData({ article, url, quoted }: ArticleDataProps) {
  const data = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: article.title.value,
    url,
    ...(article.date && { datePublished: article.date.value }),
    author: describeAuthors(article.author?.value ?? null, article.source?.value ?? null),
    ...(article.source && { publisher: { "@type": "Organization", name: article.source.value } }),
    ...(article.language && { inLanguage: article.language }),
    ...(article.url && { isBasedOn: article.url }),
    ...(quoted && { hasPart: describeQuotation(quoted) }),
  };
  return <script type="application/ld+json">{JSON.stringify(data).replaceAll("<", "\\u003c")}</script>;
}

function describeQuotation({ text, speaker }: NonNullable<ArticleDataProps["quoted"]>) {
  const by = speaker === null ? {} : { spokenByCharacter: describeAuthor(readName(speaker), null) };
  return { "@type": "Quotation", text, ...by };
}
