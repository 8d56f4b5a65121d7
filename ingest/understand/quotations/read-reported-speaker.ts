import { anyPattern } from "#ingest/languages/joined-words.ts";
import type { SpeechWords } from "#ingest/languages/language.ts";
import { LANGUAGES } from "#ingest/languages/languages.ts";
import { CLEAR_PARTICLES } from "#search/citation/names/name-words.ts";
import { foldWord } from "#search/words/tokenize.ts";
import { MEN, WOMEN } from "./given-names.ts";

/** So far a clause beside a quotation is read, in UTF-16 units. */
const REACH = 160;

/** How a language's reports name a speaker. */
interface Reports {
  /** Clauses behind a quotation, within its marks, and before it; each captures the clause that has the name. */
  after: RegExp;
  within: RegExp;
  before: RegExp;
  /** Two capitalised words and more, with the particles of names between them. */
  run: RegExp;
  /** At the head of a sentence an office has a capital as well. */
  office: RegExp;
  pronouns: ReadonlySet<string>;
  capitalNouns: boolean;
}

const ALL_REPORTS: readonly Reports[] = LANGUAGES.flatMap(({ speech }) => (speech ? [compileReports(speech)] : []));

function compileReports({ verbs, pronouns, offices, notParticles, capitalNouns }: SpeechWords): Reports {
  const verb = anyPattern(verbs);
  const particle = anyPattern([...CLEAR_PARTICLES].filter((word) => !notParticles.includes(word)));
  return {
    after: new RegExp(`^[“”"»«,.\\s]{0,4}(?:[—–-]\\s)?${verb}\\s+([^.!?:;„“”«»—–]{2,120})`, "u"),
    before: new RegExp(`(?:^|[.!?]\\s)((?:\\S+\\s){0,6}?\\S+)\\s${verb}[^.:„«]{0,40}:\\s*[„“»«"]?$`, "u"),
    // `«Ждали, — сказала Мария Лопатина. — Теперь …»`.
    within: new RegExp(`[,.!?…]\\s[—–-]\\s${verb}\\s([^.!?:;«»—–]{2,120})`, "u"),
    run: new RegExp(`\\p{Lu}[\\p{L}\\p{M}’'-]+(?:\\s(?:${particle}\\s){0,2}\\p{Lu}[\\p{L}\\p{M}.’'-]*){0,3}`, "gu"),
    office: new RegExp(`^${anyPattern(offices)}\\s`, "iu"),
    pronouns: new Set(pronouns),
    capitalNouns,
  };
}

/**
 * Who says a quotation, as reports of languages other than English say it: `„…“, sagte die Vorsitzende Maria Weber.`. Null where they
 * say nothing, or only what somebody is.
 *
 * @param start offset of the quotation, without its mark
 * @param end its end
 */
export function readReportedSpeaker(text: string, start: number, end: number): string | null {
  const clauses = [
    ["after", text.slice(end, end + REACH)],
    ["within", text.slice(start, end)],
    ["before", text.slice(Math.max(0, start - REACH), start)],
  ] as const;
  for (const [place, words] of clauses) {
    for (const reports of ALL_REPORTS) {
      const clause = reports[place].exec(words)?.[1];
      if (clause !== undefined) return readName(clause, reports);
    }
  }
  return null;
}

function readName(clause: string, { run: pattern, office, pronouns, capitalNouns }: Reports): string | null {
  const runs = [...clause.matchAll(pattern)];
  for (const run of runs.toReversed()) {
    const words = run[0].split(" ");
    if (words.length < 2) continue;
    if (!capitalNouns) return words.length > 2 && office.test(run[0]) ? words.slice(1).join(" ") : run[0];
    const before = clause.slice(0, run.index).trimEnd();
    // `die Vorsitzende Maria Weber`.
    const first = words.findIndex((word) => isGivenName(word));
    if (first >= 0 && first < words.length - 1) return words.slice(first).join(" ");
    if (words.length > 2 && !/(?:des|der|dem|den)$/u.test(before)) return words.slice(-2).join(" ");
    if (before === "" || before.endsWith(",")) return run[0];
  }
  // `sagte Weber`; with an article it is what somebody is.
  const [single] = runs;
  return single?.index === 0 && !pronouns.has(single[0]) ? single[0] : null;
}

const isGivenName = (word: string): boolean => MEN.has(foldWord(word)) || WOMEN.has(foldWord(word));
