/** Families of East Asia that are no given names elsewhere. What is spelt so and comes first is a family name. General knowledge, to be added to. */
const CHINESE = `Xi Zhang Wang Liu Yang Huang Zhao Zhou Xu Zhu Guo Luo Zheng Liang Xie Tang Deng Feng Cao Peng Zeng Xiao Dong Cai Jiang Cheng
  Ding Shen Cui Zhong Liao Zou Xiong Qin Qiu Hou Xue Duan Mao Li Hu Wu Chen Gao Lin Ma Sun Song Wei Wen Yu Yuan Fang Fan Fu Gu He Hong Jin Kong Lu Meng
  Pan Qian Ren Shi Su Tan Tao Tian Wan Yao Ye Yin Bai Bo Chang Dai Du Han Hao Jia Kang Lai Lei Long Lü Mo Niu Ouyang Pang Qi Shao Sima Yan Yi Zhan
  Tsai Chiang Chou Kuo Hsu Hsieh Hsiao Chung Soong Teng Tung Tsang Chan Cheung Chow Kwok Kwan Leung Ng Wong Yeung Yip Lau Tse`;
const KOREAN =
  "Kim Lee Park Moon Choi Jung Jeong Kang Cho Yoon Yun Jang Lim Ban Roh Rhee Ri Pak Chung Hwang Ahn Song Hong Shin Han Oh Seo Kwon Son";
const VIETNAMESE = `Nguyen Nguyễn Tran Trần Pham Phạm Hoang Hoàng Huynh Huỳnh Phan Vu Vũ Vo Võ Dang Đặng Bui Bùi Do Đỗ Ngo Ngô Duong Dương Ly Lý Le Lê
  Dinh Đinh Trinh Trịnh Truong Trương Doan Đoàn Luong Lương Ho Hồ To Tô`;
const JAPANESE = `Suzuki Tanaka Sato Watanabe Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Kishida Ishiba Takahashi Matsumoto Inoue Kimura
  Hayashi Shimizu Yamazaki Ikeda Hashimoto Ogawa Ishikawa Okada Hasegawa Fujita Murakami Kurosawa Mishima Koizumi Takaichi Nakasone Aso Fukuda Hatoyama`;

/** Middle names of Vietnam: beside a family name they tell that it comes first. */
const MIDDLE = `Van Văn Thi Thị Duc Đức Minh Xuan Xuân Dinh Đình Huu Hữu Quang Ngoc Ngọc Thanh Phu Phú Dai Đại Tan Tấn Cong Công Manh Mạnh Trong
  Trọng Kim Hong Hồng Tuan Tuấn Viet Việt Quoc Quốc Chi Chí Bich Thuy Phuong Phương Nhat Nhật Nguyen Nguyên Ba Bá Anh Cao`;

/** Syllables of given names in Korea, as they are usually spelt. */
const SYLLABLES = `ah beom bin bo bok bong bum byung chae chan chang cheol chol chul chun dae dal deok do dong doo duk eui eun eung gab geun gi gil gon goo gu
  gun gwang gyu gyun ha hae hak han hee heon ho hong hoon hun hwa hwan hye hyeon hyo hyok hyon hyuk hyun hyung ik il im in ja jae jeong ji jik jin jo jon jong
  joo joon ju jun jung kap ki kil kook kuk kun kwan kwang kwon kyo kyong kyoo kyu kyun kyung man mi min mok mong moo moon mu muk myeong myong myung na
  nae nak nam nyeo ok pil pyo pyong rae ran rim rok ryol ryong sam sang sei seo seok seon seong seung shik shin si sik sil sin so sok
  son song soo sook soon sop su suk sun sung tae taek tak ui uk un ung wan wol won woo wook yeo yeol yeon yeong yo yol yon yong yoo yoon young
  yu yul yun ah`;

/** Families of Spain and America that are no given names. Two of them end the name of one person. */
const SPANISH = `García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Jiménez Ruiz Hernández Díaz Moreno Muñoz Álvarez Romero Gutiérrez
  Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Molina Suárez Ortega Delgado Castro Ortiz Rubio Marín Sanz Núñez Medina Iglesias Cortés Castillo
  Garrido Guerrero Lozano Cano Méndez Prieto Peña Gallego Herrera Vargas Márquez Rojas Flores Aguilar Vega Mendoza Chávez Rivera Morales Guzmán Juárez
  Velázquez Vásquez Estrada Contreras Fuentes Acosta Cárdenas Salazar Espinoza Valdez Padilla Cervantes Llosa Lorca Obrador Zapatero Borges Rajoy Cortázar
  Bolívar Allende Echeverría Ibáñez Menéndez Bermúdez Benítez Giménez Zúñiga Quiñones Meléndez Ordóñez Figueroa Calderón Pizarro Saavedra Arteaga`;

const fold = (name: string): string => name.normalize("NFC").toLowerCase();
const foldAll = (names: string): ReadonlySet<string> => new Set(fold(names).split(/\s+/));
const plain = (name: string): string => fold(name).normalize("NFD").replace(/\p{M}/gu, "");

const MIDDLE_NAMES = foldAll(MIDDLE);
const SYLLABLE = foldAll(SYLLABLES);
const SPANISH_PRINTED = foldAll(SPANISH);
const SPANISH_PLAIN = new Set([...SPANISH_PRINTED].map(plain));

/** One or two syllables of Chinese in pinyin: `Jinping`, `Yi`. */
const PINYIN =
  /^(?:(?:[jqx](?:iang|iong|ian|iao|uan|ing|ia|ie|in|iu|ue|un|i|u)|[bpmfwy]?o|(?:[zcs]h?|[bpmfdtnlgkhryw])?(?:iang|uang|ang|eng|ian|iao|ing|ong|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|[aeiuü]))['’]?){1,2}$/u;
/** Syllables of Japanese: `Fumio`, `Junichiro`. */
const ROMAJI = /^(?:(?:[kgsztdnhbpmyrwj]|[knhmrgbp]y|ch|sh|ts|f)?[aeiouāēīōū]|n(?![aeiouy])){2,7}$/u;
/** Two syllables of a given name with a hyphen between, as nobody else joins them: `Jong-un`, `Ing-wen`, `Jong-Un`. */
const HYPHENED = /^\p{Lu}\p{Ll}{0,5}-\p{L}\p{Ll}{0,5}$/u;
const ONE_SYLLABLE = /^(?:ng|kw|ts|[cstkp]h|[b-df-hj-np-tv-z])?[aeiou]{1,3}(?:ng|[nmktpwyhl])?$/u;
/** Letters of Vietnamese alone. */
const VIETNAMESE_LETTER = /[ơưăđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

/** Families of each country, and whether what follows is a given name there, in small letters. */
const COUNTRIES: readonly { families: ReadonlySet<string>; isGiven: (names: readonly string[]) => boolean }[] = [
  { families: foldAll(CHINESE), isGiven: ([name = "", ...more]) => more.length === 0 && PINYIN.test(name) },
  { families: foldAll(KOREAN), isGiven: (names) => names.length === 2 && names.every((name) => SYLLABLE.has(name)) },
  {
    families: foldAll(VIETNAMESE),
    isGiven: ([middle = "", ...more]) =>
      (more.length === 1 || more.length === 2) &&
      (MIDDLE_NAMES.has(middle) || VIETNAMESE_LETTER.test(middle + more.join(""))),
  },
  { families: foldAll(JAPANESE), isGiven: ([name = "", ...more]) => more.length === 0 && ROMAJI.test(name) },
];

/** Families that are given names elsewhere, or short words: by themselves they tell nothing. */
const GIVEN_TOO = foldAll(
  "Kim Lee Ban Han Song Sun Long Su Yi Do Ho Le Du He Van Ma Bo Kang Son Dai Jin Kong Jung Moon Park Cho Lim Shin Tan Chan Wan Fan Lei Mo Ye Ya To Aso Ren Lin Wen",
);

/**
 * Whether a name begins with the family name. `surely` takes two signs, the family and the shape of what follows; with one of them it is `maybe`, and so
 * where the last word is a family name as well.
 *
 * @param words of a name in Latin letters, two or more
 */
export function beginsWithFamily(words: readonly string[]): "surely" | "maybe" | "no" {
  const [first = "", ...given] = words.map(fold);
  const joined = words.length === 2 ? (words[1] as string) : "";
  const countries = COUNTRIES.filter(({ families }) => families.has(first));
  if (countries.length === 0)
    return HYPHENED.test(joined) && /-\p{Ll}/u.test(joined) && first.length <= 5 ? "maybe" : "no";
  if (HYPHENED.test(joined)) return "surely";
  const [country] = countries.filter(({ isGiven }) => isGiven(given));
  if (!country) {
    // Kim Novak, but Lee Kuan Yew.
    const isShort = given.length === 2 && given.every((name) => ONE_SYLLABLE.test(name));
    return GIVEN_TOO.has(first) && !isShort ? "no" : "maybe";
  }
  const last = given.at(-1) as string;
  const endsWithFamily = !GIVEN_TOO.has(last) && COUNTRIES.some(({ families }) => families.has(last));
  const isWord = given.length === 1 && GIVEN_TOO.has(first);
  return endsWithFamily || isWord ? "maybe" : "surely";
}

/** Whether a word is a Spanish family name, be it without its accents. */
export const isSpanishFamily = (word: string): boolean => SPANISH_PLAIN.has(plain(word));

/** Whether it has an accent, which English-speaking families of that name rarely write. */
export const hasSpanishAccent = (word: string): boolean =>
  SPANISH_PRINTED.has(fold(word)) && fold(word) !== plain(word);
