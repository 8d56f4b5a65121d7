import { describe, expect, it } from "vitest";
import { anyPattern, anyPhrase, joinLanguages, WORDS } from "#ingest/languages/joined-words.ts";
import type { Language, PartOfLanguage } from "#ingest/languages/language.ts";
import { LANGUAGES } from "#ingest/languages/languages.ts";
import { foldDateWord, MONTHS } from "#ingest/text/dates/month-names.ts";

/** A language that nobody speaks. */
const invented: PartOfLanguage = {
  code: "qx",
  calendar: null,
  bylines: { by: ["vux"] },
  furniture: { signs: ["blik (?:morv|zand)"] },
};

describe("the words of several languages", () => {
  const joined = joinLanguages([...LANGUAGES, invented]);

  it("hold those of a language that is added, beside all others", () => {
    expect(joined.bylines.by).toEqual([...WORDS.bylines.by, "vux"]);
    expect(new RegExp(`^${anyPattern(joined.furniture.signs)}$`).test("blik zand")).toBe(true);
    expect(joined.dates).toEqual(WORDS.dates);
  });

  it("leave the lists of a language as they are", () => {
    expect(invented.bylines?.by).toEqual(["vux"]);
    expect(joinLanguages([...LANGUAGES, invented])).toEqual(joined);
  });

  it("match nothing where no language has any", () => {
    expect(new RegExp(`a${anyPattern([])}`).test("a")).toBe(false);
  });

  it("are plain where they are phrases", () => {
    expect(new RegExp(`^${anyPhrase(["z.B", "a|b"])}$`).test("zxB")).toBe(false);
    expect(new RegExp(`^${anyPhrase(["z.B", "a|b"])}$`).test("a|b")).toBe(true);
  });
});

it("a language with a field forgotten does not compile", () => {
  const { dates, ...others } = LANGUAGES[0] as Language;
  // @ts-expect-error dates are missing
  const forgotten: Language = others;
  const { today, ...rest } = dates;
  // @ts-expect-error the word for today is missing
  const without: Language = { ...others, dates: rest };
  expect([forgotten, without]).toHaveLength(2);
});

it("English has every field, so that every field is there when the words are joined", () => {
  const english = joinLanguages(LANGUAGES.slice(0, 1));
  const fieldsOf = (words: object) => Object.entries(words).map(([group, fields]) => [group, Object.keys(fields)]);
  expect(fieldsOf(WORDS)).toEqual(fieldsOf(english));
});

describe.each(LANGUAGES.map((language) => [language.code, language] as const))("%s", (code, language) => {
  it("names a language of CLDR, once", () => {
    expect(Intl.DateTimeFormat.supportedLocalesOf([code])).toEqual([code]);
    expect(LANGUAGES.filter((other) => other.code === code)).toHaveLength(1);
  });

  it("has no month by a name that is another month's elsewhere", () => {
    for (const month of listMonths(language))
      expect([month.name, MONTHS.get(month.name)]).toEqual([month.name, month.month]);
  });

  it("has words that are patterns without captures, beginnings or ends", () => {
    const words = Object.values(joinLanguages([language])).flatMap(
      (fields) => Object.values(fields).flat() as string[],
    );
    for (const word of [...words, ...(language.speech?.verbs ?? [])]) {
      expect(word).not.toBe("");
      expect(() => new RegExp(word.replace(/^[+*]/, "\\$&"), "iu")).not.toThrow();
      const plain = word.replace(/\\./g, "").replace(/\[[^\]]*\]/g, "");
      expect(plain.match(/\((?!\?)|\^|\$/)).toBeNull();
    }
  });
});

/** The names of months as CLDR gives them beside a day, in full, with those that the language adds. */
function listMonths({ code, calendar }: PartOfLanguage): { name: string; month: number }[] {
  if (calendar === null || calendar.names === "weekdays") return [];
  const ofCldr = Array.from({ length: 12 }, (_, i) => {
    const parts = new Intl.DateTimeFormat(code, { timeZone: "UTC", month: "long", day: "numeric" }).formatToParts(
      new Date(Date.UTC(2023, i, 15)),
    );
    return { name: foldDateWord(parts.find(({ type }) => type === "month")?.value ?? ""), month: i + 1 };
  });
  const more = Object.entries(calendar.months ?? {}).map(([name, month]) => ({ name: foldDateWord(name), month }));
  return [...ofCldr, ...more].filter(({ name }) => /^\p{L}+$/u.test(name));
}
