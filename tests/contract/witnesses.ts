import type { Topic } from "#search/article.ts";
import { makeArticle } from "./make-article.ts";

/** Words that a forgiving query must and must not find, on every engine. */
export interface Witness {
  url: string;
  /** Pieces of paragraphs that must be found. */
  finds: string[];
  /** Pieces of paragraphs that must not. */
  misses: string[];
}

export const TOPICS: Topic[] = [
  { id: "syria", label: "Syria" },
  { id: "arms-deals", label: "Arms deals" },
];

export const ARTICLES = [
  makeArticle({
    id: "gas",
    title: "Ministers discuss gas",
    source: "Al Jazeera",
    author: "Ayşe Yılmaz",
    date: "2016-08",
    language: "en",
    url: "https://example.org/gas",
    paragraphs: [
      { text: "The pipeline would cross the Black Sea.", kind: "standfirst" },
      { text: "Officials said that older pipelines were full, and Turkey agreed.", speakers: ["Recep Tayyip Erdoğan"] },
      "A company from Diyarbakır asked for a permit.",
    ],
  }),
  makeArticle({
    id: "arms",
    title: "Air defence talks go on",
    source: "Reuters",
    date: "2017-01-19",
    language: "en",
    places: ["Moscow", "Ankara"],
    paragraphs: [
      { text: "Turkey is negotiating for the S-400 air defence system.", topics: ["arms-deals"] },
      { text: "They had negotiated before, a spokesman said.", topics: ["arms-deals"], speakers: ["Vladimir Putin"] },
      "Neither side would negotiate in public.",
      "A brochure spelt the system S400.",
      "The year 2024 was named in the contract.",
    ],
  }),
  makeArticle({
    id: "visit",
    title: "A visit to Istanbul",
    source: "Al Jazeera",
    date: "2019-09-05",
    language: "en",
    places: ["İstanbul", "Ankara"],
    paragraphs: [
      {
        text: "Recep Tayyip Erdoğan spoke in İstanbul about Syria.",
        topics: ["syria"],
        speakers: ["Recep Tayyip Erdoğan"],
      },
      "Mevlut Çavuşoğlu was there too, for talks on the Eastern Mediterranean.",
      "The turnkey contract was not mentioned.",
      "Die Türkei und Katar wurden genannt.",
    ],
  }),
  makeArticle({ id: "undated", title: "Notes without a date", paragraphs: ["Turkey appears here as well."] }),
  makeArticle({
    id: "yearbook",
    title: "Yearbook",
    source: "Reuters",
    date: "2016",
    language: "en",
    paragraphs: [
      "The straße was closed during the visit.",
      "The unlawful killing of 1,500 people in the camp",
      "12 400 refugees crossed the border, and −5 degrees were measured at night.",
      "The army paid $7.5 million, and 50% of voters agree.",
      "The treaty of 1990–95 was re-signed by the ex-president; it is anti-American.",
      "The ministry’s YPG/PYD file was sent from the embassy d’Ankara; it costs 5€, and #FreePress wrote C++.",
      "באר־שבע",
      "军队有50万人。",
    ],
  }),
];

const S400 = "negotiating for the S-400";
const KILLING = "killing of 1,500 people";
const REFUGEES = "12 400 refugees";
const PAID = "The army paid";
const TREATY = "The treaty of 1990–95";
const FILE = "YPG/PYD file";

export const WITNESSES: Witness[] = [
  { url: "q=erdogan", finds: ["Recep Tayyip Erdoğan"], misses: ["Çavuşoğlu"] },
  { url: "q=istanbul ", finds: ["A visit to Istanbul", "spoke in İstanbul"], misses: [] },
  { url: "q=ISTANBUL ", finds: ["spoke in İstanbul"], misses: [] },
  { url: "q=diyarbakir ", finds: ["Diyarbakır"], misses: [] },
  { url: "q=cavusoglu ", finds: ["Çavuşoğlu"], misses: ["Erdoğan"] },
  { url: "q=strasse ", finds: ["straße"], misses: [] },
  { url: "q=negotiate ", finds: ["would negotiate", "had negotiated", "is negotiating"], misses: ["pipeline"] },
  { url: 'q="negotiate"', finds: ["would negotiate"], misses: ["had negotiated", "is negotiating"] },
  { url: "q=negotiate &exact=1", finds: ["would negotiate"], misses: ["had negotiated", "is negotiating"] },
  { url: "q=turkeys ", finds: ["Turkey agreed"], misses: ["Die Türkei"] },
  { url: "q=turkei ", finds: ["Die Türkei"], misses: [] },
  { url: "q=pipel", finds: ["The pipeline", "older pipelines"], misses: [] },
  { url: 'q="pipel"', finds: [], misses: ["The pipeline", "older pipelines"] },
  { url: "q=mediteranean ", finds: ["Eastern Mediterranean"], misses: [] },
  { url: 'q="mediteranean"', finds: [], misses: ["Eastern Mediterranean"] },
  { url: "q=mediteranian ", finds: ["Eastern Mediterranean"], misses: [] },
  { url: "q=2025 ", finds: [], misses: ["2024"] },
  { url: "q=s-400 ", finds: [S400], misses: ["2024"] },
  { url: "q=s400 ", finds: [S400, "spelt the system S400"], misses: [] },
  { url: 'q="s400"', finds: ["spelt the system S400"], misses: [S400] },
  { url: 'q="s-400"', finds: [S400], misses: ["spelt the system S400"] },
  { url: 'q="1,500 people"', finds: [KILLING], misses: [] },
  { url: 'q="1,500"', finds: [KILLING], misses: [] },
  { url: 'q="500 people"', finds: [], misses: [KILLING] },
  { url: 'q="lawful killing"', finds: [], misses: [KILLING] },
  { url: 'q="400 refugees"', finds: [], misses: [REFUGEES] },
  { url: 'q="refugees crossed"', finds: [REFUGEES], misses: [] },
  { url: 'q="5 degrees"', finds: [], misses: [REFUGEES] },
  { url: 'q="-5 degrees"', finds: [REFUGEES], misses: [] },
  { url: 'q="5 million"', finds: [], misses: [PAID] },
  { url: 'q="million"', finds: [PAID], misses: [] },
  { url: 'q="$7.5 million"', finds: [PAID], misses: [] },
  { url: 'q="50"', finds: [], misses: [PAID, "50万"] },
  { url: 'q="50%25"', finds: [PAID], misses: [] },
  { url: 'q="50 %25"', finds: [PAID], misses: [] },
  { url: 'q="1990"', finds: [], misses: [TREATY] },
  { url: 'q="signed"', finds: [], misses: [TREATY] },
  { url: 'q="president"', finds: [], misses: [TREATY] },
  { url: 'q="ex-president"', finds: [TREATY], misses: [] },
  { url: 'q="American"', finds: [], misses: [TREATY] },
  { url: "q=american &exact=1", finds: [], misses: [TREATY] },
  { url: "q=american ", finds: [TREATY], misses: [] },
  { url: "q=500 people ", finds: [KILLING], misses: [] },
  { url: "q=treaty -american ", finds: [], misses: [TREATY] },
  { url: 'q=treaty -"american" ', finds: [TREATY], misses: [] },
  { url: 'q=treaty -"anti-american" ', finds: [], misses: [TREATY] },
  { url: 'q="american" OR "file"', finds: [FILE], misses: [TREATY] },
  { url: 'q="YPG"', finds: [FILE], misses: [] },
  { url: 'q="PYD file"', finds: [FILE], misses: [] },
  { url: 'q="ministry"', finds: [FILE], misses: [] },
  { url: 'q="Ankara"', finds: [FILE], misses: [] },
  { url: 'q="5€"', finds: [FILE], misses: [REFUGEES, PAID] },
  { url: 'q="%23freepress"', finds: [FILE], misses: [] },
  { url: 'q="c%2B%2B"', finds: [FILE], misses: [] },
  { url: 'q="באר שבע"', finds: ["באר־שבע"], misses: [] },
  { url: 'q="万人"', finds: ["50万人"], misses: [] },
  { url: 'q="50万"', finds: ["50万人"], misses: [] },
  { url: 'q="s 400"', finds: [S400], misses: [] },
  { url: "q=pipeline OR negotiated ", finds: ["The pipeline", "had negotiated"], misses: ["Çavuşoğlu"] },
  { url: "q=pipeline OR", finds: ["The pipeline", "older pipelines"], misses: ["Çavuşoğlu"] },
  { url: "q=(pipeline OR) full ", finds: ["older pipelines"], misses: ["The pipeline"] },
  { url: "q=turkey -s-400 ", finds: ["Turkey agreed"], misses: [S400] },
  { url: 'q=turkey -"air defence" ', finds: ["Turkey agreed"], misses: [S400] },
  { url: "q=turkey contract ", finds: [], misses: ["Turkey agreed", "The year 2024"] },
  { url: "topic=syria", finds: ["spoke in İstanbul"], misses: ["Çavuşoğlu"] },
  { url: "source=al jazeera", finds: ["The pipeline"], misses: [S400] },
  { url: 'source=x" OR source="Reuters', finds: [], misses: [S400, "The pipeline"] },
  { url: "speaker=putin", finds: ["had negotiated"], misses: ["Erdoğan"] },
  { url: "from=unknown", finds: ["Turkey appears here"], misses: ["The pipeline"] },
  { url: "from=2016&to=2016", finds: ["The pipeline", "straße"], misses: [S400, "Turkey appears here"] },
  { url: "from=2016-08&to=2016-08", finds: ["The pipeline"], misses: ["straße"] },
];
