import type { PageLanguage } from "#messages/languages.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import { serverMessagesIn } from "#messages/server-in.ts";
import { articlePath } from "#search/links.ts";
import { MAX_QUERY_LENGTH } from "#search/query/query-limits.ts";
import {
  ASKED_ANCHOR,
  PART_ANCHOR,
  partPath,
  type Reading,
  readingParams,
  stepAnchor,
} from "#search/reading/article-links.ts";
import type { ChosenPart, PartRange } from "#search/reading/choose-part.ts";

interface PartLinksProps {
  language: PageLanguage;
  reading: Reading;
  part: ChosenPart;
  /** Paragraphs of the article, the headline included. */
  length: number;
}

function nameRange(language: PageLanguage, { from, to }: PartRange): string {
  const { number } = searchMessagesIn(language).formats;
  return to - from === 1 ? number(from) : `${number(from)}–${number(to - 1)}`;
}

/** The other parts of an article of which a page shows one: plain links. */
export function PartLinks({ language, reading, part, length, place }: PartLinksProps & { place: "above" | "below" }) {
  const words = serverMessagesIn(language).article;
  const { first, earlier, later, last } = part;
  const link = (label: string, range: PartRange | null) =>
    range && (
      <li>
        <a href={partPath(reading, range)} className="control">
          {label} <span className="tabular-nums">{nameRange(language, range)}</span>
        </a>
      </li>
    );
  const isSame = (one: PartRange | null, other: PartRange | null) => one?.from === other?.from && one?.to === other?.to;
  return (
    <nav
      id={place === "above" ? PART_ANCHOR : undefined}
      aria-label={place === "above" ? words.parts : words.partsAgain}
      className="my-6 max-w-measure border-y border-rule py-2 text-[0.8125rem]"
    >
      <p>{words.part({ range: nameRange(language, part), length: length - 1 })}</p>
      <ul className="no-print flex flex-wrap gap-x-4">
        {!isSame(first, earlier) && link(words.first, first)}
        {link(words.earlier, earlier)}
        {link(words.later, later)}
        {!isSame(last, later) && link(words.last, last)}
      </ul>
      {place === "above" && <PartForms language={language} reading={reading} length={length} />}
    </nav>
  );
}

/** What a browser's own search can't find, as it is not on the page, and how to get to a paragraph by its number. */
function PartForms({ language, reading, length }: Pick<PartLinksProps, "language" | "reading" | "length">) {
  const words = serverMessagesIn(language).article;
  const search = [...readingParams({ ...reading, find: null })];
  const kept = search.map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
  const field = "min-w-0 border border-muted bg-paper px-2 py-0.5";
  const button = "control font-semibold";
  return (
    <div className="no-print mt-1 flex flex-wrap gap-x-6 gap-y-2">
      <form action={`${articlePath(reading.id)}#${stepAnchor(1)}`} className="flex gap-x-2">
        {kept}
        <input type="hidden" name="step" value="1" />
        <input
          type="search"
          name="find"
          required
          maxLength={MAX_QUERY_LENGTH}
          defaultValue={reading.find ?? ""}
          aria-label={words.find}
          placeholder={words.find}
          autoComplete="off"
          dir="auto"
          className={`${field} w-44`}
        />
        <button type="submit" className={button}>
          {words.findSubmit}
        </button>
      </form>
      <form action={`${articlePath(reading.id)}#${ASKED_ANCHOR}`} className="flex items-center gap-x-2">
        {kept}
        {reading.find !== null && <input type="hidden" name="find" value={reading.find} />}
        <label className="flex items-center gap-x-2">
          {words.paragraph}
          <input
            type="number"
            name="paragraphs"
            required
            min={1}
            max={length - 1}
            autoComplete="off"
            className={`${field} w-24 tabular-nums`}
          />
        </label>
        <button type="submit" className={button}>
          {words.go}
        </button>
      </form>
    </div>
  );
}
