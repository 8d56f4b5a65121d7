/**
 * What Verbatim knows of a language's words. Two forms:
 *
 * - `Phrases` are plain words in small letters, as they stand in a text: `am`, `mis à jour`.
 * - `Patterns` are plain words too, or sources of regular expressions for where one word has several forms:
 *   `veröffentlicht`, `diese[rsn]? artikel`. Groups don't capture (`(?:…)`), and nothing is anchored.
 *
 * Words of all languages apply to every article, whatever its own language is: pages mix them. So leave out a word that
 * means something else in another language.
 */
export type Phrases = readonly string[];
export type Patterns = readonly string[];

/** Words beside dates. `beside` and `updated` are compared without accents (`veroffentlicht`, `ı` as `i`). */
export interface DateWords {
  /** Phrases of one word that may stand in a line that is a date and nothing else: `published`, `on`, `uhr`. Without accents. */
  beside: Phrases;
  /** Phrases of one word that are written onto numbers: `th` of `9th`. Without accents. */
  units: Phrases;
  /** Patterns for "minutes", in `5 min read`. Without accents. */
  minutes: Patterns;
  /** Phrases for "read" in `5 min read`. */
  reading: Phrases;
  /** Phrases behind the hour: `14 uhr`. */
  oclock: Phrases;
  /** Phrases written onto the number of a day: `st` of `1st`. */
  ordinals: Phrases;
  /** Phrases between day and month, or month and year: `9 de agosto`. */
  of: Phrases;
  /** Phrases between a label and its date: `published on`. */
  on: Phrases;
  /** Patterns, beginnings suffice, that say that a date is that of a change. Without accents. */
  updated: Patterns;
  /** Patterns for news called an update, which label no date. */
  updateNouns: Patterns;
  /** Patterns for whole words that say that a date is that of publication. */
  published: Patterns;
  /** Phrases that say so behind the date: `am 9. August 2016 veröffentlicht`. */
  publishedBehind: Phrases;
  /** Patterns, beginnings suffice, that make a label with a colon one of publication. */
  publishedStems: Patterns;
  /** Phrases for the word "date" as a label. */
  date: Phrases;
  /** Patterns by which a page speaks of its own article: `this article`. */
  self: Patterns;
  /** Patterns for "today", the clock of a page. */
  today: Patterns;
  /** Phrases for "is", between "today" and the date. */
  is: Phrases;
  /** Phrases for what was done to a copy on a day: `retrieved`. */
  copied: Phrases;
  /** Patterns that begin a line of a date alone, also those of comments: `updated`, `answered`. */
  stamps: Patterns;
  /** Phrases before a time that has passed: `vor` 3 Stunden. */
  agoBefore: Phrases;
  /** Phrases behind it: 3 hours `ago`. */
  agoBehind: Phrases;
  /** Patterns for units of such times: `hours?`. */
  timeUnits: Patterns;
}

/** Words of lines that say who wrote a text. */
export interface BylineWords {
  /** Phrases before a name that begin a byline: `by`. */
  by: Phrases;
  /** Phrases that do so only before a given and a family name, since names begin with them too: `di`. */
  byBeforeName: Phrases;
  /** Phrases before the `by` of the same language, in a line of text: `interview by`. */
  work: Phrases;
  /** Patterns before `by` where markup says that it names an author: `recipe by`. */
  workMarked: Patterns;
  /** Patterns that name an author with a colon: `author`. */
  authorLabels: Patterns;
  /** Phrases that begin what is told of an author. */
  aboutAuthor: Phrases;
  /** Phrases joining names wherever a byline lists them. */
  and: Phrases;
  /** Phrases that join only two whole names, since they are parts of names or other words too: `e`, `en`. */
  andBetweenNames: Phrases;
  /** Patterns for what somebody is, beside the name: `reporter`. */
  roles: Patterns;
  /** Patterns for fields and ranks before such a role: `senior`, `politics`. */
  desks: Patterns;
  /** Patterns for what pages set behind a name: `subscribe`. */
  besideNames: Patterns;
  /** Patterns for what names somebody else than the author: `photo`. */
  notAuthors: Patterns;
  /** Patterns that stand in an author's place and name nobody: `admin`. */
  nobody: Patterns;
  /** Phrases that make a text with a name a sentence about somebody: `writes`. */
  saysOfPeople: Phrases;
  /** Phrases of one word for those who wrote it together: `desk`, `staff`. */
  offices: Phrases;
}

/** Words that papers and broadcasters are named by. */
export interface PaperWords {
  /** Phrases of one word: `gazette`. */
  names: Phrases;
  /** The same, of sections too: `news`. */
  namesOrSections: Phrases;
  /** Phrases of one word that stand within such names: `of`. */
  joining: Phrases;
  /** Phrases that such words end in, where the language joins words: `zeitung`. */
  endings: Phrases;
  /** Phrases of one word that sections are named by; a name of nothing else is that of a section. */
  sections: Phrases;
  /** Phrases that the head of a page's name of a paper ends with, in a collection of several articles. */
  lastWords: Phrases;
}

/** Labels before a value and a colon, at the head of a text. */
export interface LabelWords {
  title: Patterns;
  source: Patterns;
  url: Patterns;
  language: Patterns;
  /** Of a message: its sender and subject, which make lines its head. */
  mailSender: Phrases;
  /** Its other lines: `sent`. */
  mail: Phrases;
  /** Lines that say that a message was passed on. */
  forwarded: Patterns;
}

/** Words of the records that press databases export. */
export interface RecordWords {
  /** Patterns for "document", in `Document 3 of 12`. */
  record: Patterns;
  /** Patterns for the line that ends a record. */
  end: Patterns;
  /** Patterns for "load date", before a colon. */
  loadDate: Patterns;
  /** Phrases for "length", before the number of words. */
  length: Phrases;
  /** Patterns for "words", behind it. */
  lengthUnits: Patterns;
  /** Phrases for "document", before its key. */
  document: Phrases;
  /** Patterns for "document" in `Document number: …`, and for "number". */
  numbered: Patterns;
  number: Patterns;
  /** Patterns that begin the line of a record's address. */
  address: Patterns;
  /** Labels of its fields, before a colon. */
  title: Patterns;
  author: Patterns;
  date: Patterns;
  source: Patterns;
  text: Patterns;
  place: Patterns;
}

/** Headings of columns in tables, the more telling first: letters and digits only, without accents and spaces (`datedepublication`). */
export interface ColumnWords {
  id: Phrases;
  title: Phrases;
  text: Phrases;
  paragraphs: Phrases;
  source: Phrases;
  author: Phrases;
  date: Phrases;
  url: Phrases;
  language: Phrases;
  topics: Phrases;
  standfirst: Phrases;
}

/**
 * What pages say around an article. Patterns of whole lines hold a line from its first word to its last, in small letters, with straight
 * apostrophes and without a stop at the end; a free tail would take sentences of articles out.
 */
export interface FurnitureWords {
  /** Patterns of whole lines that ask for comments. */
  commentPrompts: Patterns;
  /** Patterns for "comments", which with a number or alone head what readers wrote. */
  comments: Patterns;
  /** Patterns of other whole lines that do. */
  commentHeads: Patterns;
  /** Patterns of whole lines above a list of other texts. */
  listHeads: Patterns;
  /** Patterns of whole lines that stand alone anywhere: advertisements, buttons, read-more lines, rights, reading times. */
  signs: Patterns;
  /** Patterns of whole sentences about rights, comments, subscriptions, cookies. */
  notices: Patterns;
  /** The same, of those that count only beside a notice. */
  companions: Patterns;
  /** Patterns before a colon and the headline of another text, perhaps behind an arrow: `read more`. */
  pointers: Patterns;
  /** The same, never behind an arrow. */
  barePointers: Patterns;
  /** Patterns before a colon and what a page says of its text: `tags`. */
  values: Patterns;
  /** Patterns that open a line with a colon at its end above a list: `more on`. */
  listOpeners: Patterns;
  /** Patterns that begin a line that is a link: `subscribe to`; each says itself where its last word ends. */
  orders: Patterns;
  /** Phrases of one word on buttons: `share`. */
  buttons: Phrases;
  /** Phrases of one word that stand between those: `on`. */
  buttonFillers: Phrases;
  /** Patterns of whole lines at the foot of every page of a site. */
  footers: Patterns;
  /** Patterns of names that markup gives to what stands around an article, without accents; those of English are in the reader. */
  partNames: Patterns;
  /** Patterns that begin the line above a list of other stories. */
  otherLists: Patterns;
  /** Patterns of whole lines above a list of sources, which belongs to the text. */
  sourceLists: Patterns;
  /** Patterns in a sentence that says that a list follows. */
  listFollows: Patterns;
}

/** What pages tell those who have them read to them. */
export interface LinkWords {
  /** Patterns of whole notes that a link opens a window. */
  newWindow: Patterns;
  /** Patterns of whole notes that a link leads to another site. */
  otherSite: Patterns;
  /** Patterns for "link", before such a note. */
  link: Patterns;
}

/** Words of pages by number. */
export interface PageWords {
  /** Patterns for "page" where a line is that word and a number. */
  page: Patterns;
  /** The same where the total follows: `Page 2 of 3`. */
  pageOf: Patterns;
  /** Phrases for "of" there. */
  of: Phrases;
  /** Patterns of whole texts of links to another page of an article. */
  next: Patterns;
}

/** Words of captions. */
export interface PictureWords {
  /** Patterns that make a text in brackets the credit of a picture. */
  words: Patterns;
  /** Patterns before a credit and a colon. */
  credits: Patterns;
  /** Patterns before a caption and a colon. */
  captions: Patterns;
  /** Patterns before a credit behind a caption. */
  tails: Patterns;
}

/** Words that show how lines and sentences go on. */
export interface ProseWords {
  /** Phrases whose full stop ends no sentence, without it and with their capitals: `Mr`. */
  abbreviations: Phrases;
  /** Phrases of one word that no title or paragraph ends with: `the`. */
  openEnds: Phrases;
  /** Phrases that are the end of a word that a hyphen cut at a line's end: `tion`. */
  endings: Phrases;
  /** Phrases of one word that begin words that keep their hyphen: `well`. */
  hyphenated: Phrases;
  /** And those that end them: `based`. */
  hyphenatedEnds: Phrases;
  /** Phrases of one word behind a hyphen that stands for a later word: `Vor- und Nachteile`. */
  suspended: Phrases;
  /** Patterns of sections as they stand above a title. */
  sections: Patterns;
}

/** All words that are joined with those of the other languages. */
export interface Words {
  dates: DateWords;
  bylines: BylineWords;
  papers: PaperWords;
  labels: LabelWords;
  records: RecordWords;
  columns: ColumnWords;
  furniture: FurnitureWords;
  links: LinkWords;
  pages: PageWords;
  pictures: PictureWords;
  prose: ProseWords;
}

/** Names of months and days, which come from the CLDR tables in Node, so that none is misspelt here. */
export interface Calendar {
  /** Which of them are read. `full`: no abbreviations, since they are words of other languages. `weekdays`: no months. */
  names: "all" | "full" | "weekdays";
  /** Months that CLDR lacks, in any form, with their numbers (1 to 12). */
  months?: Readonly<Record<string, number>>;
  /** Days of the week that CLDR lacks. */
  weekdays?: Phrases;
}

/** How reports of a language say who said what; English has its own reader and en-speech.ts. */
export interface SpeechWords {
  /** Patterns of verbs of saying, in the forms of reports. */
  verbs: Patterns;
  /** Phrases, capital as at the head of a sentence, that name nobody: `Sie`. */
  pronouns: Phrases;
  /** Patterns for offices that stand before a name without being part of it. */
  offices: Patterns;
  /** Phrases of name particles (`den`) that are other words of the language too, and so join no names. */
  notParticles: Phrases;
  /** Whether all nouns have capitals, so that a capital does not tell a name. */
  capitalNouns: boolean;
}

/** A language of which everything is known: one that lacks a field does not compile. Say `[]` for what it has no words for. */
export interface Language extends Words {
  /** ISO 639-1, as CLDR has it. */
  code: string;
  /** Null where dates are written in numbers only. */
  calendar: Calendar | null;
  /** Null where quotations are left without a speaker. */
  speech: SpeechWords | null;
}

/** A language of which some words are known. */
export interface PartOfLanguage {
  code: string;
  calendar: Calendar | null;
  speech?: SpeechWords | null;
  dates?: Partial<DateWords>;
  bylines?: Partial<BylineWords>;
  papers?: Partial<PaperWords>;
  labels?: Partial<LabelWords>;
  records?: Partial<RecordWords>;
  columns?: Partial<ColumnWords>;
  furniture?: Partial<FurnitureWords>;
  links?: Partial<LinkWords>;
  pages?: Partial<PageWords>;
  pictures?: Partial<PictureWords>;
  prose?: Partial<ProseWords>;
}
