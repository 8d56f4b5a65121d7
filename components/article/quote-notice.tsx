import { paragraphAnchor } from "#search/links.ts";
import type { QuotedWords } from "#search/quotes/quote-reference.ts";
import type { Passage, QuoteResolution } from "#search/quotes/quote-state.ts";
import { QuoteDifference } from "./quote-difference.tsx";

const DAMAGED = "The link was cut or changed on its way, so what it quotes can’t be checked. ";

function sayState(quote: QuoteResolution): string {
  switch (quote.state) {
    case "verbatim":
      return `The passage that was linked stands here, word for word, and is marked.${sayRespelled(quote.respelled)}`;
    case "moved":
      return `The words that were linked stand here, word for word, but the paragraph around them is not the same as it was. They are marked.${sayRespelled(quote.respelled)}`;
    case "edited":
      return "The passage that was linked does not stand here any more as it did. The nearest passage, outlined here, differs from it like this:";
    case "ambiguous":
      if (quote.damaged) return `${DAMAGED}It was made for:`;
      return quote.exact
        ? "The words that were linked stand here, but it can’t be told whether in the place that was meant:"
        : "The passage that was linked does not stand here any more as it did, and several passages are near to it:";
    case "removed":
      return `${quote.damaged ? DAMAGED : ""}The passage that was linked is no longer in this article as it is indexed now.`;
  }
}

const sayRespelled = (respelled: boolean): string =>
  respelled ? " Only quotation marks, dashes or spaces are set differently than they were." : "";

/** Where a quote is not in a paragraph that is unchanged, it never was: the link is at fault. */
function blamesLink(quote: QuoteResolution): boolean {
  if (!quote.paragraphUnchanged || quote.damaged) return false;
  return quote.state === "removed" || (quote.state === "edited" && quote.passage.parts.length === 1);
}

function Places({ places }: { places: Passage[] }) {
  return (
    <ol className="mt-1 flex flex-wrap gap-x-4">
      {places.map(({ parts: [part], text }) =>
        part ? (
          <li key={`${part.paragraphId} ${part.start}`}>
            <a href={`#${paragraphAnchor(part.paragraphId)}`} className="control" title={text}>
              {part.ordinal === 0 ? "Headline" : `Paragraph ${part.ordinal}`}
            </a>
          </li>
        ) : null,
      )}
    </ol>
  );
}

interface QuoteNoticeProps {
  quote: QuoteResolution;
  words: QuotedWords | null;
  /** Language of the article; empty when unknown. */
  lang: string;
  /** Id of the element that an old link's fragment names, when it is nowhere else on the page. */
  anchor?: string;
}

/** Says in words what became of the passage that a link points to. */
export function QuoteNotice({ quote, words, lang, anchor }: QuoteNoticeProps) {
  const isGone = quote.state === "removed" || quote.state === "ambiguous";
  return (
    <aside
      id={anchor}
      aria-label="The linked passage"
      data-state={quote.state}
      className="my-6 max-w-measure border-l-4 border-accent bg-tint px-4 py-3 text-sm"
    >
      <p>
        {sayState(quote)}
        {blamesLink(quote) &&
          " The paragraph that the link names is unchanged, though, so it may be the link that was changed."}
      </p>
      {quote.state === "edited" && <QuoteDifference pieces={quote.difference} lang={lang} />}
      {quote.state === "edited" && words?.last !== null && words && (
        <p className="mt-2 text-muted">
          The link knows the first and the last words by heart. Of those between it holds a short mark each, by which
          one change in thirty goes unseen.
        </p>
      )}
      {quote.state === "ambiguous" && <Places places={quote.places} />}
      {isGone && words && (
        <>
          <p className="mt-2">What was quoted, not verified:</p>
          <blockquote lang={lang} dir="auto" className="mt-1 font-serif text-base">
            “{words.first}
            {words.last !== null && ` […] ${words.last}`}”
          </blockquote>
        </>
      )}
    </aside>
  );
}
