import type { VerifiedPlace } from "#search/quotes/tell-place.ts";

/** What became of the words of a link: its page, frame and picture say the same sentences. */
export const QUOTE = {
  damaged: "This link was cut or changed on its way, so what it quotes can’t be checked.",
  notHere: "The words of this link do not stand in the article as the link gives them.",
  onlyCut: "The words of this link stand in the article only as part of longer words or numbers.",
  unclear: "The words of this link stand in the article, but which place is meant is unclear.",
  gone: "The paragraph that the link names is not in the article.",
} as const;

/** What is wrong with the place where verified words stand; empty where nothing is. */
export const QUOTE_PLACES: Record<VerifiedPlace, string> = {
  same: "",
  another: "They stand in another paragraph than the one that the link names.",
  "beside-others": "Other paragraphs stand beside theirs than the link gives.",
  "rest-differs": "The rest of their paragraph differs from the one that the link names.",
  gone: QUOTE.gone,
};
