import { parsePartialDate } from "../dates.ts";
import type { Notice } from "../result.ts";
import { allowedEdits } from "../words/word-forms.ts";
import { editDistance } from "./edit-distance.ts";
import { type Lexeme, writeLexemes } from "./lexemes.ts";
import { FIELDS } from "./query.ts";
import type { ReadQuery } from "./read-query.ts";
import { repairQuery } from "./repair-query.ts";
import { serializeQuery } from "./serialize-query.ts";

/** Something before a colon and something after it, glued to it; not the beginning of a web address. */
const GLUED = /^(\p{L}+):([^/].*)$/u;
const BEFORE_QUOTE = /^(\p{L}+):$/u;
/** A beginning of a name that is long enough to tell it: `lan`, `auth`. */
const SHORTEST_BEGINNING = 3;
/** What a name may have beyond it: `topics:`, `languages:`; other endings make other words (`Authority:`, `speakerphone:`). */
const ENDING = /^(?:s|es|d|uages?)$/;

/** What looks like a filter, from lexeme `at` to `end` (exclusive). */
interface Suspect {
  at: number;
  end: number;
  name: string;
  value: string;
  negated: boolean;
}

/**
 * Says of what was typed like a filter, by a name that no filter has, that it was searched for as words: `topc:syria`. Where the name
 * is nearly that of a filter it says so always; else only where nothing was found, since `Update:Syria` may be meant as it stands.
 *
 * @param total paragraphs that were found
 */
export function noticeUnknownFields({ query, lexemes }: ReadQuery, total: number): Notice[] {
  return listSuspects(lexemes).flatMap((suspect): Notice[] => {
    const { at, end, name, value, negated } = suspect;
    const field = findField(suspect);
    if (field === null && (total > 0 || end - at > 1)) return [];
    const unknown = { code: "field-unknown", name, fields: null } as const;
    if (field === null) return [{ ...unknown, fields: FIELDS }];
    const corrected: Lexeme[] = lexemes.toSpliced(at, end - at, { kind: "field", field, value, negated });
    const params = serializeQuery({ ...query, page: 1, q: writeLexemes(corrected) });
    const { query: meant, error } = repairQuery(params);
    if (error) return [unknown];
    return [{ ...unknown, meant: { text: `${negated ? "-" : ""}${field}:${value}`, query: meant } }];
  });
}

const isFilter = (name: string): boolean => FIELDS.some((field) => field === name.toLowerCase());

/** A filter whose value can't be read is told elsewhere. */
function listSuspects(lexemes: readonly Lexeme[]): Suspect[] {
  return lexemes.flatMap((lexeme, at) => {
    if (lexeme.kind !== "word") return [];
    const { text, negated } = lexeme;
    const [, name, value] = GLUED.exec(text) ?? [];
    if (name !== undefined && value !== undefined) {
      return isFilter(name) ? [] : [{ at, end: at + 1, name, value, negated }];
    }
    const [, alone] = BEFORE_QUOTE.exec(text) ?? [];
    const next = lexemes[at + 1];
    if (alone === undefined || next?.kind !== "phrase" || next.negated) return [];
    return [{ at, end: at + 2, name: alone, value: next.text, negated }];
  });
}

/** The filter whose name is nearest; null when none is near, or the value is none of it. */
function findField({ name, value, negated }: Suspect): (typeof FIELDS)[number] | null {
  const typed = name.toLowerCase();
  const isNear = (field: string): boolean => {
    if (field.startsWith(typed)) return typed.length >= SHORTEST_BEGINNING;
    if (typed.startsWith(field)) return ENDING.test(typed.slice(field.length));
    const edits = allowedEdits(field);
    return editDistance(typed, field, edits) <= edits;
  };
  const found = FIELDS.find((field) => field !== typed && isNear(field));
  const isDate = found === "after" || found === "before";
  return found === undefined || (isDate && (negated || !parsePartialDate(value))) ? null : found;
}
