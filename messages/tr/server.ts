import type { Origin } from "#search/article.ts";
import type { VerifiedPlace } from "#search/quotes/tell-place.ts";
import type { ServerMessages } from "../en/server.ts";
import { trFormats } from "./frame.ts";
import { kinds } from "./library.ts";
import { refusals, troubles } from "./refusals.ts";

const { number, and, date } = trFormats;

const quote = {
  damaged: "Bu bağlantı yolda kesilmiş veya değiştirilmiş; neyi alıntıladığı denetlenemiyor.",
  notHere: "Bu bağlantının sözleri haberde bağlantının verdiği gibi geçmiyor.",
  onlyCut: "Bu bağlantının sözleri haberde yalnızca daha uzun sözcük veya sayıların parçası olarak geçiyor.",
  unclear: "Bu bağlantının sözleri haberde geçiyor, ama hangi yerin kastedildiği belli değil.",
  gone: "Bağlantının gösterdiği paragraf haberde yok.",
};

const quotePlaces: Record<VerifiedPlace, string> = {
  same: "",
  another: "Bağlantının gösterdiğinden başka bir paragrafta geçiyorlar.",
  "beside-others": "Paragraflarının yanında bağlantının verdiğinden başka paragraflar var.",
  "rest-differs": "Paragraflarının geri kalanı, bağlantının gösterdiği paragraftan farklı.",
  gone: quote.gone,
};

const origins: Record<Origin, string> = {
  "front-matter": "dosyanın başındaki bilgilerde yazıyor",
  sidecar: "yanındaki üst veri dosyasında yazıyor",
  column: "tablonun bir sütununda yazıyor",
  markup: "sayfanın işaretlemesinde yazıyor",
  byline: "imza satırından okundu",
  text: "metinden okundu",
  url: "web adresinden okundu",
  "file-name": "dosyanın adından okundu",
};

/** What only the server says in Turkish. */
export const trServer: ServerMessages = {
  refusals,
  troubles,
  quote,
  quotePlaces,
  origins,
  internal: { message: "Beklenmeyen bir sorun çıktı.", action: "Yeniden deneyin." },
  givenUp: { message: "İstekten vazgeçildi.", action: "İsteği yeniden gönderin." },
  site: {
    description:
      "Haberlerde paragraf paragraf arayın, konu, kaynak ve tarihe göre daraltın, alıntıları bağlantıyla paylaşın.",
    searchPlugin: "Haberlerde paragraf paragraf arama",
    newest: "Koleksiyondaki en yeni haberler",
    library: "Kitaplık",
  },
  lost: {
    title: "Bulunamadı",
    noPage: "Böyle bir sayfa yok",
    noPageHint: (frontPage) => [
      "Adres size gelene kadar kesilmiş olabilir. Aradığınız metinden birkaç sözcükle arayın veya ",
      frontPage,
      "dan başlayın.",
    ],
    noArticle: "Böyle bir haber yok",
    noArticleHint: (frontPage) => [
      "Haber koleksiyondan çıkarılmış veya adresi değişmiş olabilir. Başlığındaki sözcüklerle arayın veya ",
      frontPage,
      "dan başlayın.",
    ],
    frontPage: "ana sayfa",
    searchWords: "Bu sözleri tüm haberlerde ara",
  },
  notices: {
    "date-unread": ({ text }) =>
      `“${text}” bir tarih süzgeci değil; sözcük olarak arandı. Şöyle yazın: after:2016, after:2016-08 veya after:2016-08-09.`,
    "field-unknown": ({ name, fields }) =>
      `“${name}:” diye bir süzgeç yok; sözcük olarak arandı.${fields ? ` Süzgeçler: ${and(fields.map((field) => `${field}:`))}.` : ""}`,
    "value-unknown": ({ facet, value }) => `Bu koleksiyonda “${value}” diye bir ${facet.noun} yok.`,
    "topic-empty": ({ label }) => `“${label}” konusunda hiçbir paragraf yok.`,
    "ranked-by-rarest":
      "Hepsi tartılamayacak kadar çok sözcük var: en seyreğinin geçtiği paragraflar önce gösteriliyor.",
    "ranked-by-date":
      "Aynı yakınlıkta eşleşen çok paragraf var: bunların arasında önce başlıklar, sonra en yeniler gösteriliyor.",
    "not-ranked":
      "Tek bir sözcük veya sözle bulunan paragraflar ilgiye göre sıralanmaz: önce tam eşleşenler, sonra başlıklar, sonra en yeniler gelir.",
    "values-left-out": ({ facet, most }) =>
      `En sık geçen ${number(most)} ${facet.noun} listeleniyor; ötekileri adıyla arayın.`,
    "nodes-missing": ({ missing, all }) =>
      `${number(all)} arama sunucusundan ${number(missing)} tanesine ulaşılamıyor: yalnızca onlarda bulunan paragraflar burada ve hiçbir sayıda yok.`,
    "nodes-differ": "Koleksiyon güncelleniyor: bunların bir kısmı güncelleme öncesinden, bir kısmı sonrasından.",
  },
  unknownValue: "Bilinmiyor",
  found: {
    words: "Haberde sözcüğü sözcüğüne geçiyor.",
    paragraph: "Haberin bir paragrafı.",
    begins: "Burada bir paragrafın başındalar.",
    follows: (words) => `Burada öncesinde “${words}” var.`,
    ends: "Burada bir paragrafın sonundalar.",
    followed: (words) => `Burada sonrasında “${words}” var.`,
  },
  origin: ({ source, date: day }) => `${source ?? "Kaynağı bilinmiyor"}, ${day ? date(day) : "tarihi bilinmiyor"}`,
  quoting: (speakers) => `Alıntılanan: ${speakers.join(", ")}`,
  quoteFrom: (title) => `Alıntı: ${title}`,
  linkTo: (title) => `Bağlantı: ${title}`,
  embed: {
    dateUnknown: "tarihi bilinmiyor",
    sourceUnknown: "kaynağı bilinmiyor",
    speaker: (speaker) => [speaker, ", şu haberde: "],
    quoting: (speakers) => ["Alıntılanan: ", speakers, ", şu haberde: "],
    nearest: "Haberdeki en yakın bölüm:",
    context: "Bağlamında gör",
    gone: "Burada alıntılanan haber bu sitede yok: koleksiyondan çıkarılmış veya bu çerçevenin adresi yanlış. Alıntı denetlenemiyor.",
    toSite: "Siteye git",
  },
  feed: {
    place: (title, ordinal) => (ordinal === 0 ? title : `${title} (${ordinal}. paragraf)`),
    authorUnknown: "Yazarı bilinmiyor",
  },
  notice: {
    label: "Bağlantının gösterdiği bölüm",
    wordsHere: "Bu bağlantının sözleri burada sözcüğü sözcüğüne geçiyor ve işaretlendi.",
    paragraphHere: "Bu bağlantının paragrafı burada sözcüğü sözcüğüne duruyor ve işaretlendi.",
    othersAround: "Çevresindekiler bağlantının verdiğinden farklı.",
    either: "Bağlantı yapıldıktan sonra ya haber düzenlenmiş ya da bağlantı.",
    respelled: "Yalnızca tırnaklar, çizgiler veya boşluklar bağlantıdakinden farklı.",
    cutOutlined: "Çerçeve içine alındılar.",
    nearestOutlined: "En yakın bölüm çerçeve içine alındı.",
    itNames: "Gösterdiği yerler:",
    theyStandIn: "Geçtikleri yerler:",
    severalNear: "Onlara yakın birkaç bölüm var:",
    altered:
      "Bağlantının gösterdiği paragraf, bağlantının yapıldığı zamankiyle aynı; dolayısıyla bağlantının kendisi kesilmiş veya değiştirilmiş olabilir.",
    struck: "Üstü çizili sözcükler bağlantının, işaretli olanlar haberindir.",
    fingerprint:
      "Bağlantı ilk ve son sözcükleri bütünüyle, aradaki her sözcüğün ise kısa bir parmak izini saklar; bu yüzden değişen yaklaşık otuz sözcükten biri işaretlenmeyebilir.",
    paragraph: (ordinal) => (ordinal === 0 ? "Başlık" : `${ordinal}. paragraf`),
    more: (left) => `ve ${number(left)} yer daha`,
    linkSays: "Bağlantının söylediği:",
    unconfirmed: "Burada bunu doğrulayan bir şey yok.",
    inArticle: "haberde: ",
    inLink: "bağlantıda: ",
    otherWords: (words) => (words === 1 ? "başka bir sözcük" : `başka ${words} sözcük`),
    hereStands: "Burada yazan:",
    sides: {
      before: {
        label: "Öncesinde yazan:",
        link: "Bağlantıya göre öncesinde yazan:",
        none: "bir paragrafın başı",
      },
      after: { label: "Sonrasında yazan:", link: "Bağlantıya göre sonrasında yazan:", none: "bir paragrafın sonu" },
    },
  },
  article: {
    about: "Bu haber hakkında",
    published: "Yayımlandığı yerde oku",
    back: "← Sonuçlara dön",
    goesOn: (left) => `Burada gösterilmeyen ${number(left)} karakter daha var.`,
    facts: "Bu bilgiler nereden geliyor",
    title: "Başlık",
    notStated: "belirtilmemiş",
    from: (origin) => `, ${origin}`,
    as: (raw) => [", özgün hâli: ", raw],
    forWords: (words) => `, şu sözcüklerden dolayı: ${words.join(", ")}`,
    parts: "Bu haberin bölümleri",
    partsAgain: "Bu haberin bölümleri, yeniden",
    part: ({ range, length }) => `${number(length)} paragraftan ${range} arası`,
    first: "İlk",
    earlier: "Önceki",
    later: "Sonraki",
    last: "Son",
    find: "Bu haberde bul",
    findSubmit: "Bul",
    paragraph: "Paragraf",
    go: "Git",
  },
  library: {
    ...kinds,
    title: "Kitaplık",
    intro: "Koleksiyonda eksik olanlar ve son aktarımda alınamayanlar.",
    toLookAt: "Bakılacaklar",
    beginning: ({ shown, total }) => `${number(total)} kayıttan ilk ${number(shown)}`,
    all: (total) => `Tümü (${number(total)})`,
    searchThem: "Bunları ara",
    none: "Yok",
    range: ({ first, last, total }) => `${number(total)} kayıttan ${number(first)}–${number(last)} arası`,
    kept: (available) => `Site ilk ${number(available)} kaydı saklar. --json ile yapılan bir aktarım hepsini yazar.`,
    pages: "Sayfalar",
    previous: "Önceki",
    next: "Sonraki",
    lastIngest: "Son aktarım",
    endedAt: ({ day, time }) => `${date(day)}, ${time} UTC`,
    ingested: "Aktarılanlar",
    failed: "Hiçbir şey aktarılmadı.",
    articles: "Haberler",
    paragraphs: "Paragraflar",
    rows: { added: "Eklenen", changed: "Değişen", removed: "Kaldırılan", unchanged: "Aynı kalan" },
    noReport: {
      missing:
        "Bu sitenin verilerinin yanında bir aktarım raporu yok. Aynı VERBATIM_DATA klasörüyle yapılacak bir sonraki aktarım onu yazar; başka bir makinede çalışan aktarım raporu orada bırakır.",
      broken:
        "Son aktarımın raporu okunamıyor: bozulmuş veya Verbatim’in başka bir sürümünden. Bir sonraki aktarım yenisini yazar.",
    },
    facts: ({ source, date: day }) => `${source ?? "kaynağı bilinmiyor"}, ${day ? date(day) : "tarihi bilinmiyor"}`,
  },
};
