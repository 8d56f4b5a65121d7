const DAY_MS = 86_400_000;

/** Languages whose names of months are taken out; many more than pages of the sets are in, and than the reader knows. */
const LOCALES =
  "en de fr es it pt nl tr ru uk pl cs sk sl hr sr bg ro hu el sv da nb fi et lv lt ca eu ar fa he hi id ms vi".split(
    " ",
  );

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The names that a month has in those languages, in full and short, alone and beside a day. */
function listMonthNames(month: number): string[] {
  const date = new Date(Date.UTC(2023, month - 1, 15));
  const names = new Set<string>();
  for (const locale of LOCALES) {
    for (const style of ["long", "short"] as const) {
      for (const options of [{ month: style }, { month: style, day: "numeric" }] as const) {
        const parts = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { timeZone: "UTC", ...options }).formatToParts(
          date,
        );
        const name = parts
          .find(({ type }) => type === "month")
          ?.value.replace(/\.$/, "")
          .toLowerCase();
        if (name !== undefined && /^\p{L}/u.test(name)) names.add(name);
      }
    }
  }
  if (month === 9) names.add("sept");
  return [...names].sort((one, other) => other.length - one.length);
}

/** Every way to write one day: in figures of any order and punctuation, with the month's name, or as seconds since 1970. */
function makePattern(day: string): RegExp {
  const [year = "", month = "", date = ""] = day.split("-");
  const [m, d] = [`0?${Number(month)}`, `0?${Number(date)}`];
  const y = `(?:${year}|[’']?${year.slice(2)})`;
  const gap = "(?:\\s|&nbsp;|&#160;|<[^<>]{0,300}>|%20|[.,/_–-]|\\b(?:de|del|of)\\b)*";
  const some = "(?:\\s|&nbsp;|&#160;|<[^<>]{0,300}>|%2F|%20|[.,/_–-])+?";
  const cjk = (signs: string): string =>
    `(?:${[...signs].map((sign) => `${sign}|&#${sign.codePointAt(0)};|&#x${sign.codePointAt(0)?.toString(16)};`).join("|")})\\s*`;
  const name = `(?:${listMonthNames(Number(month)).map(escapePattern).join("|")})[.]?`;
  const nth = "(?:(?:<[^<>]{0,300}>){0,3}(?:st|nd|rd|th|er|[.ºª°]))?";
  return new RegExp(
    [
      `(?<!\\d)${year}(?:${cjk("年년")}|${some})${m}(?:${cjk("月월")}|${some})${d}(?!\\d)`,
      `(?<!\\d)${year}${month}${date}`,
      `(?<!\\d)${d}${some}${m}${some}${y}(?!\\d)`,
      `(?<!\\d)${m}${some}${d}${some}${y}(?!\\d)`,
      `(?<!\\d)${d}${nth}${gap}${name}${gap}${y}(?!\\d)`,
      `(?<!\\p{L})${name}${gap}${d}${nth}${gap}${y}(?!\\d)`,
      `(?<!\\p{L})${name}\\s+${d}\\s+\\d{2}:\\d{2}:\\d{2}\\s+\\w{1,5}\\s+${year}(?!\\d)`,
      `(?<!\\d)${year}${gap}${name}${gap}${d}(?!\\d)`,
    ].join("|"),
    "giu",
  );
}

/** Seconds or milliseconds since 1970, as programs write them. */
const STAMP = /(?<!\d)(\d{10})(?:\d{3})?(?!\d)/g;

/**
 * Takes a day out of a page or an address, in every notation, with the day before and the day after: the same instant is on one of
 * them elsewhere. What is left states no day of publication; whatever a reader then finds is another date.
 *
 * @param day ISO day
 */
export function removeDate(text: string, day: string): string {
  const noon = Date.parse(`${day}T12:00:00Z`);
  let rest = text;
  for (const days of [0, -1, 1])
    rest = rest.replace(makePattern(new Date(noon + days * DAY_MS).toISOString().slice(0, 10)), " ");
  return rest.replace(STAMP, (stamp, seconds) => (Math.abs(Number(seconds) * 1000 - noon) < 1.5 * DAY_MS ? "" : stamp));
}
