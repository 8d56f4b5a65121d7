import { describe, expect, it } from "vitest";
import { findQuotations } from "#ingest/understand/quotations/find-quotations.ts";

const speakers = (text: string) => findQuotations([text])[0]?.map(({ speaker }) => speaker);

describe("a name after a comma", () => {
  it.each([
    ["said the priest, Owen Hale.", "Owen Hale"],
    ["said the chief auditor, Helga Moor.", "Helga Moor"],
    ["said Norlin’s spokeswoman, Karin Stahl.", "Karin Stahl"],
    ["said the prosecutor Mira Lund.", "Mira Lund"],
    ["said Professor Ines Okafor, who led the study.", "Ines Okafor"],
    ["said the deputy harbour master, Ivo Lind, who slept.", "Ivo Lind"],
    ["said the head of the union, Petra Holm.", "Petra Holm"],
    ["said the minister for ports, Ada Lund.", "Ada Lund"],
    ["said the bishop of Ellery, Tomas Vang.", "Tomas Vang"],
    ["said Ellery’s oldest baker, Torben Quist.", "Torben Quist"],
    ["according to the union’s treasurer, Odd Rask, 54.", "Odd Rask"],
    ["said her sister, Ylva Moor, on Monday.", "Ylva Moor"],
  ])("names the speaker: %s", (said, speaker) => {
    expect(speakers(`“We prayed all night,” ${said}`)).toEqual([speaker]);
  });

  it("names the speaker of what follows too, and of what comes before the quotation", () => {
    expect(speakers("“We prayed all night,” said the chief auditor, Helga Moor. “Nobody slept.”")).toEqual([
      "Helga Moor",
      "Helga Moor",
    ]);
    expect(speakers("The chief auditor, Helga Moor, said: “We prayed all night.”")).toEqual(["Helga Moor"]);
  });

  it.each([
    ["said the operator, Norlin Ferries.", "the operator"],
    ["said the newspaper, Daily Norlin.", "the newspaper"],
    ["said a spokesman for the president, Ivo Lind.", "a spokesman for the president"],
    ["said the lawyer for the widow, Ylva Moor.", "the lawyer for the widow"],
    ["said the mayor, Norlin Council heard.", "the mayor"],
  ])("is another's: %s", (said, speaker) => {
    expect(speakers(`“We prayed all night here,” ${said}`)).toEqual([speaker]);
  });
});

describe("a sentence in capitals", () => {
  it("has its verb of saying in one as well", () => {
    const text =
      "Smith Said That The Blame Placed On The Banking System For The Crisis “Could Have Been Avoided In Terms Of It.”";
    expect(speakers(text)).toEqual(["Smith"]);
    expect(speakers("Moor Says The Council “Was Never Told Of It At All”")).toEqual(["Moor"]);
  });

  it("is told from a name", () => {
    expect(speakers("Edward Said wrote that the town was “a place of memory and of loss”.")).toEqual(["Edward Said"]);
  });
});

it("who speaks beside the subject is the speaker", () => {
  const text =
    'The campaign declined to comment, with spokesman Glen Example saying, "By dribbling these out they try to help."';
  expect(speakers(text)).toEqual(["Glen Example"]);
});
