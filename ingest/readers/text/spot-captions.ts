import { isNewsAgency } from "#search/citation/names/news-agencies.ts";
import { endsSentence } from "../../text/sentence-ends.ts";

const LONGEST = 700;
const LONGEST_CREDIT = 90;

const PHOTO =
  /(?<!\p{L})(?:photos?|photograph(?:s|er|y)?|images?|pictures?|file|handout|courtesy|credit|screengrab|screenshot|illustration|getty|afp|epa|foto(?:s|ğraf)?|görsel|arşiv|bild|archiv(?:bild|foto)?|crédits?|archivo|crédito|фото|архив)(?!\p{L})/iu;

/** `(AP Photo/Ann Lee)`, `[Reuters]`, `(file photo)` at the end. */
const BRACKETED = /\s*[([]([^()[\]]{2,80})[)\]]\.?$/u;

const CREDIT_LINE =
  /^(?:(?:photo(?:graph)?s?|image|picture|foto(?:ğraf)?|bild|crédit photo|photo credit|image credit|credit|фото)(?:\s+(?:by|credit|courtesy(?: of)?|copyright|source))?\s*(?:[:©/]|\sby\s)|image (?:copyright|source)\b|(?:photo|picture)s? (?:by|courtesy)\b|©\s*(?!.*(?<!\d)(?:19|20)\d{2}(?!\d))\S)/iu;

const LABELLED =
  /^(?:(?:file(?: photo| picture| image)?|archive|caption|(?:image|media|photo) caption|resim|fotoğraf|arşiv|archivbild|archivo|légende)\s*[:—–-]|(?:image|media|photo) caption\s)\s*\S/iu;

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
    const tail =
      /(?:^|[.!?]\s|\s[-–—|]\s)((?:photo|image|picture|credit|foto|bild)(?:\s+(?:by|credit))?\s*[:©/]\s*[^.]{2,60}|©\s?[^.]{2,60})$/iu;
    return tail.test(text.slice(-120));
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
