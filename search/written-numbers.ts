import type { WordUse } from "./word-joints.ts";

/** Numbers in scripts without spaces, whose words a dictionary parts: `一千五百`, `二〇一六`, `百分之五十`, `1億500万円`. */

const NUMERAL = "[〇零一二三四五六七八九十百千万萬亿億兆两兩廿卅]";
const NUMBER = new RegExp(`${NUMERAL}+(?:(?:分之|点|點)${NUMERAL}+)*`, "gu");

/** The numbers of a text that are written in words of one character: UTF-16 offsets, end exclusive. */
export const listWrittenNumbers = (text: string): { start: number; end: number }[] =>
  Array.from(text.matchAll(NUMBER), ({ 0: number, index }) => ({ start: index, end: index + number.length }));

/** The thousands of a number stand behind it, and then its unit. */
const SCALE = /^[十百千万萬亿億兆]+/u;
const SCALE_AND_UNIT =
  /^[十百千万萬亿億兆]*(?:円|圆|圓|元|美元|美金|欧元|歐元|ドル|ユーロ|ポンド|ウォン|度|公里|公斤|公顷|公尺|英里|吨|噸|トン|キロ|メートル|パーセント|个百分点|บาท|กิโลเมตร|เมตร|ล้าน|พันล้าน|เปอร์เซ็นต์)?/u;
const LONGEST = 16;

/** How many UTF-16 units of a text without spaces belong to the number before it; for searches its unit is a word of its own. */
export const measureScale = (text: string, use: WordUse): number =>
  (use === "search" ? SCALE : SCALE_AND_UNIT).exec(text.slice(0, LONGEST))?.[0].length ?? 0;
