/** A name as CSL has it. */
type CslName = Record<string, string | true>;

/** A newspaper article as a citation is made of it, and its authors as CSL has them. */
export interface StyleVariant {
  name: string;
  author: string | null;
  authors: CslName[];
  title: string;
  source: string | null;
  date: string | null;
  url: string | null;
  language: string;
}

const person = (given: string, family: string, more: CslName = {}): CslName => ({ given, family, ...more });
const particle = (words: string): CslName => ({ "non-dropping-particle": words });
const first = (family: string, given: string): CslName => ({ family, given, "static-ordering": true });
const literal = (name: string): CslName => ({ literal: name });
const JANE = person("Jane Mary", "Doe");

/** People without end: Ann Aroe, Bo Carl Broe, C. Croe… */
function many(count: number): [string, CslName[]] {
  const names = Array.from({ length: count }, (_, n) => ({
    given: ["Ann", "Bo Carl", "C."][n % 3] as string,
    family: `${String.fromCharCode(65 + n)}roe`,
  }));
  return [names.map(({ given, family }) => `${given} ${family}`).join("; "), names];
}

const AUTHORS: [string, CslName[]][] = [
  ...[2, 3, 4, 6, 7, 20, 21, 22].map(many),
  ["Reuters", [{ literal: "Reuters" }]],
  ["Human Rights Watch and Jane Mary Doe", [{ literal: "Human Rights Watch" }, JANE]],
  ["Martin Luther King Jr.", [person("Martin Luther", "King", { suffix: "Jr." })]],
  ["Jane Mary Doe and Martin Luther King Jr.", [JANE, person("Martin Luther", "King", { suffix: "Jr." })]],
  ["J. M. Doe III", [person("J. M.", "Doe", { suffix: "III" })]],
  ["Ursula von der Leyen", [person("Ursula", "Leyen", particle("von der"))]],
  ["Jane Mary Doe and Ursula von der Leyen", [JANE, person("Ursula", "Leyen", particle("von der"))]],
  ["Bashar al-Assad", [person("Bashar", "Assad", particle("al-"))]],
  ["Jean d’Ormesson", [person("Jean", "Ormesson", particle("d’"))]],
  ["María de la Cruz; Vincent Van Gogh", [person("María", "Cruz", particle("de la")), person("Vincent", "Van Gogh")]],
  ["Osama bin Laden", [person("Osama", "Laden", particle("bin"))]],
  ["Jean-Paul Roe", [person("Jean-Paul", "Roe")]],
  ["Mary-jane Roe", [person("Mary-jane", "Roe")]],
  ["J.K. Rowling", [person("J. K.", "Rowling")]],
  ["Иван Петрович Иванов", [person("Иван Петрович", "Иванов")]],
  ["王小明", [{ literal: "王小明" }]],
  ["Deputy Prime Minister Jane Mary Doe", [JANE]],
  ["Turkish President Recep Tayyip Erdogan", [person("Recep Tayyip", "Erdogan")]],
  ["Spokesman John Roe and Sen. Jane Mary Doe", [person("John", "Roe"), JANE]],
  ["Lt. Col. Martin Luther King Jr.", [person("Martin Luther", "King", { suffix: "Jr." })]],
  ["Secretary of State Jane Mary Doe", [JANE]],
  ["Guest Author", [literal("Guest Author")]],
  ["The Editorial Board", [literal("The Editorial Board")]],
  ["Staff Writer", [literal("Staff Writer")]],
  ["Newsroom", [literal("Newsroom")]],
  ["Goldman Sachs", [literal("Goldman Sachs")]],
  ["Mercy Corps and Jane Mary Doe", [literal("Mercy Corps"), JANE]],
  ["Marks and Spencer", [literal("Marks and Spencer")]],
  ["Johnson & Johnson", [literal("Johnson & Johnson")]],
  ["Ernst & Young", [literal("Ernst & Young")]],
  ["Doctors Without Borders", [literal("Doctors Without Borders")]],
  ["Save the Children; Mercy Corps", [literal("Save the Children"), literal("Mercy Corps")]],
  ["Bellingcat; Save the Children; Mercy Corps", ["Bellingcat", "Save the Children", "Mercy Corps"].map(literal)],
  ["Jane Mary Doe; Save the Children; Mercy Corps", [JANE, literal("Save the Children"), literal("Mercy Corps")]],
  ["Save the Children; Mercy Corps; Jane Mary Doe", [literal("Save the Children"), literal("Mercy Corps"), JANE]],
  ["Bellingcat", [literal("Bellingcat")]],
  ["Kim Jong Un", [first("Kim", "Jong Un")]],
  ["Kim Jong-un and Jane Mary Doe", [first("Kim", "Jong-un"), JANE]],
  ["Jane Mary Doe and Xi Jinping", [JANE, first("Xi", "Jinping")]],
  ["Xi Jinping; Kim Jong Un; Jane Mary Doe", [first("Xi", "Jinping"), first("Kim", "Jong Un"), JANE]],
  ["Nguyen Van Thieu", [first("Nguyen", "Van Thieu")]],
  ["Lee Kuan Yew", [literal("Lee Kuan Yew")]],
  ["Gabriel García Márquez", [person("Gabriel", "García Márquez")]],
  ["Jane Mary Doe and Federico García Lorca", [JANE, person("Federico", "García Lorca")]],
  ["Jane Garcia Doe", [literal("Jane Garcia Doe")]],
  ["Jane Mary Doe, Ankara", [JANE]],
  ["Jane Mary Doe in Ankara", [JANE]],
  ["Scott Kennedy, CSIS", [person("Scott", "Kennedy")]],
  ["By Jane Mary Doe, John Roe in Paris and Ann Poe", [JANE, person("John", "Roe"), person("Ann", "Poe")]],
  ["JANE MARY DOE", [JANE]],
  ["Jane and John Doe", [literal("Jane and John Doe")]],
  ["Ana García de la Torre", [person("Ana", "García de la Torre")]],
];

const TITLES = [
  "Who won the war?",
  "It is over!",
  "“We won!”",
  "“We won”",
  "The “bear” of Ankara",
  "Moscow warns of “consequences”",
  "Who is the “bear”?",
  'The "bear" of Ankara',
  "Erdogan's visit to Putin's town",
  "Syria: the end of a war",
  "A deal with the U.S.",
  "Turkey and Russia agree on a buffer zone around Idlib after talks in Sochi",
  "Putin says ‘never’ again",
  "NATO and the EU meet iPhone makers",
  "Air-defence talks on S-400 break off",
  "And then…",
  "Ankara – a city in the middle of it all",
  "10 killed in attack on base",
  "What the deal is for",
  "Who won? The answer is in the air",
  "Gas; and the price of it",
  "A deal (of sorts) to end it",
];

const BASE = {
  author: "Jane Mary Doe",
  authors: [JANE],
  title: "Talks in Ankara begin",
  source: "Example Courier",
  date: "2016-08-09",
  url: "https://courier.example/talks",
  language: "en",
};
const NOBODY = { author: null, authors: [] };

/** What is known of an article in every combination, and what names and titles there are. */
export function listStyleVariants(): StyleVariant[] {
  const facts = [BASE, NOBODY].flatMap((who) =>
    [BASE.source, null].flatMap((source) =>
      ["2016-08-09", "2016-09", "2016", null].flatMap((date) =>
        [BASE.url, null].map((url) => ({ ...BASE, ...who, source, date, url })),
      ),
    ),
  );
  const all = [
    ...facts,
    ...AUTHORS.map(([author, authors]) => ({ ...BASE, author, authors })),
    ...TITLES.flatMap((title) => [
      { ...BASE, title },
      { ...BASE, ...NOBODY, title },
    ]),
    ...TITLES.slice(0, 7).map((title) => ({ ...BASE, ...NOBODY, source: null, title })),
    { ...BASE, date: "2016-05-30" },
    { ...BASE, source: "The New York Times" },
    { ...BASE, ...NOBODY, title: "Türkiye ve Rusya anlaştı", language: "tr" },
    { ...BASE, title: "Gespräche in Ankara beginnen", language: "de" },
  ];
  return all.map((variant) => ({
    ...variant,
    name: [variant.author ?? "no author", variant.title, variant.source, variant.date, variant.url ? "url" : "no url"]
      .map((part) => String(part).slice(0, 30))
      .join(", "),
  }));
}
