import { measureUnit } from "./number-units.ts";
import type { WordUse } from "./word-joints.ts";

/** Numbers that are written in words: `five hundred people`, `two and a half million dollars`; `一千五百`, `百分之五十`, `1億500万円`. */

const NUMERAL = "[〇零一二三四五六七八九十百千万萬亿億兆两兩廿卅]";
const NUMBER = new RegExp(`${NUMERAL}+(?:(?:分之|点|點)${NUMERAL}+)*`, "gu");

/** A stretch of a text: UTF-16 offsets, end exclusive. */
interface Stretch {
  start: number;
  end: number;
}

/** The numbers of a text in a script without spaces that are written in words. */
export const listUnspacedNumbers = (text: string): Stretch[] =>
  Array.from(text.matchAll(NUMBER), ({ 0: number, index }) => ({ start: index, end: index + number.length }));

/** Numbers of one word; none that is also an article or a preposition, such as `ein`, `un`, and the Turkish `on`. */
const ONES = [
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen",
  "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|several",
  "zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig|hundert",
  "deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante",
  "dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|ciento",
  "iki|üç|dört|beş|altı|yedi|sekiz|dokuz|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan",
  "два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|двадцать|тридцать|сорок|пятьдесят|шестьдесят|сто|двести|триста|пятьсот",
].join("|");
const SCALES =
  "hundred|thousand|million|billion|trillion|dozen|tausend|Millionen|Milliarden|cents?|mille|millions?|milliards?|mil|millones|yüz|bin|milyon|milyar|" +
  "тысяч[аи]?|миллион(?:а|ов)?|миллиард(?:а|ов)?";
const BEFORE_AND = "hundred|thousand|million|billion|trillion|half";
/** Numbers of one or several words; `and` after a hundred and before a half only, since `between five and ten` are two numbers. */
const WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:minus )?(?:${ONES}|${SCALES})` +
    `(?:[ \\u00A0-](?:(?<=(?:${BEFORE_AND}) )(?:and |an? )|and a (?=half|quarter))?(?:${ONES}|${SCALES}|quarters?|thirds?|fifths?|tenths?))*(?![\\p{L}\\p{N}])`,
  "giu",
);

/** The numbers of a text that are written in several words, or in one with a unit (`five kilometres`, `fifty per cent`). Time: linear. */
export function listSpeltNumbers(text: string): Stretch[] {
  return Array.from(text.matchAll(WORDS), ({ 0: number, index: start }) => {
    const end = start + number.length;
    const unit = text[end] === " " ? measureUnit(text, end + 1, false) : 0;
    return { start, end: unit > 0 ? end + 1 + unit : end };
  });
}

/** The thousands of a number stand behind it, and then its unit. */
const SCALE = /^[十百千万萬亿億兆]+/u;
const SCALE_AND_UNIT =
  /^[十百千万萬亿億兆]*(?:円|圆|圓|元|美元|美金|欧元|歐元|ドル|ユーロ|ポンド|ウォン|度|公里|公斤|公顷|公尺|英里|吨|噸|トン|キロ|メートル|パーセント|个百分点|บาท|กิโลเมตร|เมตร|ล้าน|พันล้าน|เปอร์เซ็นต์)?/u;
const LONGEST = 16;

/** How many UTF-16 units of a text without spaces belong to the number before it; for searches its unit is a word of its own. */
export const measureScale = (text: string, use: WordUse): number =>
  (use === "search" ? SCALE : SCALE_AND_UNIT).exec(text.slice(0, LONGEST))?.[0].length ?? 0;
