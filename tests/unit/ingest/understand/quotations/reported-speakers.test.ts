import { describe, expect, it } from "vitest";
import { findQuotations } from "#ingest/understand/quotations/find-quotations.ts";

const speakers = (...paragraphs: string[]) =>
  findQuotations(paragraphs).flatMap((found) => found.map(({ speaker }) => speaker));

describe("speakers in German and Russian reports", () => {
  it.each([
    [
      "„Wir haben viel zu lange gewartet“, sagte die Vorsitzende Maria Weber. „Jetzt beginnt die Arbeit.“",
      ["Maria Weber", "Maria Weber"],
    ],
    ["»Das Geld reicht nicht«, erklärte der Sprecher des Ministeriums, Peter Lang, am Abend.", ["Peter Lang"]],
    ["„Wir warten hier alle“, sagte Bürgermeisterin Frauke Ohm.", ["Frauke Ohm"]],
    ["„Wir warten hier alle“, sagte Ursula von der Leyen am Montag.", ["Ursula von der Leyen"]],
    ["Anna Schmidt sagte am Montag: „Wir warten hier alle.“", ["Anna Schmidt"]],
    ["„Wir warten hier alle“, sagte der Sprecher der Deutschen Bahn am Montag.", [null]],
    ["„Wir warten hier alle“, sagte eine Sprecherin.", [null]],
    [
      "«Мы слишком долго этого ждали, — сказала председатель совета Мария Лопатина. — Теперь начинается работа».",
      ["Мария Лопатина"],
    ],
    ["«Мы ждали этого долго», — заявил журналистам министр обороны Пётр Белов.", ["Пётр Белов"]],
    ["Министр Пётр Белов сказал: «Мы ждали этого долго».", ["Пётр Белов"]],
    ["«Мы ждали этого долго», — сказала она.", [null]],
  ])("%s", (text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });

  it("a last name is that of who spoke before", () => {
    expect(
      speakers("„Wir warten hier alle“, sagte Frauke Ohm.", "„Wir warten noch immer“, sagte Ohm am Montag."),
    ).toEqual(["Frauke Ohm", "Frauke Ohm"]);
  });
});
