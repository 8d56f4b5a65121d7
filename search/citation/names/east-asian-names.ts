/** What given names of East Asia look like. All names here are in small letters. */

/** Syllables of given names in Korea, as they are usually spelt. */
const KOREAN = new Set(
  `ah beom bin bo bok bong bum byung chae chan chang cheol chol chul chun dae dal deok do dong doo duk eui eun eung gab geun gi gil gon goo gu
  gun gwang gyu gyun ha hae hak han hee heon ho hong hoon hun hwa hwan hye hyeon hyo hyok hyon hyuk hyun hyung ik il im in ja jae jeong ji jik
  jin jo jon jong joo joon ju jun jung kap ki kil kook kuk kun kwan kwang kwon kyo kyong kyoo kyu kyun kyung man mi min mok mong moo moon mu
  muk myeong myong myung na nae nak nam nyeo ok pil pyo pyong rae ran rim rok ryol ryong sam sang sei seo seok seon seong seung shik shin si
  sik sil sin so sok son song soo sook soon sop su suk sun sung tae taek tak ui uk un ung wan wol won woo wook yeo yeol yeon yeong yo yol yon
  yong yoo yoon young yu yul yun`.split(/\s+/),
);

/** Middle names of Vietnam: beside a family name they tell that it comes first. */
const MIDDLE = new Set(
  `van văn thi thị duc đức minh xuan xuân dinh đình huu hữu quang ngoc ngọc thanh phu phú dai đại tan tấn cong công manh mạnh trong trọng kim
  hong hồng tuan tuấn viet việt quoc quốc chi chí bich thuy phuong phương nhat nhật nguyen nguyên ba bá anh cao`.split(
    /\s+/,
  ),
);
/** Those that stand in names elsewhere too: after a family that does as well, they tell nothing. */
const MIDDLE_TOO = new Set("van kim dai tan cao ba hong chi anh dinh minh".split(" "));

/** Syllables of pinyin. */
const PINYIN = [
  "[jqx](?:i(?:an|ang|ao|ong|ng|a|e|u|n)?|u(?:an|e|n)?)",
  "[bpmf](?:iao|ian|ing|ang|eng|ai|ao|an|ou|ei|en|ie|iu|in|a|o|e|i|u)",
  "[dtnl](?:iang|iao|ian|ing|ang|eng|ong|uan|ai|ao|an|ei|en|ou|ia|ie|iu|in|uo|ui|un|üe|a|e|i|u|ü)",
  "(?:[zcs]h?|[gkhr])(?:uang|uai|uan|ang|eng|ong|ai|ao|an|ei|en|ou|ua|uo|ui|un|a|e|i|u)",
  "y(?:uan|ang|ing|ong|ao|an|in|ou|ue|un|a|e|i|u)",
  "w(?:ang|eng|ai|an|ei|en|a|o|u)",
  "ang|ai|an|ao|ei|en|er|ou|a|e|o",
].join("|");
const ONE_OF_PINYIN = new RegExp(`^(?:${PINYIN})$`, "u");
const ALL_PINYIN = new RegExp(`^(?:${PINYIN})['’]?(?:${PINYIN})?$`, "u");
/** Sounds that names of the West, Israel, India and Japan lack: `xi`, `zh`, `qi`, `jia`, `ong`. Most other syllables make such names too: `Shani`, `Ben`. */
const CHINESE_SOUND =
  /zh|x|(?<!a)q(?!ue)|ji(?:[aeou]|ng)|jin(?![aeiouün])|[iu]ang|iong|iao|[ptdgknzchf]eng|[dtgkhrnzc]ong/u;
/** The names that have these sounds elsewhere. */
const FOREIGN = new Set(
  "dixie lexi lexie lexia maxi maxie moxie nixie pixie taxi jia jian jiana jina jiani zhanna zhana zhenya zhenia zhan aizhan erzhan ruzha xiana xian xuan bozhan zhani zheka zheni zhulian nezha dequan jianu najia sanjin xufe zeqie qusai".split(
    " ",
  ),
);

/** Given names of Japan, beside those that their ends tell. General knowledge, to be added to. */
const JAPANESE = new Set(
  `haruki fumio shinzo shigeru akira hayao yukio taro naoto kenji koji hiroshi takashi satoshi makoto minoru osamu yoko keiko haruko yuriko sanae
  kenzaburo kazuo hideo hideki tadao kiyoshi tsutomu susumu noboru mamoru isamu yutaka ryu takeshi tetsuya kazuya tatsuya shinji yuji koichi eiji
  michiko sachiko tomoko yukiko noriko akiko masako kyoko hanako hideaki masaaki takaaki`.split(/\s+/),
);
const JAPANESE_END =
  /^[a-z]{2,}(?:ichi|ichiro|jiro|taro|suke|hiko|hiro|yuki|nobu|kazu|mitsu|shige|yoshi|toshi|hisa|tomo)$/u;
/** Names of Spain, Romania and India with such ends. */
const ENDS_ELSEWHERE = new Set(["lautaro", "angelichi", "santoshi"]);

const ONE_SYLLABLE = /^(?:ng|[hgk]w|ts|hs|[cstkp]h|[b-df-hj-np-tv-z])?[aeiou]{1,3}(?:ng|[nmktpwyhl])?$/u;
/** Short names of the West and Israel that look like a syllable of the East. */
const SHORT_NAMES = new Set(
  "ann bat bar bo ben dan el gil jan jean jim jo jon joan ken kim lee len lou luc may pat paul sam tim tom".split(" "),
);
/** Letters of Vietnamese alone. */
const VIETNAMESE_LETTER = /[ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;
/** A syllable of Vietnamese without its marks. */
const VIETNAMESE = /^(?:ngh?|th|tr|nh|ph|kh|gi|qu|ch|gh|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/u;

const plain = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");

/** `jinping`, `xiaoming`; not `shani`, `wei`, `ming`, which may be names of other countries, or family names. */
export const isChineseGiven = ([name = "", ...more]: readonly string[]): boolean =>
  more.length === 0 && ALL_PINYIN.test(name) && CHINESE_SOUND.test(name) && !FOREIGN.has(name);

/** The same in two syllables, which no family name has. */
export const isLongChineseGiven = (name: string): boolean => isChineseGiven([name]) && !ONE_OF_PINYIN.test(name);

/** Whether a word could be Chinese by its syllables; `Dana` and `Ben` could. */
export const looksChinese = (name: string): boolean => ALL_PINYIN.test(name);

/** `jong`, `un` */
export const isKoreanGiven = (names: readonly string[]): boolean =>
  names.length === 2 && names.every((name) => KOREAN.has(name)) && !SHORT_NAMES.has(names[0] as string);

/** `young`, `jongun` */
export const looksKorean = (name: string): boolean =>
  KOREAN.has(name) || [1, 2, 3, 4, 5, 6].some((at) => KOREAN.has(name.slice(0, at)) && KOREAN.has(name.slice(at)));

/**
 * `van thieu`, `phú trọng`
 * @param isDoubtful whether the family is a word or a name elsewhere
 */
export function isVietnameseGiven(names: readonly string[], isDoubtful: boolean): boolean {
  const [middle = ""] = names;
  if (names.length < 2 || names.length > 3 || !names.every((name) => VIETNAMESE.test(plain(name)))) return false;
  return VIETNAMESE_LETTER.test(names.join("")) || (MIDDLE.has(middle) && !(isDoubtful && MIDDLE_TOO.has(middle)));
}

/** `haruki`, `junichiro` */
export const isJapaneseGiven = ([name = "", ...more]: readonly string[]): boolean =>
  more.length === 0 && !ENDS_ELSEWHERE.has(name) && (JAPANESE.has(name) || JAPANESE_END.test(name));

/** Two syllables as they are joined in Korea, Taiwan and Singapore, `jong-un`, `ing-wen`; `korean` where they are Korean ones. */
export function readHyphened(name: string): "korean" | "other" | null {
  const parts = name.split("-");
  if (parts.length !== 2) return null;
  if (parts.every((part) => KOREAN.has(part))) return "korean";
  return parts.every((part) => ONE_SYLLABLE.test(part) && !SHORT_NAMES.has(part)) ? "other" : null;
}

/** `kuan yew`: two words that may be syllables of the East. */
export const areSyllables = (names: readonly string[]): boolean =>
  names.length === 2 && names.every((name) => ONE_SYLLABLE.test(name));

/** A family name and a given one that may be Eastern by their syllables, though the family is not known: `goh chok tong`, `ai weiwei`. */
export function looksEastern(family: string, given: readonly string[]): boolean {
  if (SHORT_NAMES.has(family)) return false;
  if (given.length > 1) return ONE_SYLLABLE.test(family) && areSyllables(given);
  return ONE_OF_PINYIN.test(family) && looksChinese(given[0] as string);
}
