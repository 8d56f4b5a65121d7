import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attributeQuotations, findQuotations } from "#ingest/understand/quotations/find-quotations.ts";
import { measureQuotes } from "#tests/quality/measure-quotes.ts";

/** Text and speaker of each quotation, all paragraphs together. */
function read(...paragraphs: string[]): [string, string | null][] {
  return findQuotations(paragraphs).flatMap((found, index) =>
    found.map((quotation): [string, string | null] => [
      (paragraphs[index] as string).slice(quotation.start, quotation.end),
      quotation.speaker,
    ]),
  );
}

function speakers(...paragraphs: string[]): (string | null)[] {
  return read(...paragraphs).map(([, speaker]) => speaker);
}

describe("the marks", () => {
  it.each([
    ["straight", 'He read "one two three" aloud.', "one two three"],
    ["curly", "He read “one two three” aloud.", "one two three"],
    ["German", "Er las „eins zwei drei“ vor.", "eins zwei drei"],
    ["Polish", "Czytał „raz dwa trzy” na głos.", "raz dwa trzy"],
    ["French", "Il lut « un deux trois » à haute voix.", " un deux trois "],
    ["angles inwards", "Er las »eins zwei drei« vor.", "eins zwei drei"],
    ["mixed", 'He read “one two three" aloud.', "one two three"],
    ["after a dash", 'The plan—"one two three"—failed.', "one two three"],
  ])("%s marks are excluded from the span", (_, text, expected) => {
    expect(read(text).map(([quoted]) => quoted)).toEqual([expected]);
  });

  it("leaves inches, empty marks and single quotes alone", () => {
    expect(read(`He is 6'2" tall, said "" and wrote 'nothing at all' on it.`)).toEqual([]);
  });

  it("ends a quotation that was left open with its paragraph, and goes on in the next", () => {
    const found = read("“We shall wait for the report", "and then we shall decide,” Leyla Demir said.");
    expect(found).toEqual([
      ["We shall wait for the report", "Leyla Demir"],
      ["and then we shall decide,", "Leyla Demir"],
    ]);
  });

  it("closes a quotation whose end was forgotten where the next one opens", () => {
    expect(read("“The harbour is closed today, said no one. “The road is open as well.”").length).toBe(2);
  });
});

describe("who said it", () => {
  it.each([
    ["“We shall answer in kind,” Mevlut Cavusoglu said.", "Mevlut Cavusoglu"],
    ["“We shall answer in kind,” said Mevlut Cavusoglu, who was in Ankara.", "Mevlut Cavusoglu"],
    ["“We shall answer in kind,” Turkish Foreign Minister Mevlut Cavusoglu told reporters.", "Mevlut Cavusoglu"],
    ["Mevlut Cavusoglu told Reuters: “We shall answer in kind.”", "Mevlut Cavusoglu"],
    ["Said Mevlut Cavusoglu, the minister, “We shall answer in kind.”", "Mevlut Cavusoglu"],
    ["“We shall,” said Mevlut Cavusoglu, the minister, “answer all of it in kind.”", "Mevlut Cavusoglu"],
    ["“We shall answer in kind,” Mevlut Cavusoglu, the foreign minister, added on Monday.", "Mevlut Cavusoglu"],
    ["The cuts are “deep and quite unfair,” according to Mevlut Cavusoglu.", "Mevlut Cavusoglu"],
    ["According to Mevlut Cavusoglu, the cuts are “deep and quite unfair to all”.", "Mevlut Cavusoglu"],
    ["The plan was described by Mevlut Cavusoglu as “a step in the wrong direction”.", "Mevlut Cavusoglu"],
    ["Mevlut Cavusoglu, speaking in Sochi, called it “a step in the wrong direction”.", "Mevlut Cavusoglu"],
    ["Interfax quoted Igor Orlov of the ministry as saying the deal was “a matter of a few weeks”.", "Igor Orlov"],
    ["Igor Orlov was quoted as saying the deal was “a matter of a few weeks”.", "Igor Orlov"],
    ["“Is that the answer we were promised?” Mevlut Cavusoglu asked.", "Mevlut Cavusoglu"],
    ["“Nobody will do that for us” in this decade, Mevlut Cavusoglu said.", "Mevlut Cavusoglu"],
    ["Ankara answers - Mevlut Cavusoglu: “We shall answer in kind.”", "Mevlut Cavusoglu"],
    ["“We shall answer in kind,” former U.S. Secretary of State John Brown said.", "John Brown"],
    ["“We shall answer in kind,” said the Ministry of Defence.", "Ministry of Defence"],
    ["“We shall answer in kind,” the Foreign Ministry said in a statement.", "Foreign Ministry"],
    ["“We shall answer in kind,” said Ursula von der Leyen.", "Ursula von der Leyen"],
    ["“We shall answer in kind,” May said.", "May"],
    ["“We shall answer in kind,” said a spokesman for the ministry.", "a spokesman for the ministry"],
    ["“We shall answer in kind,” Kurdish fighters said.", "Kurdish fighters"],
    ["“We shall answer in kind,” said the priest, Owen Hale.", "Owen Hale"],
    ["“We shall answer in kind,” said the priest, Owen Hale, who was in Ankara.", "Owen Hale"],
    ["“We shall answer in kind,” the priest, Owen Hale, said on Monday.", "Owen Hale"],
    ["The priest, Owen Hale, said: “We shall answer in kind.”", "Owen Hale"],
    ["“We shall answer in kind,” said her husband, Owen Hale.", "Owen Hale"],
    ["“We shall answer in kind,” said the priest, Owen Hale reported.", "the priest"],
    ["“We shall answer in kind,” said the priest, Wednesday.", "the priest"],
    ["“We shall answer in kind,” said the priests, Owen Hale and Jack Moore.", "the priests"],
    ["“We shall answer in kind,” said a spokesman for the president, Vladimir Putin.", "a spokesman for the president"],
    [
      "A spokesman for the president, Vladimir Putin, said: “We shall answer in kind.”",
      "a spokesman for the president",
    ],
    ["“We shall answer in kind,” said an adviser to the president, Vladimir Putin.", "an adviser"],
    ["According to the priest, Owen Hale, the cuts are “deep and quite unfair to all”.", "Owen Hale"],
    ["“We shall answer in kind,” said the lawyer for the suspect, John Smith.", "the lawyer for the suspect"],
    ["“We shall answer in kind,” said the wife of the prisoner, John Smith.", "the wife of the prisoner"],
    ["“We shall answer in kind,” the wife of the prisoner, John Smith, said.", "the wife of the prisoner"],
    ["“We shall answer in kind,” said a resident of the city, Northern Syria.", "a resident of the city"],
    ["“We shall answer in kind,” said the visitor, Northern Syria.", "the visitor"],
    ["“We shall answer in kind,” said the spokesman, Al Jazeera, citing officials.", "the spokesman"],
    ["“We shall answer in kind,” said the spokesman, United Nations.", "the spokesman"],
    ["“We shall answer in kind,” said the chief, Victoria Police.", "the chief"],
    ["“We shall answer in kind,” he said.", null],
    ["“We shall answer in kind,” her husband said.", null],
    ["“We shall answer in kind,” said in 2016, was forgotten.", null],
    ["“Nobody knows who wrote this sentence.”", null],
  ])("%s", (text, expected) => {
    expect(speakers(text).at(-1)).toBe(expected);
  });

  it("gives the second half of a broken quotation to the same speaker", () => {
    expect(speakers("“The deal is done,” Igor Orlov said. “Delivery will begin next year.”")).toEqual([
      "Igor Orlov",
      "Igor Orlov",
    ]);
  });

  it("keeps two speakers of one sentence apart", () => {
    const text = "Igor Orlov called it “a fair and open deal” and Leyla Demir said it was “a very costly mistake”.";
    expect(speakers(text)).toEqual(["Igor Orlov", "Leyla Demir"]);
  });

  it("leaves a scare quote without a speaker", () => {
    expect(speakers("Igor Orlov visited the “safe zone” on Monday.")).toEqual([null]);
  });
});

describe("across the article", () => {
  it("completes a last name by the full name, wherever it stands", () => {
    const article = [
      "“It is done here,” Orlov said.",
      "Defence Minister Igor Orlov flew to Ankara.",
      "“Yes,” Orlov said.",
    ];
    expect(speakers(...article)).toEqual(["Igor Orlov", "Igor Orlov"]);
  });

  it("takes accents and case for the same name", () => {
    expect(speakers("Mevlüt Çavuşoğlu met the press.", "“It is done here,” Cavusoglu said.")).toEqual([
      "Mevlüt Çavuşoğlu",
    ]);
  });

  it("does not choose between two people of one last name", () => {
    const article = ["Igor Orlov and his brother Pavel Orlov own it.", "“It is not for sale,” Orlov said."];
    expect(speakers(...article)).toEqual(["Orlov"]);
  });

  it("chooses the one of them who spoke under his full name", () => {
    const article = [
      "Igor Orlov sold it.",
      "“It is ours to keep,” Pavel Orlov said.",
      "“It is not for sale,” Orlov said.",
    ];
    expect(speakers(...article)).toEqual(["Pavel Orlov", "Pavel Orlov"]);
  });

  it("resolves a pronoun to the person last named who fits", () => {
    const article = [
      "“It is done here,” said Susan Hall, the envoy.",
      "Igor Orlov disagreed with that.",
      "“They will wait,” she added.",
    ];
    expect(speakers(...article)).toEqual(["Susan Hall", "Susan Hall"]);
  });

  it("knows a role again", () => {
    const article = [
      "“It is done here,” Foreign Minister Igor Orlov said.",
      "“It will be done again,” the minister said.",
    ];
    expect(speakers(...article)).toEqual(["Igor Orlov", "Igor Orlov"]);
  });

  it("does not take the description before a name for a role of that person alone", () => {
    const article = ["“It is done here,” said the resident, Owen Hale.", "“It is not done at all,” the resident said."];
    expect(speakers(...article)).toEqual(["Owen Hale", "the resident"]);
  });

  it("continues a speaker in a paragraph that is only a quotation", () => {
    const article = [
      "“It is done here,” Igor Orlov said.",
      "“And nobody will ever undo it again.”",
      "Trade fell.",
      "“A motto above the door here.”",
    ];
    expect(speakers(...article)).toEqual(["Igor Orlov", "Igor Orlov", null]);
  });

  it("continues a speaker introduced with a colon at the end of a paragraph", () => {
    expect(speakers("Igor Orlov wrote to the court:", "“I have nothing more to add to this.”")).toEqual(["Igor Orlov"]);
  });

  it("tells the words a speaker was read from", () => {
    const [, second] = attributeQuotations(["“It is done,” Igor Orlov said.", "“It is so,” he said."]);
    expect(second).toEqual([{ start: 1, end: 10, speaker: "Igor Orlov", mention: "he" }]);
  });
});

describe("any text", () => {
  const piece = fc.constantFrom(
    ..."“ ” \" „ « » , . ? : ( ) — ' ’ said Said adding who and but of for the a he She Orlov Igor Minister to according 7 é 😀".split(
      " ",
    ),
    " ",
    "\ud83d",
  );
  const paragraph = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(" ")),
    fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join("")),
  );

  it("gives sorted, separate ranges within each paragraph and no pronoun for a speaker", () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 5 }), (paragraphs) => {
        const found = findQuotations(paragraphs);
        expect(found.length).toBe(paragraphs.length);
        for (const [index, quotations] of found.entries()) {
          let last = 0;
          for (const { start, end, speaker } of quotations) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual((paragraphs[index] as string).length);
            last = end;
            if (speaker !== null) expect(speaker).not.toMatch(/^(?:he|she|they|it|we|i|you|who)?$/i);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '"a" ',
    '"',
    "“",
    "a",
    "a'a",
    "A.",
    "Aa Bb ",
    ", ",
    'but said "x" ',
    "said and ",
    "Orlov, who, ",
    'x: "y" ',
    "( ) said ",
  ])("reads a megabyte of %j", (unit) => {
    const text = unit.repeat(1_000_000 / unit.length);
    const [found] = findQuotations([text]);
    for (const { start, end } of found ?? []) expect(text.slice(start, end)).not.toBe("");
  });
});

describe("the measure of tests/quality", () => {
  it("counts spans and speakers by the corpora's formulas", () => {
    const paragraphs = [
      "“We shall all wait for it,” Igor Orlov said.",
      "“Nobody ever told us of it,” he said.",
      "“A title of five words”",
    ];
    const scores = measureQuotes([
      {
        articleId: "a",
        paragraphs,
        quotes: [
          { paragraph: 0, start: 1, end: 26, speaker: "Mr. Orlov, a minister", speakerKind: "name" },
          { paragraph: 1, start: 1, end: 27, speaker: "he", speakerKind: "pronoun", resolvedAuto: "Igor Orlov" },
        ],
        otherQuoted: [{ paragraph: 2, start: 1, end: 22 }],
      },
    ]);
    expect(scores).toMatchObject({ gold: 2, predicted: 2, found: { precision: 1, recall: 1, f1: 1 } });
    expect(scores.mention).toMatchObject({ speaker: 1, named: 1, attributedF1: 1 });
    expect(scores.facet).toMatchObject({ speaker: 0.5, named: 1, pronoun: 0, attributedF1: 0.5 });
    expect(scores.resolved).toEqual({ pronouns: 1, agree: 1, unresolved: 0 });
  });
});
