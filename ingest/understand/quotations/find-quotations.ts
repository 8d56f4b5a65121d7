import type { Quotation } from "#search/article.ts";
import { findMarks } from "./find-marks.ts";
import { findSource } from "./find-source.ts";
import { findFirstSubject, findSubject } from "./find-subject.ts";
import { fitsPronoun, NameRegister, readName } from "./name-speakers.ts";
import { readApposed } from "./read-apposed.ts";
import { isSpeechVerb, type NounPhrase } from "./read-noun-phrase.ts";
import { readReportedSpeaker } from "./read-reported-speaker.ts";
import { readTokens, type Token } from "./read-tokens.ts";
import { WEAK_VERBS } from "./speech-verbs.ts";

/** A quotation with the words that name its source as they stand in the text, be it only `he`. */
export interface AttributedQuotation extends Quotation {
  mention: string | null;
}
interface Speaker {
  speaker: string | null;
  mention: string;
}

interface ReadParagraph {
  text: string;
  spans: ReturnType<typeof findMarks>;
  tokens: Token[];
}

/** How many people a pronoun is tried on. */
const PEOPLE = 3;

/** Quotations of fewer words are titles and scare quotes as often as speech: a speaker only when the text says so. */
const FEWEST_WORDS = 5;

/**
 * Finds the quotations of an article, one array a paragraph in the order of the text, and who said them.
 * Offsets are UTF-16 units, marks excluded. A speaker is a name, completed from the article's other paragraphs
 * ("Cavusoglu" -> "Mevlut Cavusoglu"), or else the description that stands there ("a spokesman for the ministry"); a
 * pronoun is resolved to the person last named as speaking, or gives null. Time is linear in the text; never throws.
 */
export function findQuotations(paragraphs: string[]): Quotation[][] {
  return attributeQuotations(paragraphs).map((found) =>
    found.map(({ start, end, speaker }) => ({ start, end, speaker })),
  );
}

/** The same, with the mention each speaker was read from: what the measure in tests/quality compares. */
export function attributeQuotations(paragraphs: string[]): AttributedQuotation[][] {
  const read: ReadParagraph[] = [];
  let isOpen = false;
  for (const text of paragraphs) {
    const spans = findMarks(text, isOpen);
    isOpen = spans.at(-1)?.open ?? false;
    read.push({ text, spans, tokens: readTokens(text, spans) });
  }
  const attribution = new Attribution();
  for (const paragraph of read) attribution.names.addNames(paragraph.tokens);
  return read.map((paragraph, index) => attribution.attribute(paragraph, read[index - 1]));
}

/** Walks through an article and remembers who spoke last. */
class Attribution {
  readonly names = new NameRegister();
  #last: Speaker | null = null;
  /** Quotations of a paragraph left open, that wait for a speaker named where the words go on. */
  #open: AttributedQuotation[] = [];
  /** Whom `he` or `she` may mean: people named as the subject of a sentence, the latest first. */
  #people: string[] = [];
  readonly #byRole = new Map<string, string>();
  /** Whole names of those who spoke in a language in which nouns and names can't be told apart, by their last names. */
  readonly #foreign = new Map<string, string>();

  attribute(paragraph: ReadParagraph, previous: ReadParagraph | undefined): AttributedQuotation[] {
    const { tokens, text, spans } = paragraph;
    const found: AttributedQuotation[] = [];
    let here: Speaker | null = null;
    const waiting = this.#open;
    let sentence = -1;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as Token;
      if (token.sentence !== sentence) {
        sentence = token.sentence;
        here = this.#readSentence(tokens, index, text) ?? here;
      }
      if (token.kind !== "quote") continue;
      const span = spans[token.quote] as { start: number; end: number };
      const quotation: AttributedQuotation = { start: span.start, end: span.end, speaker: null, mention: null };
      found.push(quotation);
      const isShort = countWords(text, span.start, span.end) < FEWEST_WORDS;
      const foreign = readReportedSpeaker(text, span.start, span.end);
      if (foreign !== null) {
        here = { speaker: this.#completeForeign(foreign), mention: foreign };
        for (const one of [quotation, ...waiting.splice(0)]) Object.assign(one, here);
        continue;
      }
      const source = findSource(tokens, index, text);
      const begins = tokens[index - 1] === undefined || tokens[index - 1]?.sentence !== token.sentence;
      if (source !== null && (source.direct || !isShort)) {
        const speaker = this.#nameSource(tokens, source, text, source.direct);
        Object.assign(quotation, speaker);
        if (source.direct) {
          here = speaker;
          for (const earlier of waiting.splice(0)) Object.assign(earlier, speaker);
        }
      } else if (isShort && !begins) {
        // A title or a scare quote.
      } else if (here !== null) Object.assign(quotation, here);
      else if (index === 0 && this.#last !== null && isContinuation(previous, tokens.length === 1)) {
        Object.assign(quotation, this.#last);
        waiting.push(quotation);
      } else waiting.push(quotation);
    }
    this.#open = spans.at(-1)?.open === true ? waiting : [];
    if (here !== null) this.#last = here;
    else if (spans.length === 0 && !endsInColon(text)) this.#last = null;
    return found;
  }

  /** `Weber` is the Maria Weber who spoke before. */
  #completeForeign(name: string): string {
    const last = name.slice(name.lastIndexOf(" ") + 1);
    if (name !== last) this.#foreign.set(last, name);
    return this.#foreign.get(last) ?? name;
  }

  /** Notes the subject of a sentence, and who speaks in it. Returns the speaker of a sentence without quotations. */
  #readSentence(tokens: Token[], from: number, text: string): Speaker | null {
    let to = from;
    let verb = -1;
    while (tokens[to] !== undefined && tokens[to]?.sentence === tokens[from]?.sentence && to - from < 60) {
      if (tokens[to]?.kind === "quote") {
        // The quotation's own source follows; here only whom a pronoun beside it may mean.
        const subject = to > from ? findFirstSubject(tokens, to) : null;
        if (subject !== null) this.#nameSource(tokens, subject, text, false);
        return null;
      }
      if (verb < 0 && isSpeechVerb(tokens, to) && !WEAK_VERBS.has(tokens[to]?.lower ?? "")) verb = to;
      to++;
    }
    const first = findFirstSubject(tokens, to - 1);
    const subject = verb < 0 ? null : findSubject(tokens, verb);
    const speaker = subject === null ? null : this.#nameSource(tokens, subject, text, true);
    // The subject of the whole sentence is whom the next "he" means, even where another speaks in a clause.
    if (first !== null) this.#nameSource(tokens, first, text, false);
    return speaker;
  }

  /** `speaks`: the phrase is the source of speech beyond doubt, so that even a description is taken for the speaker. */
  #nameSource(tokens: Token[], phrase: NounPhrase, text: string, speaks: boolean): Speaker {
    const mention = text.slice(tokens[phrase.from]?.start, tokens[phrase.to - 1]?.end);
    const first = tokens[phrase.from]?.lower ?? "";
    if (/^(?:he|she|it|they|we|i|you)$/.test(first)) {
      const isOne = first === "he" || first === "she";
      return { mention, speaker: (isOne ? this.#people.find((name) => fitsPronoun(name, first)) : null) ?? null };
    }
    const described = readName(tokens, phrase);
    const named = (described.name === null ? readApposed(tokens, phrase, this.names) : null) ?? described;
    if (named.name !== null) {
      const speaker = this.names.complete(named.name);
      if (speaks && speaker === named.name && speaker.includes(" ")) this.names.markSpoken(speaker);
      for (const role of named.roles) this.#byRole.set(role, speaker);
      if (this.names.isPerson(speaker) || /^(?:mr|mrs|ms|dr)\.?$/.test(named.roles.at(-1) ?? "")) {
        this.#people = [speaker, ...this.#people.filter((name) => name !== speaker)].slice(0, PEOPLE);
      }
      return { mention, speaker };
    }
    const role = named.roles.at(-1) ?? "";
    const known = first === "the" && phrase.to - phrase.from === 2 ? this.#byRole.get(role) : undefined;
    return { mention, speaker: known ?? (speaks ? named.description : null) };
  }
}

function isContinuation(previous: ReadParagraph | undefined, isBare: boolean): boolean {
  if (previous === undefined) return false;
  return isBare || previous.spans.length > 0 || endsInColon(previous.text);
}

function endsInColon(text: string): boolean {
  return /[:]$/.test(text.slice(-2).trimEnd());
}

/** Counts words up to what FEWEST_WORDS needs. */
function countWords(text: string, start: number, end: number): number {
  let count = 0;
  let inWord = false;
  for (let at = start; at < end && count < FEWEST_WORDS; at++) {
    const isSpace = /\s/u.test(text[at] as string);
    if (!isSpace && !inWord) count++;
    inWord = !isSpace;
  }
  return count;
}
