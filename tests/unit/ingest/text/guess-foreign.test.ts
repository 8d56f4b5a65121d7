import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readText } from "#ingest/readers/text.ts";
import { decodeText } from "#ingest/text/decode-text.ts";

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/facts/${name}`, import.meta.url));

const RUSSIAN =
  "Городской совет решил продать оба парома частной компании. Мост закрыт до весны, сказал мэр города в понедельник.";
const JAPANESE =
  "町の議会は月曜日に、二隻のフェリーを民間の会社に売ることを決めました。橋は春まで閉鎖されると市長は述べた。";

/** The bytes of a text in an encoding of one or two bytes, found by trying all of them. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map<string, number[]>();
  for (let one = 255; one >= 0; one--) bytesOf.set(decoder.decode(Uint8Array.of(one)), [one]);
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if ([...sign].length === 1 && !bytesOf.has(sign)) bytesOf.set(sign, [lead, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((sign) => bytesOf.get(sign) ?? [0x3f]));
}

describe("a text in letters that are not Latin, of which nothing says how they are written", () => {
  it.each([
    ["cp1251.txt", "windows-1251", "Портовый совет одобрил новый терминал"],
    ["sjis.txt", "shift_jis", "港湾委員会、新ターミナルを承認"],
  ])("is read: %s", (name, encoding, first) => {
    const { text, encoding: found, warnings } = decodeText(fixture(name));
    expect([found, text.split(/[\r\n]/)[0]]).toEqual([encoding, first]);
    expect(warnings.map(({ code }) => code)).toEqual(["decoded-by-guess"]);
  });

  it.each([
    ["windows-1251", RUSSIAN],
    ["koi8-r", RUSSIAN],
    ["ibm866", RUSSIAN],
    ["iso-8859-5", RUSSIAN],
    ["windows-1251", "Міська рада вирішила продати обидва пороми приватній компанії, сказав мер у понеділок увечері."],
    ["shift_jis", JAPANESE],
    ["euc-jp", JAPANESE],
    ["euc-kr", "시의회는 월요일에 두 척의 여객선을 민간 회사에 팔기로 결정했다고 시장이 말했다. 다리는 봄까지 닫힌다."],
    ["gb18030", "市议会星期一决定把两艘渡轮卖给一家私人公司。市长说，这座桥在春天以前是不会开放的，我们在等人来修。"],
    ["big5", "市議會星期一決定把兩艘渡輪賣給一家私人公司。市長說，這座橋在春天以前是不會開放的，我們在等人來修。"],
  ])("is read in %s", (encoding, text) => {
    expect(decodeText(encode(text, encoding))).toMatchObject({ encoding, text });
  });

  it.each([
    "È vero che la città è più bella di così, perché là c'è già di più: è così, e non può essere di più. È la verità, è già lì.",
    "L'été, la forêt était très fréquentée; à côté, où l'âne dormait, la fenêtre fut fermée dès le début de l'après-midi.",
    "Die Brücke über den Fluß würde früher geöffnet, hätte man größere Kräne: für Männer, Mädchen, Häuser und Höfe.",
    "El niño pequeño soñó que mañana habría más montañas; también se cayó el árbol del jardín, según él, más allá.",
  ])("Latin letters stay: %s", (text) => {
    const latin = Uint8Array.from(text, (sign) => sign.codePointAt(0) as number);
    expect(decodeText(latin)).toMatchObject({ encoding: "windows-1252", text });
  });
});

describe("a poem", () => {
  it("has no line that is a heading", () => {
    const raw = readText(fixture("poem.txt").toString("utf8"));
    expect(raw.facts.title[0]?.value).toBe("The Ferryman");
    expect(new Set(raw.blocks.map(({ kind }) => kind))).toEqual(new Set(["body"]));
    expect(raw.blocks).toHaveLength(8);
  });

  it("is told from a list of headings and from a menu", () => {
    const raw = readText(
      "The Ferryman sleeps\n\nThe ferry left at break of day, said its captain, who had slept.\n\nNews\nSport\nTravel\n\nIt came back.\n",
    );
    expect(raw.blocks.filter(({ kind, text }) => kind === "body" && /^(?:News|Sport|Travel)$/.test(text))).toEqual([]);
  });
});
