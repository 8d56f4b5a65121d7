import { createCanvas, loadImage } from "@napi-rs/canvas";
import fc from "fast-check";
import { openSync as openFont } from "fontkit";
import { expect, it } from "vitest";
import { openQuote } from "#search/reading/open-quote.ts";
import { breakLines, listPieces } from "../../../../app/preview-image/break-lines.ts";
import { CARD_SIZE, type Card } from "../../../../app/preview-image/card.ts";
import { drawCard } from "../../../../app/preview-image/draw-card.ts";
import { makeCard } from "../../../../app/preview-image/make-card.ts";
import { chooseFonts, FONT_PACKAGES } from "../../../../app/preview-image/script-fonts.ts";
import packageFile from "../../../../package.json" with { type: "json" };
import { makeArticle } from "../../../contract/make-article.ts";

/** A sentence in each script, with its language. */
const SCRIPTS: Record<string, [language: string, text: string]> = {
  Latin: ["tr", "Sınır kapısı bugün açık kalacak; İğdır’dan gelen tırlar için ek şerit ayrıldı — “dedi” görevli."],
  Vietnamese: ["vi", "Đoàn xe đến cửa khẩu trước bình minh và các tài xế đã chờ."],
  Cyrillic: ["ru", "Колонна остановилась у реки, и водители до утра ждали, пока сапёры проверят съезд. Їжак, ґрунт."],
  Greek: ["el", "Το πλοίο έφυγε από το λιμάνι νωρίτερα, χωρίς να περιμένει."],
  Arabic: ["ar", "وصلت القافلة إلى المعبر قبل الفجر، وانتظر السائقون (نحو ٤٠ شاحنة) حتى فُتحت البوابة؟"],
  Persian: ["fa", "کاروان پیش از سپیده‌دم به گذرگاه رسید و رانندگان منتظر ماندند."],
  Urdu: ["ur", "قافلہ صبح سے پہلے سرحد پر پہنچا اور ڈرائیوروں نے انتظار کیا۔"],
  Hebrew: ["he", "השיירה הגיעה למעבר לפני עלות השחר, והנהגים המתינו עד שנפתח השער."],
  Devanagari: ["hi", "काफ़िला भोर से पहले सीमा चौकी पर पहुँचा और चालकों ने प्रतीक्षा की।"],
  Bengali: ["bn", "কাফেলা ভোরের আগে সীমান্তে পৌঁছায় এবং চালকেরা অপেক্ষা করেন।"],
  Tamil: ["ta", "வாகனங்கள் விடியலுக்கு முன் எல்லையை அடைந்தன."],
  Thai: ["th", "ขบวนรถมาถึงด่านก่อนรุ่งสาง และคนขับรอจนกว่าประตูจะเปิด"],
  Khmer: ["km", "ក្បួនរថយន្តបានមកដល់ច្រកព្រំដែនមុនពេលព្រឹក។"],
  Georgian: ["ka", "კოლონა გამთენიისას მივიდა საზღვართან."],
  Armenian: ["hy", "Շարասյունը լուսաբացից առաջ հասավ անցակետ։"],
  Ethiopic: ["am", "ተሽከርካሪዎቹ ከንጋት በፊት ድንበር ደረሱ።"],
  Chinese: ["zh", "车队在黎明前抵达口岸，司机们（约40辆卡车）一直等到大门打开为止。“一切照常。”車隊準時抵達邊境。"],
  Japanese: ["ja", "車列は夜明け前に検問所へ到着し、運転手たちは門が開くまで待っていた。「遅れない」とサービス係。"],
  Korean: ["ko", "차량 행렬은 동이 트기 전에 검문소에 도착했고, 운전사들은 기다렸다."],
};

it.each(Object.entries(SCRIPTS))("the fonts that come with it have every letter of %s", (_, [language, text]) => {
  for (const style of ["serif", "sans"] as const) {
    const fonts = chooseFonts(text, style, language).map(({ path }) => openFont(path));
    // The joiner has no shape of its own.
    const missing = [...text].filter(
      (sign) =>
        sign !== "\u200C" &&
        !fonts.some(
          (font) => "hasGlyphForCodePoint" in font && font.hasGlyphForCodePoint(sign.codePointAt(0) as number),
        ),
    );
    expect(missing).toEqual([]);
  }
});

it("each font is among the project's packages", () => {
  const missing = FONT_PACKAGES.filter((name) => !(`@fontsource-variable/${name}` in packageFile.dependencies));
  expect(missing).toEqual([]);
});

it("Chinese, Japanese and Korean are each written with a font of their own", () => {
  const fontOf = (text: string, language: string | null) =>
    chooseFonts(text, "serif", language)[0]?.family.split(" ")[0];
  expect(fontOf("直", "zh")).toBe("noto-serif-sc");
  expect(fontOf("直", "ja")).toBe("noto-serif-jp");
  expect(fontOf("直", "ko")).toBe("noto-serif-kr");
  expect(fontOf("直る", null)).toBe("noto-serif-jp");
});

const CARD: Card = {
  quote: null,
  marked: false,
  attribution: null,
  title: "T",
  facts: "F",
  note: null,
  language: null,
};

/** Where the quote's words are inked, the bar and all above and below it aside: columns from the left, the number of inked pixels in each. */
async function readInk(card: Partial<Card>): Promise<number[]> {
  const image = await loadImage(await drawCard({ ...CARD, ...card }));
  expect([image.width, image.height]).toEqual([CARD_SIZE.width, CARD_SIZE.height]);
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const [left, top, width, height] = [80, 110, CARD_SIZE.width - 160, 350];
  const { data } = context.getImageData(left, top, width, height);
  return Array.from({ length: width }, (_, x) => {
    let dark = 0;
    for (let y = 0; y < height; y++) if ((data[(y * width + x) * 4] as number) < 128) dark++;
    return dark;
  });
}

const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
const inkedWidth = (ink: number[]) => ink.findLastIndex((dark) => dark > 0) - ink.findIndex((dark) => dark > 0) + 1;

it.each([
  ["Arabic", "ar", "بيت"],
  ["Hebrew", "he", "בית"],
])("%s begins on the right", async (_, language, quote) => {
  const ink = await readInk({ quote, language });
  const half = ink.length / 2;
  expect(sum(ink.slice(half))).toBeGreaterThan(200);
  expect(sum(ink.slice(0, half))).toBe(0);
});

it("Latin words within Hebrew stand to the left of what came before them", async () => {
  const alone = await readInk({ quote: "שלום", marked: true, language: "he" });
  const mixed = await readInk({ quote: "שלום NATO", marked: true, language: "he" });
  // The opening quotation mark and the Hebrew word stand where they stood; the rest is to the left of them.
  const word = alone.length - 180;
  expect(sum(alone.slice(word))).toBeGreaterThan(200);
  expect(mixed.slice(word)).toEqual(alone.slice(word));
  expect(sum(mixed.slice(0, word))).toBeGreaterThan(sum(alone.slice(0, word)));
});

it("Arabic letters are joined", async () => {
  const joined = await readInk({ quote: "بيت", language: "ar" });
  // A zero-width non-joiner between two letters leaves each its own final form, which is wider.
  const apart = await readInk({ quote: "ب\u200Cي\u200Cت", language: "ar" });
  expect(inkedWidth(joined)).toBeLessThan(inkedWidth(apart) * 0.9);
});

it("a text that is too long is cut after a word, and says so", () => {
  const measure = (text: string) => text.length;
  const pieces = listPieces("one two three four five six seven", "en");
  expect(breakLines([pieces], { width: 10, maxLines: 2, ending: " …", measure })).toEqual({
    lines: ["one two", "three …"],
    isCut: true,
  });
});

it("nothing is lost or made between the pieces of a text, whatever it is", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => listPieces(text, null).join("") === text));
});

it("lines hold the whole text, each within its width", () => {
  const measure = (text: string) => [...text].length;
  const words = fc.array(fc.constantFrom("a", "of", "corridor", "国境", "ขบวนรถ", "。", "(", ")", "S-400"), {
    minLength: 1,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 4, max: 30 }), (list, width) => {
      const text = list.join(" ");
      const { lines, isCut } = breakLines([listPieces(text, null)], { width, maxLines: 1000, ending: "…", measure });
      expect(isCut).toBe(false);
      for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});

it("scripts without spaces are broken between words, and no line begins with a closing mark", () => {
  expect(listPieces("คนขับรอประตู", "th").length).toBeGreaterThan(2);
  expect(listPieces("ประตู", "th")).toEqual(["ประตู"]);
  for (const piece of listPieces("「遅れない」と係員は話した。", "ja")) expect(piece).not.toMatch(/^[」。]/);
  expect(listPieces("「遅れ", "ja")[0]?.length).toBeGreaterThan(1);
  expect(listPieces("S-400 systems", "en")).toEqual(["S-400 ", "systems"]);
});

const ARTICLE = makeArticle({
  id: "talks",
  title: "Talks end without a date",
  paragraphs: [
    "Nobody at the table asked for the corridor to be closed, and nobody offered to open it any wider than it was.",
    "The delegations left by the back gate of the old customs house before the evening began.",
  ],
});

it("no word of an address gets into the picture unless it stands in the article", () => {
  const own = ARTICLE.paragraphs.map(({ text }) => text).join(" ");
  const words = fc.array(fc.constantFrom("nobody", "asked", "corridor", "resigns", "guilty", "traitor"), {
    minLength: 1,
  });
  fc.assert(
    fc.property(words, fc.constantFrom("", "closed.", "traitor"), fc.option(fc.string()), (quote, end, check) => {
      const params = new URLSearchParams({ p: ARTICLE.paragraphs[1]?.id ?? "", quote: quote.join(" "), end });
      if (check !== null) params.set("check", check);
      const card = makeCard({ article: ARTICLE, quote: openQuote(ARTICLE, params) }, "en");
      if (card.quote !== null) expect(own).toContain(card.quote);
      expect(JSON.stringify(card)).not.toMatch(/resigns|guilty|traitor/);
    }),
  );
});
