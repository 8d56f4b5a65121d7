import type { TroubleCode } from "#search/errors.ts";
import type { RefusalReasons, Told, Wordings } from "#search/reasons.ts";

const INGEST = "Siteyi işletene: npm run ingest -- KLASÖR komutunu çalıştırın.";
const LOOK = "Biraz sonra yeniden deneyin. Siteyi işletene: ayrıntılar sunucunun günlüğünde.";
const LATER = "Biraz sonra yeniden deneyin.";

/** The server's own trouble, in Turkish. */
export const troubles: Record<TroubleCode, Told> = {
  "exports-busy": {
    message: "Şu anda bu sitenin aynı anda gönderebileceği kadar dışa aktarım ve uzun haber gönderiliyor.",
    action: LATER,
  },
  "index-missing": { message: "Henüz hiçbir şey aktarılmadı.", action: INGEST },
  "index-corrupt": {
    message: "Dizin bozuk olduğu için hiçbir şey aranamıyor.",
    action: "Siteyi işletene: sunucunun günlüğünde yazanı yapın, sonra npm run ingest -- KLASÖR komutunu çalıştırın.",
  },
  "index-outdated": { message: "Dizin, Verbatim’in eski bir sürümüyle oluşturulmuş.", action: INGEST },
  "index-newer": {
    message: "Dizin, Verbatim’in daha yeni bir sürümüyle oluşturulmuş.",
    action: "Siteyi işletene: Verbatim’i güncelleyin.",
  },
  "index-foreign": {
    message: "Bu sitenin dizininin olması gereken yerde başka bir programın verileri var.",
    action: "Siteyi işletene: ne yapılacağı sunucunun günlüğünde yazıyor.",
  },
  "index-changed": { message: "Koleksiyon güncelleniyor.", action: LATER },
  "index-locked": { message: "Dizin yazılıyor.", action: LATER },
  "index-read-only": { message: "Dizin açılamıyor.", action: LOOK },
  "disk-full": { message: "Sunucuda yer kalmadı.", action: LOOK },
  "engine-unreachable": { message: "Arama motoruna ulaşılamıyor.", action: LOOK },
  "engine-timeout": { message: "Arama motoru zamanında yanıt vermedi.", action: LOOK },
  "engine-refused-key": { message: "Arama motoru bu sitenin anahtarını kabul etmiyor.", action: LOOK },
  "engine-failed": { message: "Arama motorunda bir hata oluştu.", action: LOOK },
  "invalid-settings": { message: "Bu sitenin ayarları doğru değil.", action: LOOK },
};

const OR_ONE_BY_ONE = "veya seçenekleri ayrı ayrı arayın.";

/** Why a reader is refused, in Turkish. */
export const refusals: Wordings<RefusalReasons> = {
  "page-too-deep": ({ most, page }) => ({
    message: `Meilisearch ile sayfalar ${most}. sonuca kadar çevrilebilir; ${page}. sayfa bunun ötesinde.`,
    action: "Aramayı bir süzgeç veya tarihle daraltın veya tarih sıralamasını tersine çevirin.",
  }),
  "too-many-combinations": () => ({
    message: "Meilisearch ile bir aramada bu kadar çok süzgeç ve seçenek birleşimi olamaz.",
    action: `Süzgeçlerin bir kısmını kaldırın ${OR_ONE_BY_ONE}`,
  }),
  "too-many-alternatives": ({ most }) => ({
    message: `Meilisearch ile bir aramada en çok ${most} seçenek birleşimi olabilir; bunda daha fazlası var.`,
    action: `OR’u ve tam hariç tutmaları daha az yerde kullanın ${OR_ONE_BY_ONE}`,
  }),
  "phrases-too-long": () => ({
    message: "Meilisearch bu kadar uzun tam sözleri bu kadar çok seçenekle birleştiremez.",
    action: `Bir sözün bir bölümünü arayın ${OR_ONE_BY_ONE}`,
  }),
  "phrase-too-long": () => ({ message: "Tırnak içindeki söz çok uzun.", action: "Bir bölümünü arayın." }),
  "too-many-words": ({ most }) => ({
    message: `Meilisearch yalnızca ilk ${most} sözcük veya söze bakar; bu aramada daha fazlası var.`,
    action: "Bazı sözcükleri çıkarın veya yan yana duran sözcükleri tırnak içine alın.",
  }),
  "search-too-dear": ({ seconds }) => ({
    message: `Arama durduruldu: ${seconds} saniyeden uzun hesaplama süresi gerektirdi.`,
    action: "Daha az veya daha seyrek sözcüklerle arayın.",
  }),
  "article-too-dear": ({ seconds }) => ({
    message: `Habere bakma işlemi durduruldu: ${seconds} saniyeden uzun hesaplama süresi gerektirdi.`,
    action: "Haberi alıntı veya aranan sözcükler olmadan açın.",
  }),
  "answer-too-dear": ({ seconds }) => ({
    message: `İstenen, ${seconds} saniyeden uzun hesaplama süresi gerektirdi.`,
    action: "Daha az veya daha seyrek sözcüklerle arayın.",
  }),
  "article-not-found": () => ({ message: "Bu kimlikte bir haber yok.", action: "Başlığıyla arayın." }),
  "paragraph-gone": () => ({
    message: "Haberde artık böyle bir paragraf yok.",
    action: "Haberi yeniden açıp sözleri orada seçin.",
  }),
  "link-too-long": ({ most }) => ({
    message: `Bir bağlantıda en çok ${most} sözcük olabilir.`,
    action: "Daha az sözcük seçin.",
  }),
  "no-words": () => ({ message: "Verilen yerler arasında sözcük yok.", action: "Sözcükleri bütün olarak seçin." }),
  "quote-unreadable": ({ detail }) => ({
    message: `Alıntı bağlantısı okunamıyor: ${detail}`,
    action: "Bağlantıyı haberden yeniden kopyalayın.",
  }),
  "quote-unknown": () => ({
    message: "Bu adres, bu sitedeki bir alıntının bağlantısı değil.",
    action: "Bağlantıyı bir haberin paragrafından yeniden kopyalayın.",
  }),
  "link-missing": () => ({
    message: "Alıntı bağlantısı verilmedi.",
    action:
      "Bağlantının tamamını url olarak veya haberin kimliğini article olarak, bağlantının kendi parametreleriyle (p, quote, ...) birlikte verin.",
  }),
  "paragraph-missing": () => ({
    message: "Bağlantı bir paragraf göstermiyor.",
    action: "Paragrafın kimliğini p olarak verin.",
  }),
  "places-unreadable": ({ detail }) => ({
    message: `İstek okunamıyor: ${detail}`,
    action:
      "Haberin kimliğini article olarak; start ve stop olarak da paragrafın kimliğini, iki nokta ve bir karakter sayısı verin.",
  }),
  "oembed-unreadable": ({ detail }) => ({
    message: `İstek okunamıyor: ${detail}`,
    action: "Alıntı bağlantısının tamamını url olarak verin.",
  }),
  "oembed-format-unknown": () => ({
    message: "Yanıtlar JSON veya XML biçimindedir.",
    action: "format=json veya format=xml ile deneyin.",
  }),
  "export-format-missing": ({ formats }) => ({
    message: "Dışa aktarım biçimi verilmedi.",
    action: `format olarak şunlardan birini verin: ${formats.join(", ")}.`,
  }),
  "facet-unreadable": ({ detail, facets, most }) => ({
    message: `facet veya text okunamıyor: ${detail}`,
    action: `facet olarak şunlardan birini (${facets.join(", ")}), text olarak en çok ${most} karakter verin.`,
  }),
  "address-unknown": () => ({ message: "API’de böyle bir adres yok.", action: "Adresler docs/api.md dosyasında." }),
  "sitemap-part-unknown": () => ({
    message: "Site haritasında böyle bir bölüm yok.",
    action: "Bölümler /sitemap.xml adresinde.",
  }),
  "too-many-requests": () => ({
    message: "Adresinizden çok fazla istek geldi.",
    action: "Bir saniye bekleyip sürdürün.",
  }),
  "too-many-images": () => ({
    message: "Adresiniz için veya toplamda çok fazla resim çiziliyor.",
    action: "Birkaç saniye bekleyip yeniden deneyin.",
  }),
  "too-many-transfers": ({ kind, most }) => ({
    message: `Adresiniz aynı anda en çok ${most} ${kind === "exports" ? "dışa aktarım" : "uzun haber"} alabilir.`,
    action: "Birinin bitmesini bekleyin.",
  }),
  "too-many-parameters": ({ most }) => ({
    message: `Adreste ${most} parametreden fazlası var.`,
    action: "Daha az parametreyle deneyin.",
  }),
  "read-only": () => ({ message: "Bu site yalnızca okunabilir.", action: "GET veya HEAD ile deneyin." }),
  "header-unreadable": ({ header }) => ({
    message: `${header} başlığı okunamıyor.`,
    action: "Bu başlık olmadan deneyin.",
  }),
  "host-unknown": ({ host }) => ({
    message: `Bu site ${host ? `${host} adıyla` : "sorduğunuz adla"} yanıt vermez.`,
    action:
      "Siteyi kendi adresiyle açın. Siteyi işletene: SITE_URL ayarına sitenin herkese açık adresini verin veya başka sunucu adlarını ALLOWED_HOSTS ayarına ekleyin.",
  }),
};
