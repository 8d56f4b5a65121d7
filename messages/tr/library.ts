import type { ServerMessages } from "../en/server.ts";

/** What the library of the site calls things to look at in Turkish, and what to do about them. */
export const kinds: Pick<ServerMessages["library"], "warnings" | "unknown" | "refused" | "stayed"> = {
  warnings: {
    "facts-conflict": {
      title: "Çelişen bilgiler",
      hint: "İki yerde farklı şeyler yazıyor. Daha güvenilir olan alındı; dosyanın başındaki bilgiler veya bir üst veri dosyası kesin sonucu belirler.",
    },
    "source-spellings": {
      title: "Birkaç türlü yazılan kaynaklar",
      hint: "Her yazılış ayrı bir süzgeçtir. Hepsi tek kaynaksa verilen satırı sources.yml dosyasına ekleyin; değilse hepsini orada listeleyin.",
    },
    "same-bytes": {
      title: "İki kez bulunan haberler",
      hint: "İki dosya veya kayıt aynı; bu yüzden paragrafları iki kez bulunuyor. Birini kaldırın.",
    },
    "path-replaced": {
      title: "Dışarıda bırakılan klasörler",
      hint: "Daha önce aktarılmışlardı, bu kez adları verilmedi; bu yüzden haberleri dizinden çıktı. İkisini de istiyorsanız ikisinin de adını verin.",
    },
    "date-ambiguous": {
      title: "Belirsiz tarihler",
      hint: "Tarih iki ayrı gün anlamına gelebildiği için bilinmiyor sayıldı. sources.yml dosyasında kaynağın dateOrder değerini belirleyin veya tarihi yazın.",
    },
    "date-impossible": {
      title: "Olanaksız tarihler",
      hint: "Böyle bir gün olmadığı için tarih bilinmiyor sayıldı. Doğrusunu yazın.",
    },
    "date-in-future": { title: "Gelecekteki tarihler", hint: "Tarih kullanılmadı. Doğrusunu yazın." },
    "date-of-change": {
      title: "Değişiklik tarihleri",
      hint: "Belirtilen tek tarih sonraki bir değişikliğin tarihi; bu yüzden yayım günü bilinmiyor. Onu yazın.",
    },
    "decoded-by-guess": {
      title: "Tahmin edilen kodlamalar",
      hint: "Aksanlı ve Türkçeye özgü harflere bakın. UTF-8 olarak kaydedilirse tahmine gerek kalmaz.",
    },
    "characters-removed": {
      title: "Çıkarılan karakterler",
      hint: "Denetim karakterleri gibi gösterilemeyen karakterlerdi. Metnin eksiksiz olup olmadığına bakın.",
    },
    "topic-unknown": {
      title: "Bilinmeyen konular",
      hint: "Elle verilen bir konu topics.yml dosyasında yok. Oraya ekleyin veya yazımını düzeltin.",
    },
    "parts-missing": {
      title: "Eksik parçalar",
      hint: "Dosya, içinde bulunmayan parçalardan söz ediyor; geri kalanı aktarıldı. Dosyayı kaynağından yeniden alın.",
    },
    "summary-only": {
      title: "Metni olmayan özetler",
      hint: "Bir besleme yalnızca özet verdi. Sayfanın kendisini bir adres listesiyle alın.",
    },
    "text-unreadable": {
      title: "Okunamayan metin",
      hint: "Bir PDF’nin yazı tipleri hangi harfleri gösterdiğini söylemiyor. Eksik olana bakın veya başka bir kopya edinin.",
    },
    "pages-unread": {
      title: "Okunamayan sayfalar",
      hint: "Bir PDF’nin bazı sayfaları bozuk olduğu için dışarıda bırakıldı. Dosyayı kaynağından yeniden alın.",
    },
    "pages-without-text": {
      title: "Resim olan sayfalar",
      hint: "Bir PDF’nin bazı sayfaları metinsiz resimlerden oluşuyor. Taranmışlarsa metni bir metin tanıma programıyla (OCR) ekleyin.",
    },
    "page-is-part": {
      title: "Bir haberin yalnızca bir bölümü olan sayfalar",
      hint: "Site haberi birkaç sayfaya bölmüş ve yalnızca bu sayfa okundu. Haberin tümünü içeren sayfayı kaydedin.",
    },
    "entries-unpublished": {
      title: "Hiç yayımlanmamış metinler",
      hint: "Dışa aktarımda taslaklar, özel veya silinmiş yazılar var. Bunlar dışarıda bırakıldı.",
    },
    "words-left-out": {
      title: "Dışarıda bırakılan sözcükler",
      hint: "Üstü çizili sözcükler veya sayfanın haber içinde kalan parçaları. Örneklerin haberin sözcükleri olup olmadığına bakın.",
    },
    "metadata-unused": {
      title: "Kullanılmayan üst veriler",
      hint: "Bir alan, sütun, satır veya adres, çoğu kez adı yanlış yazıldığı için kullanılamadı.",
    },
  },
  unknown: {
    "unknown-date": {
      title: "Tarihi bilinmeyenler",
      hint: "Belirtilmemiş veya kullanılabilecek biçimde belirtilmemiş. Dosyanın başındaki bilgilerde veya bir üst veri dosyasında belirtilebilir.",
    },
    "unknown-source": {
      title: "Kaynağı bilinmeyenler",
      hint: "Belirtilmemiş veya kullanılabilecek biçimde belirtilmemiş. Kaynağı belirtin veya sunucunun adını sources.yml dosyasına ekleyin.",
    },
    "unknown-author": { title: "Yazarı bilinmeyenler", hint: "Belirtilmemiş; birçok metnin yazarı belirtilmez." },
  },
  refused: {
    title: "Reddedilenler",
    hint: "Dosyalar, tablo satırları, besleme ve arşiv kayıtları ve listelerdeki sayfalar. Dizinde yoklar veya daha önce dizine alındıkları gibi duruyorlar. Ötekilerin hepsi alındı.",
  },
  stayed: {
    title: "Eski hâliyle kalan haberler",
    hint: "Geldikleri dosya veya onları içerebilecek bir şey bu kez reddedildi; bu yüzden önceki bir aktarımdaki hâlleri kaldı.",
  },
};
