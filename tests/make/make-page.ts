/** Parts of a made page; what is absent isn't there. */
export interface PageSketch {
  head?: string;
  /** What stands in the article's element. */
  article?: string;
  before?: string;
  after?: string;
}

export const SENTENCES = [
  "The harbour bridge of Norholm was closed on Monday after divers found cracks in two of its seven piers.",
  "Engineers expect the repairs to take until spring, said the mayor, who called the closure “a hard but needed step”.",
  "Ferries carry passengers between the two halves of the town, but lorries have to drive around the whole fjord.",
];

export const TITLE = "Norholm closes its harbour bridge for the winter";

/** Paragraphs of running text as HTML. */
export function paragraphs(...texts: string[]): string {
  return texts.map((text) => `<p>${text}</p>`).join("\n");
}

/** A web page as sites make it: a menu, an article, a sidebar, a footer. */
export function makePage({ head = "", article, before = "", after = "" }: PageSketch = {}): string {
  return `<!doctype html><html lang="en"><head><title>${TITLE} | Norholm Letter</title>${head}</head><body>
<header class="site-header"><a href="/">Norholm Letter</a><nav><ul><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li></ul></nav></header>
${before}<main><article>${article ?? `<h1>${TITLE}</h1>${paragraphs(...SENTENCES)}`}</article></main>
<aside class="sidebar"><h3>Most read</h3><ul><li><a href="/1">A cat was found on the roof of the town hall</a></li></ul></aside>
${after}<footer><p>© 2016 Norholm Letter. All rights reserved.</p></footer></body></html>`;
}

/** JSON-LD as a script. */
export function linkedData(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}
