import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** A file of a font package: some of its characters. */
export interface FontFile {
  /** Unique; what the font is called when it is drawn with. */
  family: string;
  path: string;
}

interface FontPackage {
  name: string;
  files: { family: string; path: string; ranges: [first: number, last: number][] }[];
}

const SERIF = "source-serif-4";
const SANS = "libre-franklin";

/** One font a script; Latin, Greek and Cyrillic are in the first. Packages of `@fontsource-variable`, all under the Open Font License. */
const SCRIPTS = [
  "noto-naskh-arabic",
  "noto-serif-hebrew",
  "noto-serif-devanagari",
  "noto-serif-bengali",
  "noto-serif-gurmukhi",
  "noto-serif-gujarati",
  "noto-serif-tamil",
  "noto-serif-telugu",
  "noto-serif-kannada",
  "noto-serif-malayalam",
  "noto-serif-sinhala",
  "noto-serif-thai",
  "noto-serif-lao",
  "noto-serif-khmer",
  "noto-serif-armenian",
  "noto-serif-georgian",
  "noto-serif-ethiopic",
];
/** The same character is written differently in China, Japan and Korea. */
const CHINESE = "noto-serif-sc";
const JAPANESE = "noto-serif-jp";
const KOREAN = "noto-serif-kr";

/** Every font that can be chosen. */
export const FONT_PACKAGES = [SERIF, SANS, ...SCRIPTS, CHINESE, JAPANESE, KOREAN];

const resolver = createRequire(import.meta.url);
const packages = new Map<string, FontPackage>();

/** Which file of a package has which characters, as the package itself says. */
function readPackage(name: string): FontPackage {
  const known = packages.get(name);
  if (known) return known;
  const file = resolver.resolve(`@fontsource-variable/${name}/unicode.json`);
  const subsets = Object.entries(JSON.parse(readFileSync(file, "utf8")) as Record<string, string>);
  const files = subsets.map(([key, ranges]) => {
    const subset = key.replace(/[[\]]/g, "");
    return {
      family: `${name} ${subset}`,
      path: join(dirname(file), "files", `${name}-${subset}-wght-normal.woff2`),
      ranges: ranges.split(",").map(readRange),
    };
  });
  const read = { name, files };
  packages.set(name, read);
  return read;
}

/** `U+4E00-4E10` or `U+4E00`. */
function readRange(range: string): [number, number] {
  const [first = "", last = first] = range.trim().slice(2).split("-");
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

function listPackages(text: string, style: "serif" | "sans", language: string | null): string[] {
  const code = language?.toLowerCase().split("-")[0];
  const isJapanese = code === "ja" || (code !== "zh" && /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text));
  const isKorean = code === "ko" || (code !== "zh" && /\p{Script=Hangul}/u.test(text));
  const first = isJapanese ? [JAPANESE] : isKorean ? [KOREAN] : [];
  const latin = style === "serif" ? [SERIF] : [SANS, SERIF];
  return [...latin, ...SCRIPTS, ...new Set([...first, CHINESE, JAPANESE, KOREAN])];
}

/**
 * The font files that a text is drawn with, those that come first before the others. Characters that no font has are left to
 * those of the machine.
 *
 * @param style of Latin letters; other scripts have one style
 */
export function chooseFonts(text: string, style: "serif" | "sans", language: string | null): FontFile[] {
  const names = listPackages(text, style, language);
  const chosen = new Map<string, FontFile & { rank: number }>();
  for (const sign of new Set(text)) {
    const point = sign.codePointAt(0) as number;
    for (const [rank, name] of names.entries()) {
      const file = readPackage(name).files.find(({ ranges }) => ranges.some(([a, b]) => a <= point && point <= b));
      if (!file) continue;
      chosen.set(file.family, { family: file.family, path: file.path, rank });
      break;
    }
  }
  return [...chosen.values()].sort((a, b) => a.rank - b.rank).map(({ family, path }) => ({ family, path }));
}
