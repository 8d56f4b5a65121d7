import type { FrameMessages } from "../en/frame.ts";
import { makeFormats } from "../formats.ts";

export const trFormats = makeFormats({ locale: "tr" });
const { number } = trFormats;

// After a number Turkish nouns stay in the singular.
export const paragraphs = (total: number) => `${number(total)} paragraf`;
export const articles = (total: number) => `${number(total)} haber`;

/** What the frame of all pages says in Turkish. */
export const trFrame: FrameMessages = {
  title: "Verbatim: haberlerde arama",
  tagline: "Kim, neyi, ne zaman söyledi",
  skip: "Metne geç",
  foot: "Paragraflar yayımlandıkları gibi gösterilir. Metnin söylemediği, bilinmeyen olarak kalır.",
  languages: "Sitenin dili",
  search: "Haberlerde ara",
  submit: "Ara",
  articlesFrom: ({ from, to }) => (from === to ? `${from} yılından haberler` : `${from}–${to} arası haberler`),
  holds: (held) => `${articles(held.articles)}, ${paragraphs(held.paragraphs)}, ${number(held.sources)} kaynak`,
  unexpected: "Beklenmeyen bir sorun çıktı",
  tryAgain: "Yeniden dene",
};
