import { QUOTE, QUOTE_PLACES } from "#messages/en.ts";
import type { QuotedWords } from "#search/quotes/quote-reference.ts";
import type { Around, Passage, PassagePart, QuoteResolution } from "#search/quotes/quote-state.ts";
import { tellPlace } from "#search/quotes/tell-place.ts";
import { AroundDifference, isOtherText } from "./around-difference.tsx";
import { LinkClaim } from "./link-claim.tsx";
import { QuoteDifference } from "./quote-difference.tsx";
import { reachesBeyond } from "./reaches-beyond.ts";

const EITHER = "Either the article was edited since the link was made, or the link was.";

function sayVerified(around: Around, words: QuotedWords | null): string {
  const found = words
    ? "The words of this link stand here, word for word, and are marked."
    : "The paragraph of this link stands here, word for word, and is marked.";
  const isSame = around.before === null && around.after === null;
  const place = tellPlace(around, words);
  if (place === "same" && !isSame) return `${found} What stands around them is not what the link gives.`;
  const changed = place === "rest-differs" ? ` ${EITHER}` : "";
  return `${found} ${QUOTE_PLACES[place]}${changed}`.trimEnd();
}

/** @param isAltered nothing but the link itself can be at fault */
function sayState(quote: QuoteResolution, words: QuotedWords | null, isAltered: boolean): string {
  switch (quote.state) {
    case "verbatim":
    case "moved": {
      const set = quote.respelled
        ? " Only quotation marks, dashes or spaces are set differently than in the link."
        : "";
      return sayVerified(quote.around, words) + set;
    }
    case "edited":
      if (quote.cut) return `${QUOTE.onlyCut} They are outlined.`;
      return isAltered
        ? `${QUOTE.notHere} The nearest passage is outlined.`
        : `${QUOTE.notHere} ${EITHER} The nearest passage is outlined.`;
    case "ambiguous":
      if (quote.damaged) return `${QUOTE.damaged} It names:`;
      return quote.exact
        ? `${QUOTE.unclear} They stand in:`
        : `${quote.cut ? QUOTE.onlyCut : QUOTE.notHere} Several passages are near to them:`;
    case "removed":
      if (quote.damaged) return QUOTE.damaged;
      return words ? QUOTE.notHere : QUOTE.gone;
  }
}

/** Where a place of the article is shown: on this page, or on that of another part. */
type PathOf = (place: PassagePart) => string;

function Places({ places, total, pathOf }: { places: Passage[]; total: number; pathOf: PathOf }) {
  return (
    <ol className="mt-1 flex flex-wrap gap-x-4">
      {places.map(({ parts: [part], text }) =>
        part ? (
          <li key={`${part.paragraphId} ${part.start}`}>
            <a href={pathOf(part)} className="control" title={text}>
              {part.ordinal === 0 ? "Headline" : `Paragraph ${part.ordinal}`}
            </a>
          </li>
        ) : null,
      )}
      {total > places.length && <li>and {(total - places.length).toLocaleString("en")} more</li>}
    </ol>
  );
}

interface QuoteNoticeProps {
  quote: QuoteResolution;
  words: QuotedWords | null;
  /** Text of the paragraph that the link names; null where it is not in the article. */
  linked: string | null;
  /** Language of the article; empty when unknown. */
  lang: string;
  /** Id of the element that an old link's fragment names, when it is nowhere else on the page. */
  anchor?: string;
  pathOf: PathOf;
}

/** Says in words what became of the passage that a link points to. */
export function QuoteNotice({ quote, words, lang, linked, anchor, pathOf }: QuoteNoticeProps) {
  const isGone = quote.state === "removed" || (quote.state === "ambiguous" && !quote.exact);
  const isVerified = "around" in quote;
  const isLost = isGone || quote.state === "edited";
  // A quote that went on in the next paragraph may have been edited there.
  const isAltered = isLost && !quote.damaged && linked !== null && words !== null && !reachesBeyond(linked, words);
  const pieces = "around" in quote ? [quote.around.before, quote.around.after] : [];
  const isCompared = pieces.some((each) => each?.some(({ kind }) => kind === "removed") && !isOtherText(each));
  const showsLink = words !== null && linked === null;
  return (
    <aside
      id={anchor}
      aria-label="The linked passage"
      data-state={quote.state}
      className="my-6 max-w-measure border-l-4 border-accent bg-tint px-4 py-3 text-sm"
    >
      <p>
        {sayState(quote, words, isAltered)}
        {isAltered &&
          " The paragraph that the link names is the same as when the link was made, so the link itself may have been cut or altered."}
      </p>
      {(isCompared || (quote.state === "edited" && showsLink)) && (
        <p className="mt-2 text-muted">Struck words are the link’s, marked ones the article’s.</p>
      )}
      {isVerified && <AroundDifference around={quote.around} lang={lang} />}
      {quote.state === "edited" && showsLink && <QuoteDifference pieces={quote.difference} lang={lang} />}
      {quote.state === "edited" && showsLink && words?.last !== null && (
        <p className="mt-2 text-muted">
          The link stores the first and last words in full and a short fingerprint of each word between them, so about
          one changed word in thirty may not be marked.
        </p>
      )}
      {quote.state === "ambiguous" && <Places places={quote.places} total={quote.total} pathOf={pathOf} />}
      {isGone && showsLink && <LinkClaim {...words} />}
    </aside>
  );
}
