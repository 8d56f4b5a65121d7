import type { PageLanguage } from "#messages/languages.ts";
import { serverMessagesIn } from "#messages/server-in.ts";
import { articlePath } from "#search/links.ts";
import { Byline } from "../byline.tsx";
import type { LeadArticle } from "./lead-article.ts";

function Headline({ article, className }: { article: LeadArticle; className: string }) {
  return (
    <h3
      lang={article.language ?? ""}
      dir="auto"
      className={`font-serif font-semibold text-balance wrap-anywhere ${className}`}
    >
      <a href={articlePath(article.id)} className="hover:text-accent">
        {article.title}
      </a>
    </h3>
  );
}

function Opening({ article, className }: { article: LeadArticle; className: string }) {
  if (!article.opening) return null;
  return (
    <p lang={article.language ?? ""} dir="auto" className={`font-serif hyphens-auto wrap-anywhere ${className}`}>
      {article.opening}
    </p>
  );
}

/** The newest articles: one as the lead, two beside it with their openings, the others by their headlines. */
export function FrontLead({ language, articles }: { language: PageLanguage; articles: LeadArticle[] }) {
  const [lead, ...others] = articles;
  if (!lead) return null;
  const told = others.filter(({ opening }) => opening !== null);
  const listed = others.filter(({ opening }) => opening === null);
  return (
    <section aria-labelledby="newest" className="no-print mt-8 border-b border-ink pb-8">
      <h2 id="newest" className="kicker border-t border-ink pt-2">
        {serverMessagesIn(language).site.newest}
      </h2>
      <div className="mt-3 grid gap-x-8 gap-y-7 md:grid-cols-2 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)]">
        <div className="min-w-0 md:col-span-2 lg:col-span-1">
          <Headline article={lead} className="text-3xl leading-[1.1] tracking-tight sm:text-[2.625rem]" />
          <Opening article={lead} className="mt-3 line-clamp-6 max-w-measure text-lg leading-relaxed" />
          <Byline {...lead} language={language} className="mt-3" />
        </div>
        <div className="flex min-w-0 flex-col gap-6 lg:border-l lg:border-rule lg:pl-8">
          {told.map((article) => (
            <div key={article.id}>
              <Headline article={article} className="text-xl leading-snug" />
              <Opening article={article} className="mt-1.5 line-clamp-3 leading-normal" />
              <Byline {...article} language={language} className="mt-1.5" />
            </div>
          ))}
        </div>
        <div className="flex min-w-0 flex-col divide-y divide-rule lg:border-l lg:border-rule lg:pl-8">
          {listed.map((article) => (
            <div key={article.id} className="py-4 first:pt-0 last:pb-0">
              <Headline article={article} className="text-[1.0625rem] leading-snug" />
              <Byline language={language} source={article.source} date={article.date} author={null} className="mt-1" />
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}
