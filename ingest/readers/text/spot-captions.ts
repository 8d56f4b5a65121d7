import { anyPattern, WORDS } from "#ingest/languages/joined-words.ts";
import { isNewsAgency } from "#search/citation/names/news-agencies.ts";
import { endsSentence } from "../../text/sentence-ends.ts";

const LONGEST = 700;
const LONGEST_CREDIT = 90;

const { words, credits, captions, tails } = WORDS.pictures;
const PHOTO = new RegExp(`(?<!\\p{L})(?:${anyPattern(words)}|getty|afp|epa)(?!\\p{L})`, "iu");

/** `(AP Photo/Ann Lee)`, `[Reuters]`, `(file photo)` at the end. */
const BRACKETED = /\s*[([]([^()[\]]{2,80})[)\]]\.?$/u;

const CREDIT_LINE = new RegExp(
  [
    `^(?:${anyPattern(credits)}(?:\\s+(?:by|credit|courtesy(?: of)?|copyright|source))?\\s*(?:[:©/]|\\sby\\s)`,
    "image (?:copyright|source)\\b",
    "(?:photo|picture)s? (?:by|courtesy)\\b",
    "©\\s*(?!.*(?<!\\d)(?:19|20)\\d{2}(?!\\d))\\S)",
  ].join("|"),
  "iu",
);

const LABELLED = new RegExp(`^(?:${anyPattern(captions)}\\s*[:—–-]|(?:image|media|photo) caption\\s)\\s*\\S`, "iu");

const TAIL = new RegExp(
  `(?:^|[.!?]\\s|\\s[-–—|]\\s)(${anyPattern(tails)}(?:\\s+(?:by|credit))?\\s*[:©/]\\s*[^.]{2,60}|©\\s?[^.]{2,60})$`,
  "iu",
);

/** Whether a line is a credit and nothing else: `Photo: Ann Lee`, `REUTERS/Ann Lee`, `AFP/Getty Images`. */
export function isCredit(text: string): boolean {
  if (text.length > LONGEST_CREDIT || endsSentence(text)) return false;
  return (
    CREDIT_LINE.test(text) ||
    isSlashCredit(text) ||
    /^(?:getty images|shutterstock|ap photo|istock|alamy)$/iu.test(text)
  );
}

/** `Agency/Name` or `Name/Agency`, also `AP Photo/Name`. */
function isSlashCredit(text: string): boolean {
  const parts = text.split("/").map((part) => part.trim());
  if (parts.length < 2 || parts.length > 4) return false;
  if (!parts.every((part) => /^[\p{Lu}\p{N}]/u.test(part) && part.split(/\s+/).length <= 5)) return false;
  return parts.some((part) => isNewsAgency(part.replace(/\s+(?:photos?|images?|pool)$/iu, "")));
}

/**
 * Whether a text is the caption of a picture, told by its credit or its label. A body paragraph that merely ends in an
 * agency's name in brackets after its full stop is none.
 */
export function isCaption(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (LABELLED.test(text) || isCredit(text)) return true;
  const last = /[.!?]["'”’»]?\s+([^.!?]{3,60})$/u.exec(text.slice(-120))?.[1];
  if (last && isSlashCredit(last)) return true;
  const bracket = BRACKETED.exec(text);
  const inner = bracket?.[1]?.trim();
  if (!bracket || !inner) {
    return TAIL.test(text.slice(-120));
  }
  const words = inner.split(/\s+/);
  if (isSlashCredit(inner)) return true;
  if (
    words.length <= 6 &&
    !/^see\s|[.!?:]$/i.test(inner) &&
    (PHOTO.test(words[0] ?? "") || PHOTO.test(words.at(-1) ?? ""))
  )
    return true;
  const before = text.slice(0, bracket.index);
  return isNewsAgency(inner) && before !== "" && !text.endsWith(".") && !endsSentence(before) && text.length <= 400;
}
