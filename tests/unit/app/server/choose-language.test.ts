import fc from "fast-check";
import { expect, it } from "vitest";
import { LANGUAGES } from "#messages/languages.ts";
import { chooseLanguage, findAccepted, readLanguageCookie } from "../../../../app/server/choose-language.ts";

it.each([
  ["tr", "tr"],
  ["tr-TR,tr;q=0.9,en-US;q=0.8,en;q=0.7", "tr"],
  ["en-US,en;q=0.9,tr;q=0.8", "en"],
  ["en;q=0.8, TR", "tr"],
  ["de, tr;q=0.1", "tr"],
  ["de,ru", null],
  ["*", "en"],
  ["tr;q=0.5,*", "en"],
  ["*;q=0.1, tr;q=0", "en"],
  ["tr;q=0, en;q=0", null],
  ["tr,en", "tr"],
  ["tr;q=2,en", "en"],
  ["tr;q=0.1234,en;q=0.1", "en"],
  ["", null],
  ["tr;level=1", null],
])("a browser that accepts %j is answered in %j", (accepted, language) => {
  expect(findAccepted(accepted)).toBe(language);
});

/** What is weighed, by the words of RFC 9110: the most that any range gives to the language, else what `*` gives. */
function weigh(ranges: [string, number][], code: string): number {
  const own = ranges.filter(([range]) => range === code || range.startsWith(`${code}-`));
  const counted = own.length > 0 ? own : ranges.filter(([range]) => range === "*");
  return Math.max(0, ...counted.map(([, weight]) => weight));
}

it("no language of the site is liked better than the one that is chosen", () => {
  const range = fc.constantFrom("tr", "tr-TR", "en", "en-GB", "de", "fr-CA", "*");
  const weight = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(range, weight), { maxLength: 12 }),
      fc.constantFrom(",", ", ", " , "),
      (ranges, comma) => {
        const chosen = findAccepted(ranges.map(([name, given]) => `${name};q=${given.toFixed(3)}`).join(comma));
        const most = Math.max(...LANGUAGES.map(({ code }) => weigh(ranges, code)));
        expect(chosen === null ? 0 : weigh(ranges, chosen)).toBe(most);
        expect(chosen === null).toBe(most === 0);
      },
    ),
  );
});

it("any header is read, and no more of it than browsers say", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: fc.constantFrom(..."tr-en*;q=0.9, \t") }), (accepted) => {
      expect([null, "en", "tr"]).toContain(findAccepted(accepted));
    }),
  );
  expect(findAccepted(`${"de,".repeat(400)}tr`)).toBeNull();
});

it.each([
  ["verbatim-language=tr", "tr"],
  ["a=b; verbatim-language=en; c=d", "en"],
  ["verbatim-language=de", null],
  ["verbatim-language=tr-TR", null],
  ["xverbatim-language=tr", null],
  ["verbatim-language=tr,en", null],
  ["language=__proto__", null],
  ["", null],
])("of the cookies %j the language is %j", (cookies, language) => {
  expect(readLanguageCookie(cookies)).toBe(language);
});

it("what the reader chose counts before what the browser likes", () => {
  expect(chooseLanguage({ cookie: "verbatim-language=en", "accept-language": "tr" })).toBe("en");
  expect(chooseLanguage({ cookie: "verbatim-language=xx", "accept-language": "tr" })).toBe("tr");
  expect(chooseLanguage({ "accept-language": "de" })).toBe("en");
  expect(chooseLanguage({})).toBe("en");
});
