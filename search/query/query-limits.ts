/** Limits of what one request may ask (faults 7 and 8); larger ones are refused with a sentence that says the limit. */
export const MAX_QUERY_LENGTH = 1000;
export const MAX_FILTER_VALUES = 100;
export const MAX_VALUE_LENGTH = 200;
/** Pairs of parentheses within each other, as they are typed. The parser of FTS5 has a stack of 100 places, of which one takes 7 at most: `(a -b c OR (`. */
export const MAX_NESTING = 12;
export const MAX_PER_PAGE = 100;
export const DEFAULT_PER_PAGE = 20;
