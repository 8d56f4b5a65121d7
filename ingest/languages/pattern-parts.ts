/** Parts that patterns of several lines share. */

/** A number, perhaps in brackets. */
export const NUMBER = "\\(?\\d[\\d.,]*\\)?";

/** A name, a paper, a service: words without the end of a sentence, a quotation, or a comma. */
export const NAME = '[^.!?,;:"“”„«»]{1,60}';

/** A list of what is offered, with commas, and without anybody's words. */
export const LIST = '[^.!?;:"“”„«»]{0,160}';

/** Where people are followed. */
export const PLACES =
  "(?:twitter|facebook|instagram|x|linkedin|youtube|tiktok|telegram|whatsapp|threads|mastodon|bluesky|google news|our \\S+ channel)";
