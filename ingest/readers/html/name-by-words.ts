import type { OmissionKind } from "../../report/omissions.ts";
import { endsSentence } from "../../text/sentence-ends.ts";
import { LINKED_ORDER, POINTER_LABEL, VALUE_LABEL } from "../furniture/labels.ts";
import { tellFurniture } from "../furniture/tell-furniture.ts";
import type { PageBlock } from "./list-blocks.ts";

/** A word or two before a link: `Berlin: …`, `» …`. */
const POINTER = /^(?:[^.!?]{2,40}[:：|]\s|[>»►▶→➡▪◆■*]+\s)/u;

/** A link that stands for a text elsewhere ends as a headline may, not as a sentence does. */
const HEADLINE = /[^.!?…。][?”"»“’']$/u;

/** What a line is besides text, by its words alone; null for text. */
export function nameFurniture({ text, kind }: PageBlock): OmissionKind | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return "notice";
  const furniture = kind === "caption" ? null : tellFurniture(text);
  if (furniture === null) return null;
  return furniture === "pointer" ? "link" : "notice";
}

/** Whether a line that is mostly a link says so itself: `Read also: …`, `Berlin: …`, `» …`. A sentence may have a link in it. */
export function isPointer(text: string): boolean {
  if (LINKED_ORDER.test(text) || POINTER_LABEL.test(text) || VALUE_LABEL.test(text)) return true;
  return POINTER.test(text) && (!endsSentence(text) || HEADLINE.test(text));
}
