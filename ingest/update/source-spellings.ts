import { listSome } from "../report/list-some.ts";
import type { IngestReport } from "../report/report.ts";
import { findSource, foldName, type Sources } from "../understand/metadata/sources.ts";

/** Of a source that is written in more ways, the commonest are named. */
const MOST_NAMED = 10;

interface Spelling {
  name: string;
  articles: number;
  /** The first that has it. */
  file: string;
  article: string;
}

/**
 * Finds sources that seem to be one and are written in several ways. Nothing is made one: `The Times` and `Times` may be two papers,
 * and which spelling is right can't be told. The report says so, with what to add to sources.yml.
 */
export class SourceSpellings {
  readonly #sources: Sources;
  readonly #spellings = new Map<string, Spelling>();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** Counts the source of an article; null for none. */
  add(name: string | null, file: string, article: string): void {
    if (name === null) return;
    const spelling = this.#spellings.get(name);
    if (spelling) spelling.articles++;
    else this.#spellings.set(name, { name, articles: 1, file, article });
  }

  /** A warning for each source that seems to be written in several ways; it is told of the rarest. */
  list(): IngestReport["warnings"] {
    const groups = Map.groupBy(this.#spellings.values(), ({ name }) => foldLoosely(name));
    return [...groups.values()].filter((group) => this.#isOne(group)).map((group) => this.#describe(group));
  }

  /** Sources that are all configured are different ones: a person said so. */
  #isOne(group: Spelling[]): boolean {
    return group.length > 1 && !group.every(({ name }) => findSource(this.#sources, name) === name);
  }

  #describe(group: Spelling[]): IngestReport["warnings"][number] {
    const sorted = group.toSorted((one, other) => other.articles - one.articles || (one.name < other.name ? -1 : 1));
    const shown = sorted.slice(0, MOST_NAMED);
    const { file, article } = sorted.at(-1) as Spelling;
    const counted = listSome(
      sorted.map(({ name, articles }) => `“${name}” (${articles})`),
      MOST_NAMED,
    );
    const message = `A source seems to be written in several ways, by numbers of articles: ${counted}. If they are one, put into sources.yml: ${this.#write(shown)}`;
    return { code: "source-spellings", message, file, article };
  }

  /** The line for sources.yml; strings of JSON are strings of YAML. */
  #write(shown: Spelling[]): string {
    const known = shown.find(({ name }) => findSource(this.#sources, name) === name);
    const { name } = known ?? (shown[0] as Spelling);
    // What is only typed in another way needs no alias.
    const others = new Map(shown.map((spelling) => [foldName(spelling.name), spelling.name]));
    others.delete(foldName(name));
    const aliases = JSON.stringify([...others.values()]);
    if (known) return `aliases: ${aliases}, at its entry ${JSON.stringify(name)}`;
    return `- {name: ${JSON.stringify(name)}${others.size > 0 ? `, aliases: ${aliases}` : ""}}`;
  }
}

/** Without what is also left out of a name: "The" before it, "Online" or the end of its address behind it. */
function foldLoosely(name: string): string {
  const folded = foldName(name);
  return folded.replace(/^the (?=.)/, "").replace(/(?<=.) (?:online|com|net|org)$/, "") || folded;
}
