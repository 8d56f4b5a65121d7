import type { FacetName } from "#search/facets.ts";
import type { QueryReasons, Wordings } from "#search/reasons.ts";
import type { FacetWords, SearchMessages } from "../en/search.ts";
import { articles, paragraphs, trFormats } from "./frame.ts";

const { number, or, date } = trFormats;

const facets: Record<FacetName | "date", FacetWords> = {
  topic: { label: "Konu", one: "bir konu", noun: "konu", several: "konular", unknown: "Konusuz" },
  source: { label: "Kaynak", one: "bir kaynak", noun: "kaynak", several: "kaynaklar", unknown: "Kaynağı bilinmeyen" },
  speaker: {
    label: "Konuşan",
    one: "bir konuşan",
    noun: "konuşan",
    several: "konuşanlar",
    unknown: "Kimseden alıntı yok",
  },
  author: { label: "Yazar", one: "bir yazar", noun: "yazar", several: "yazarlar", unknown: "Yazarı bilinmeyen" },
  lang: { label: "Dil", one: "bir dil", noun: "dil", several: "diller", unknown: "Dili bilinmeyen" },
  place: { label: "Yer", one: "bir yer", noun: "yer", several: "yerler", unknown: "Yeri bilinmeyen" },
  date: { label: "Tarih", one: "bir tarih", noun: "tarih", several: "tarihler", unknown: "Tarihi bilinmeyen" },
};

const faults: Wordings<QueryReasons> = {
  "query-too-long": ({ length, most }) => ({
    message: `Arama ${number(length)} karakter uzunluğunda; en çok ${number(most)} karakter yazılabilir.`,
    action: "Daha az sözcükle arayın.",
  }),
  "too-many-filters": ({ most }) => ({
    message: `${number(most)} değerden fazla süzgeç verildi.`,
    action: "Süzgeçlerin bir kısmını kaldırın.",
  }),
  "value-too-long": ({ facet, length, most }) => ({
    message: `${facet} için verilen bir değer ${number(length)} karakter uzunluğunda; en çok ${number(most)} karakter olabilir.`,
    action: "Listeden bir değer seçin.",
  }),
  "date-unreadable": ({ text, parameter }) => ({
    message: `“${text}” bir tarih değil.`,
    action: `${parameter === "from" ? "Başlangıç tarihini (from)" : "Bitiş tarihini (to)"} yıl, ay veya gün olarak yazın: 2016, 2016-08 veya 2016-08-09.`,
  }),
  "choice-unknown": ({ text, parameter, choices }) => ({
    message: `“${text}”, ${parameter} için geçerli bir değer değil.`,
    action:
      choices.length > 1
        ? `Şunlardan birini verin: ${choices.join(", ")}.`
        : `${choices[0]} değerini verin veya bu parametreyi hiç yazmayın.`,
  }),
  "nesting-too-deep": ({ depth, most }) => ({
    message: `İç içe ${number(depth)} parantez var; en çok ${number(most)} tane olabilir.`,
    action: "Aramanın bir bölümünü arayın.",
  }),
  "filter-beside-words": () => ({
    message: "topic:syria gibi bir süzgeç aramanın tamamı için geçerlidir; OR ile sözcüklere seçenek olamaz.",
    action: "Sözcükleri ve süzgeci ayrı ayrı arayın.",
  }),
};

/** What the scripts of searches say in Turkish. */
export const trSearch: SearchMessages = {
  formats: trFormats,
  facets,
  faults,
  failure: {
    tryAgain: "Yeniden dene",
    code: (code) => `Kod: ${code}`,
    searchWithout: "Bu olmadan ara",
    unanswered: { message: "Aramaya yanıt gelmedi.", action: "Bağlantınızı denetleyip yeniden deneyin." },
  },
  search: {
    placeholder: "Sözcükler, “tam bir söz”, topic:syria",
    unanswered: "Arama yanıtlanamadı",
    none: "Eşleşen paragraf yok",
    range: (shown) => {
      const [first, last] = [number(shown.first), number(shown.last)];
      return shown.byArticle
        ? `${articles(shown.articles)}, ${paragraphs(shown.paragraphs)}; gösterilen: ${first}–${last}`
        : `${articles(shown.articles)} içinde ${paragraphs(shown.paragraphs)}; gösterilen: ${first}–${last}`;
    },
    sort: "Sıralama",
    sorts: { relevance: "İlgi", newest: "En yeni", oldest: "En eski" },
    show: "Gösterim",
    paragraphs: "Paragraflar",
    articles: "Haberler",
    exact: "Yalnızca tam sözcükler",
    pages: "Sayfalar",
    page: (page) => `${page}. sayfa`,
    previous: "Önceki",
    next: "Sonraki",
    titlePage: (page) => `${page}. sayfa`,
    titleExcluded: (value) => `${value} hariç`,
  },
  filters: {
    label: "Süzgeçler",
    active: (active) => `Süzgeçler (${active})`,
    hint: "konu, kaynak, tarih, sıra",
    showResults: (total) => `${number(total)} sonucu göster`,
    on: "Etkin süzgeçler",
    remove: "Süzgeci kaldır: ",
    excludes: (label) => `${label} (hariç)`,
    others: (left) => `${number(left)} süzgeç daha`,
    clearAll: "Tümünü temizle",
    more: (left) => `${number(left)} değer daha`,
    left: (left) => `${number(left)} değer daha var: adıyla bulun veya bazı süzgeçleri kaldırın.`,
    find: ({ one }) => `${one.charAt(0).toLocaleUpperCase("tr")}${one.slice(1)} bul`,
    noneFound: ({ noun }) => `Böyle başlayan bir ${noun} yok.`,
    excluded: ", hariç",
    countUnit: " paragraf",
    exclude: (value) => `Hariç tut: ${value}`,
    stopExcluding: (value) => `Hariç tutmayı bırak: ${value}`,
  },
  dates: {
    from: "Başlangıç",
    to: "bitiş",
    earliest: "en eski",
    latest: "en yeni",
    hint: "Yıl, ay (2016-08) veya gün (2016-08-09)",
    apply: "Uygula",
    range: ({ from, to }) => {
      if (from !== null && to !== null) return `${date(from)} – ${date(to)}`;
      return from === null ? `${date(to ?? "")} ve öncesi` : `${date(from)} ve sonrası`;
    },
    overTime: "Zaman içinde paragraflar",
    overTimeBy: {
      year: "Zaman içinde paragraflar, yıllara göre",
      month: "Zaman içinde paragraflar, aylara göre",
      day: "Zaman içinde paragraflar, günlere göre",
    },
    bar: (bar) => `${date(bar.date)}: ${paragraphs(bar.count)}`,
    allOf: (year) => `${year} yılının tümü`,
    all: "Tüm tarihler",
    without: (total) => `Tarihi bilinmeyen ${paragraphs(total)}`,
    coarser: (total) => `Tarihi daha az kesin olan ${paragraphs(total)} çizilmedi`,
  },
  hit: {
    kinds: {
      title: "Başlık",
      standfirst: "Spot",
      heading: "Ara başlık",
      caption: "Resim altı",
      list: "Liste",
      body: null,
    },
    paragraph: "Paragraf ",
    only: ({ noun }: FacetWords) => `Yalnızca şu ${noun}: `,
    quoted: "Alıntılanan: ",
    open: "Bağlamında aç",
    speakers: (speakers) => or(speakers),
    more: (more) => `Bu haberde eşleşen ${paragraphs(more)} daha`,
  },
  noHits: {
    filters: "Tüm süzgeçlere uyan bir paragraf yok.",
    words: "Bu sözcüklerin hepsinin geçtiği bir paragraf yok.",
    wordsAndFilters: "Bu sözcüklerin hepsinin geçtiği ve tüm süzgeçlere uyan bir paragraf yok.",
    crossed: ({ from, to }) => `Bu aralıkta hiçbir tarih yok: başlangıç (${date(from)}), bitişten (${date(to)}) sonra.`,
    turned: ({ from, to }) => `${date(from)} – ${date(to)} aralığında ara`,
    didYouMean: (meant) => ["Bunu mu demek istediniz: ", meant],
    withoutRarest: (query) => ["En seyrek sözcük olmadan: ", query],
    withoutFilters: "Süzgeçsiz ara",
  },
  notices: {
    didYouMean: (meant) => ["Şunu mu demek istediniz: ", meant, "?"],
  },
  takeAway: {
    feed: "Bu aramanın yeni sonuçları",
    export: ({ total, byArticle }) => `Dışa aktar: ${byArticle ? articles(total) : paragraphs(total)}`,
    exportAs: ({ total, byArticle }) => `Dışa aktarma biçimleri: ${byArticle ? articles(total) : paragraphs(total)}`,
    formats: { csv: "CSV", json: "JSON", jsonl: "JSON satırları", bibtex: "BibTeX", ris: "RIS" },
    follow: "Bu aramayı izle",
  },
};
