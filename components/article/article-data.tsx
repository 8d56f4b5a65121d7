import type { Article } from "#search/article.ts";

/** What search engines read of an article (schema.org). A `<` is escaped, so that no text can end the script element. */
export function ArticleData({ article, url }: { article: Article; url: string }) {
  const data = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: article.title.value,
    url,
    ...(article.date && { datePublished: article.date.value }),
    ...(article.author && { author: { "@type": "Person", name: article.author.value } }),
    ...(article.source && { publisher: { "@type": "Organization", name: article.source.value } }),
    ...(article.language && { inLanguage: article.language }),
    ...(article.url && { isBasedOn: article.url }),
  };
  return <script type="application/ld+json">{JSON.stringify(data).replaceAll("<", "\\u003c")}</script>;
}
