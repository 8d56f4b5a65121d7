import { anyPattern, WORDS } from "#ingest/languages/joined-words.ts";

/**
 * Labels that pages set before a text of any kind. What follows is free, so the words alone say nothing ("Related to this is
 * the cost of stone"): a colon or a bar has to stand right behind them, and the line must be no sentence.
 */

const { pointers, barePointers, values, listOpeners, orders } = WORDS.furniture;

const labels = (...names: readonly string[]): RegExp => new RegExp(`^(?:${names.join("|")})\\s?[:：|»>]\\s?\\S`, "iu");

/** Signs that pages set before a line that leads elsewhere. */
const ARROW = "[\\s»›>→►▶▸➡\\[(]*";

/** Before the headline of another text: `Read more: …`. */
export const POINTER_LABEL = labels(`${ARROW}${anyPattern(pointers)}`, ...barePointers);

/** Before what a page says of its text, or of itself: `Tags: …`, `Word count: 512`. */
export const VALUE_LABEL = labels(...values);

/** `Mehr zu Norholm:` opens a list; without the colon at its end such a line is a heading. */
export const LIST_LABEL = new RegExp(`^${anyPattern(listOpeners)} [^.!?:,"“”„«»]{2,50}\\s?:$`, "iu");

/** Orders of a page that are followed by what they are about: furniture when the line, or most of it, is a link. */
export const LINKED_ORDER = new RegExp(`^[\\s»›>→►▶▸➡[(]*${anyPattern(orders)}`, "iu");
