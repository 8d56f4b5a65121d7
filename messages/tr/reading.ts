import type { ReadingMessages } from "../en/reading.ts";
import { trFormats } from "./frame.ts";

const { number } = trFormats;

/** What the scripts of quotes say in Turkish, on pages of articles and of searches. */
export const trReading: ReadingMessages = {
  formats: trFormats,
  byline: {
    sourceUnknown: "Kaynağı bilinmiyor",
    dateUnknown: "tarihi bilinmiyor",
    by: (author) => [", yazan: ", author],
  },
  place: (ordinal) => (ordinal === 0 ? "başlık" : `${ordinal}. paragraf`),
  placeOf: ({ ordinal, title }) => `${title}, ${ordinal === 0 ? "başlık" : `${ordinal}. paragraf`}`,
  headline: "Başlık",
  copy: {
    link: "Bağlantıyı kopyala",
    linkTo: (place) => `(${place})`,
    copied: "Kopyalandı",
    copiedWith: (note) => `Kopyalandı. ${note}`,
    byHand: "Bu metni elle kopyalayın",
    failed: "Site yanıt vermedi. Yeniden deneyin.",
    opensOn: {
      computer: "Bağlantı yalnızca bu bilgisayarda açılır.",
      network: "Bağlantı yalnızca bu ağda açılır.",
    },
  },
  cite: {
    label: "Kaynak göster",
    what: (described) => `Kaynak göster: ${described}`,
    failed: "Kaynak gösterme seçenekleri yüklenemedi. Yeniden denemek için sayfayı yenileyin.",
    selected: "seçilen sözler",
    inContext: (speakers) => ["Bağlamında, yalnızca şu kişinin sözlerini kaynak gösterin: ", speakers],
  },
  selection: {
    label: "Seçilen sözler",
    tooMany: (most) => `Yalnızca seçilen sözlere bağlantı vermek için en çok ${number(most)} sözcük seçin.`,
    copyLink: "Bu alıntının bağlantısını kopyala",
  },
  steps: {
    back: (wide) => ["← ", wide("Sonuçlara "), "dön"],
    places: ({ at, total, words }) => [
      at === null ? `${number(total)} yerde geçiyor: ` : `${number(total)} yerden ${number(at)}. yer: `,
      words,
    ],
    previous: "Önceki",
    next: "Sonraki",
  },
};
