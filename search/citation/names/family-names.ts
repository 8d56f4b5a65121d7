import {
  areSyllables,
  isChineseGiven,
  isJapaneseGiven,
  isKoreanGiven,
  isLongChineseGiven,
  isVietnameseGiven,
  looksChinese,
  looksEastern,
  looksKorean,
  readHyphened,
} from "./east-asian-names.ts";

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

/** Families of Spain and America that are no given names. Two of them end the name of one person. */
const SPANISH = `García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Jiménez Ruiz Hernández Díaz Moreno Muñoz Álvarez Romero Gutiérrez
  Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Molina Suárez Ortega Delgado Castro Ortiz Rubio Marín Sanz Núñez Medina Iglesias Cortés Castillo
  Garrido Guerrero Lozano Cano Méndez Prieto Peña Gallego Herrera Vargas Márquez Rojas Flores Aguilar Vega Mendoza Chávez Rivera Morales Guzmán Juárez
  Velázquez Vásquez Estrada Contreras Fuentes Acosta Cárdenas Salazar Espinoza Valdez Padilla Cervantes Llosa Lorca Obrador Zapatero Borges Rajoy Cortázar
  Bolívar Allende Echeverría Ibáñez Menéndez Bermúdez Benítez Giménez Zúñiga Quiñones Meléndez Ordóñez Figueroa Calderón Pizarro Saavedra Arteaga`;

const fold = (name: string): string => name.normalize("NFC").toLowerCase();
const foldAll = (names: string): ReadonlySet<string> => new Set(fold(names).split(/\s+/));
const plain = (name: string): string => fold(name).normalize("NFD").replace(/\p{M}/gu, "");

const SPANISH_PRINTED = foldAll(SPANISH);
const SPANISH_PLAIN = new Set([...SPANISH_PRINTED].map(plain));

/** Families of each country, and whether what follows is a given name there. */
const COUNTRIES: readonly {
  families: ReadonlySet<string>;
  isGiven: (names: readonly string[], isDoubtful: boolean) => boolean;
}[] = [
  { families: foldAll(CHINESE), isGiven: isChineseGiven },
  { families: foldAll(KOREAN), isGiven: isKoreanGiven },
  { families: foldAll(VIETNAMESE), isGiven: isVietnameseGiven },
  { families: foldAll(JAPANESE), isGiven: isJapaneseGiven },
];

const isFamily = (name: string): boolean => COUNTRIES.some(({ families }) => families.has(name));

/** Families that are given names elsewhere, or short words: by themselves they tell nothing. */
const GIVEN_TOO = foldAll(
  "Kim Lee Ban Han Song Sun Long Su Yi Do Ho Le Du He Van Ma Bo Kang Son Dai Jin Kong Jung Moon Park Cho Lim Shin Tan Chan Wan Fan Lei Mo Ye Ya To Aso Ren Lin Wen",
);

/**
 * Whether a name begins with the family name. `surely` takes two signs, a family and a given name such as no other country has. With one of them it
 * is `maybe`, and so where the last word may be a family name as well.
 *
 * @param words of a name in Latin letters, two or more
 */
export function beginsWithFamily(words: readonly string[]): "surely" | "maybe" | "no" {
  const [first = "", ...given] = words.map(fold);
  const last = given.at(-1) as string;
  const isOne = given.length === 1;
  const hyphened = isOne ? readHyphened(last) : null;
  const isSmall = /-\p{Ll}/u.test(words.at(-1) as string);
  const countries = COUNTRIES.filter(({ families }) => families.has(first));
  if (countries.length === 0) {
    // Of a family that is not known: Bong Joon-ho, Qu Xiaoming, Ai Weiwei, Abe Shinzo, Goh Chok Tong.
    const isEastern = isJapaneseGiven(given) || (isLongChineseGiven(last) && looksChinese(first));
    const isUnknown = looksEastern(first, given) && !isFamily(last);
    return isUnknown || (isOne && (isEastern || (hyphened && isSmall && first.length <= 5))) ? "maybe" : "no";
  }
  const isDoubtful = GIVEN_TOO.has(first);
  if (hyphened === "korean" || (hyphened && (isSmall || !isDoubtful))) return "surely";
  if (countries.some(({ isGiven }) => isGiven(given, isDoubtful))) {
    const endsWithFamily = isFamily(last) && (isOne || !GIVEN_TOO.has(last));
    return endsWithFamily || (isOne && isDoubtful) ? "maybe" : "surely";
  }
  // Kim Novak; but Lee Kuan Yew, Kim Lee, Kim Jongun, Lin Ming.
  const isEastern =
    isFamily(last) ||
    areSyllables(given) ||
    isVietnameseGiven(given, false) ||
    (isOne && (looksKorean(last) || looksChinese(last)));
  return isDoubtful && !isEastern ? "no" : "maybe";
}

/** Whether a word is a Spanish family name, be it without its accents. */
export const isSpanishFamily = (word: string): boolean => SPANISH_PLAIN.has(plain(word));

/** Whether it has an accent, which English-speaking families of that name rarely write. */
export const hasSpanishAccent = (word: string): boolean =>
  SPANISH_PRINTED.has(fold(word)) && fold(word) !== plain(word);
