import type { OmissionKind } from "../../omissions.ts";
import { LINKED_ORDER, POINTER_LABEL, VALUE_LABEL } from "../furniture/labels.ts";
import { tellFurniture } from "../furniture/tell-furniture.ts";
import { endsSentence } from "../text/sentence-ends.ts";
import type { PageBlock } from "./list-blocks.ts";

/** From this share of its letters on a line is a link with a few words beside it. */
const MOSTLY = 0.5;

/** A line that is a link and nothing else. */
const WHOLLY = 0.9;

const LONGEST_POINTER = 250;
const LONGEST_LINK = 200;

/** A word or two before a link: `Berlin: …`, `» …`. */
const POINTER = /^(?:[^.!?]{2,40}[:：|]\s|[>»►▶→➡▪◆■*]+\s)/u;

/** A link that stands for a text elsewhere ends as a headline may, not as a sentence does. */
const HEADLINE = /[^.!?…。][?”"»“’']$/u;

/** What a line is besides text, by its words and by how much of it is a link; null for text. */
export function nameFurniture({ text, kind, linked }: PageBlock): OmissionKind | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return "notice";
  const share = linked / text.length;
  if (kind !== "caption") {
    const furniture = tellFurniture(text);
    if (furniture !== null) return furniture === "pointer" ? "link" : "notice";
    if (share >= MOSTLY && text.length <= LONGEST_POINTER && isPointer(text)) return "link";
  }
  // A line that is all link leads elsewhere; a sentence may be one.
  return share >= WHOLLY && text.length < LONGEST_LINK && !endsSentence(text) ? "link" : null;
}

function isPointer(text: string): boolean {
  if (LINKED_ORDER.test(text) || POINTER_LABEL.test(text) || VALUE_LABEL.test(text)) return true;
  return POINTER.test(text) && (!endsSentence(text) || HEADLINE.test(text));
}
