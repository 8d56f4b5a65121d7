/** What the menu of citations says in English; it is loaded when it is opened. */
export const enCiting = {
  formats: {
    quote: "Quote with source",
    apa: "APA",
    mla: "MLA",
    chicago: "Chicago",
    bibtex: "BibTeX",
    ris: "RIS",
    "csl-json": "CSL-JSON",
    markdown: "Markdown",
    html: "HTML",
    embed: "Embed",
  },
  copyAs: (described: string) => `Copy ${described} as`,
  original: "Link to the original page",
  noOriginal: "These words can’t be linked on the original page.",
  wordsOf: (speaker: string) => `the words of ${speaker}`,
  whatToCopy: "What to copy",
  onlyWhat: <T>({ speaker, words }: { speaker: T; words: T }) => ["Only what ", speaker, " says: ", words],
  asArticle: (described: string) => `${described}, as the article’s words`,
  broken: <T>(speaker: T) => [
    "A link leads to one stretch of words, so links and Embed have only what ",
    speaker,
    " says before the first […].",
  ],
  reach: <T>({ on, hasAddress, setting }: { on: "computer" | "network"; hasAddress: boolean; setting: T }) => [
    `Links to this site open ${on === "computer" ? "on this computer only" : "in this network only"}, so ${
      hasAddress ? "citations carry the article’s own address alone" : "citations name the paragraph alone"
    }, and there is no Embed. For links that open everywhere, set `,
    setting,
    " to the site’s public address.",
  ],
};

/** Every such sentence: a language that lacks one is an error of compilation. */
export type CitingMessages = typeof enCiting;
