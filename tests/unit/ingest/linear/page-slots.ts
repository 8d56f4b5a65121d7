import { linkedData, makePage, paragraphs, SENTENCES, TITLE } from "../../../make/make-page.ts";
import { HTML_FILLERS, JSON_FILLERS, STYLE_FILLERS } from "./markup-fillers.ts";
import { escapeMarkup, listSlots, type Slot } from "./slot.ts";
import { TEXT_FILLERS } from "./text-fillers.ts";

const body = paragraphs(...SENTENCES);
const article = (text: string): string => makePage({ article: `<h1>${TITLE}</h1>${body}${text}${body}` });
const head = (text: string): string => makePage({ head: text });

/** Where a text stands as text in a page; markup in it is escaped. */
const PAGE_TEXTS: Record<string, (text: string) => string> = {
  title: (text) => `<title>${text}</title><h1>${TITLE}</h1>${body}`,
  "title of a whole page": (text) => makePage().replace(/<title>.*<\/title>/, `<title>${text}</title>`),
  "title and headline": (text) => `<title>${text}</title><h1>${text}</h1>${body}`,
  headline: (text) => makePage({ article: `<h1>${text}</h1>${body}` }),
  "second headline": (text) => article(`<h1>${text}</h1>`),
  heading: (text) => article(`<h2>${text}</h2>`),
  paragraph: (text) => article(`<p>${text}</p>`),
  "bare text": (text) => article(text),
  "whole article": (text) => makePage({ article: text }),
  "linked paragraph": (text) => article(`<p><a href="/a">${text}</a></p>`),
  "list item": (text) => article(`<ul><li>${text}</li></ul>`),
  quote: (text) => article(`<blockquote>${text}</blockquote>`),
  cell: (text) => article(`<table><tr><td>${text}</td><td>a</td></tr></table>`),
  preformatted: (text) => article(`<pre>${text}</pre>`),
  caption: (text) => article(`<figure><img src="a"><figcaption>${text}</figcaption></figure>`),
  byline: (text) => makePage({ article: `<h1>${TITLE}</h1><p class="byline">${text}</p>${body}` }),
  "byline by": (text) => makePage({ article: `<h1>${TITLE}</h1><p>By ${text}</p>${body}` }),
  "author link": (text) => makePage({ article: `<h1>${TITLE}</h1><a rel="author" href="/a">${text}</a>${body}` }),
  "author of microdata": (text) => article(`<span itemprop="author"><span itemprop="name">${text}</span></span>`),
  standfirst: (text) => makePage({ article: `<h1>${TITLE}</h1><p class="standfirst">${text}</p>${body}` }),
  time: (text) => makePage({ article: `<h1>${TITLE}</h1><time>${text}</time>${body}` }),
  "class of a date": (text) => makePage({ article: `<h1>${TITLE}</h1><p class="date published">${text}</p>${body}` }),
  "below the headline": (text) => makePage({ article: `<h1>${TITLE}</h1><div>${text}</div>${body}` }),
  "end of the article": (text) => makePage({ article: `<h1>${TITLE}</h1>${body}<p>${text}</p>` }),
  "before the article": (text) => makePage({ before: `<p>${text}</p>` }),
  "after the article": (text) => makePage({ after: `<p>${text}</p>` }),
  "pull quote": (text) => article(`<blockquote class="pullquote">${text}</blockquote>`),
  "hidden text": (text) => article(`<p>a <span hidden>${text}</span> b</p>`),
  "struck text": (text) => article(`<p>a <del>${text}</del> b</p>`),
  formula: (text) => article(`<math><mi>${text}</mi></math>`),
  script: (text) => head(`<script>${text}</script>`),
  comment: (text) => head(`<!--${text}-->`),
};

/** Where it is the value of an attribute. */
const PAGE_VALUES: Record<string, (text: string) => string> = {
  language: (text) => makePage().replace('lang="en"', `lang="${text}"`),
  "meta author": (text) => head(`<meta name="author" content="${text}">`),
  "meta title": (text) => head(`<meta property="og:title" content="${text}">`),
  "meta date": (text) => head(`<meta property="article:published_time" content="${text}">`),
  "meta description": (text) => head(`<meta name="description" content="${text}">`),
  "meta site name": (text) => head(`<meta property="og:site_name" content="${text}">`),
  "meta name": (text) => head(`<meta name="${text}" content="a">`),
  canonical: (text) => head(`<link rel="canonical" href="https://a.example/${text}">`),
  "canonical itself": (text) => head(`<link rel="canonical" href="${text}">`),
  datetime: (text) => article(`<time datetime="${text}">9 August</time>`),
  class: (text) => article(`<p class="${text}">a</p>`),
  "class of the article": (text) => makePage({ article: `<div class="${text}"><h1>${TITLE}</h1>${body}</div>` }),
  id: (text) => article(`<p id="${text}">a</p>`),
  style: (text) => article(`<p style="${text}">a</p>`),
  href: (text) => article(`<p><a href="${text}">a link of words</a></p>`),
  alt: (text) => article(`<img alt="${text}" src="${text}">`),
  itemprop: (text) => article(`<p itemprop="${text}">a</p>`),
  "aria label": (text) => article(`<p aria-label="${text}" role="${text}" rel="${text}">a</p>`),
};

const states = (facts: Record<string, unknown>): string =>
  head(linkedData({ "@type": "NewsArticle", headline: TITLE, ...facts }));

/** Where it is stated in JSON-LD. */
const PAGE_DATA: Record<string, (text: string) => string> = {
  headline: (text) => states({ headline: text }),
  author: (text) => states({ author: text }),
  "author name": (text) => states({ author: { "@type": "Person", name: text } }),
  date: (text) => states({ datePublished: text }),
  body: (text) => states({ articleBody: text }),
  publisher: (text) => states({ publisher: { name: text } }),
  url: (text) => states({ url: text, mainEntityOfPage: text }),
  type: (text) => head(linkedData({ "@type": text, headline: TITLE })),
};

/** Where it holds a list. */
const PAGE_LISTS: Record<string, (text: string) => string> = {
  list: (text) => head(`<script type="application/ld+json">[${text}"a"]</script>`),
  "author list": (text) =>
    head(`<script type="application/ld+json">{"@type":"NewsArticle","author":[${text}"a"]}</script>`),
};

/** Where markup stands as it is. */
const PAGE_MARKUP: Record<string, (text: string) => string> = {
  head: (text) => head(text),
  article: (text) => article(text),
  "whole article": (text) => makePage({ article: `<h1>${TITLE}</h1>${text}` }),
  "in a line": (text) => article(`<p>A line ${text} goes on</p>`),
  "before the article": (text) => makePage({ before: text }),
  "after the article": (text) => makePage({ after: text }),
  "whole page": (text) => text,
};

const escaped = (places: Record<string, (text: string) => string>) =>
  Object.fromEntries(Object.entries(places).map(([name, wrap]) => [name, (text: string) => wrap(escapeMarkup(text))]));

/** Places of web pages. */
export const PAGE_SLOTS: Slot[] = [
  ...listSlots("page", "a.html", escaped(PAGE_TEXTS), TEXT_FILLERS),
  ...listSlots("attribute", "a.html", escaped(PAGE_VALUES), TEXT_FILLERS),
  ...listSlots("JSON-LD", "a.html", PAGE_DATA, TEXT_FILLERS),
  ...listSlots("JSON-LD", "a.html", PAGE_LISTS, JSON_FILLERS),
  ...listSlots("markup", "a.html", PAGE_MARKUP, HTML_FILLERS),
  ...listSlots("style sheet", "a.html", { rules: (text) => article(`<style>${text}</style>`) }, STYLE_FILLERS),
];
