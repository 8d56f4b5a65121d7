import { enFrame, type FrameMessages } from "./en/frame.ts";
import type { PageLanguage } from "./languages.ts";
import { trFrame } from "./tr/frame.ts";

const byLanguage: Record<PageLanguage, FrameMessages> = { en: enFrame, tr: trFrame };

/** What the frame of all pages says in a language: the masthead, the search box, the foot. */
export function frameMessagesIn(language: PageLanguage): FrameMessages {
  return byLanguage[language];
}
