import type { CitingMessages } from "../en/citing.ts";

/** What the menu of citations says in Turkish; it is loaded when it is opened. */
export const trCiting: CitingMessages = {
  formats: {
    quote: "Kaynağıyla alıntı",
    apa: "APA",
    mla: "MLA",
    chicago: "Chicago",
    bibtex: "BibTeX",
    ris: "RIS",
    "csl-json": "CSL-JSON",
    markdown: "Markdown",
    html: "HTML",
    embed: "Gömme kodu",
  },
  copyAs: (described) => `Kopyalama biçimleri: ${described}`,
  original: "Özgün sayfaya bağlantı",
  noOriginal: "Bu sözlere özgün sayfada bağlantı verilemiyor.",
  wordsOf: (speaker) => `${speaker} adlı konuşanın sözleri`,
  whatToCopy: "Kopyalanacak olan",
  onlyWhat: ({ speaker, words }) => ["Yalnızca ", speaker, " ne diyorsa: ", words],
  asArticle: (described) => `${described}, haberin sözleri olarak`,
  broken: (speaker) => [
    "Bir bağlantı kesintisiz tek bir parçaya götürür; bu yüzden bağlantılarda ve gömme kodunda ",
    speaker,
    " adlı konuşanın yalnızca ilk […] işaretine kadarki sözleri bulunur.",
  ],
  reach: ({ on, hasAddress, setting }) => [
    `Bu siteye verilen bağlantılar yalnızca ${on === "computer" ? "bu bilgisayarda" : "bu ağda"} açılır; bu yüzden kaynakçada ${
      hasAddress ? "yalnızca haberin kendi adresi" : "yalnızca paragraf"
    } yer alır ve gömme kodu yoktur. Bağlantıların her yerde açılması için `,
    setting,
    " ayarına sitenin herkese açık adresini verin.",
  ],
};
