import { paragraphAnchor } from "#search/links.ts";
import type { QuotedWords } from "#search/quotes/quote-reference.ts";
import type { Around, Passage, QuoteResolution } from "#search/quotes/quote-state.ts";
import { tellPlace, type VerifiedPlace } from "#search/quotes/tell-place.ts";
import { AroundDifference, isOtherText } from "./around-difference.tsx";
import { LinkClaim } from "./link-claim.tsx";
import { QuoteDifference } from "./quote-difference.tsx";

const DAMAGED = "This link was cut or changed on its way, so what it quotes can’t be checked.";
const NOT_HERE = "The words of this link do not stand in this article.";
const ONLY_CUT = "The words of this link stand in this article only as part of longer words or numbers.";

const PLACES: Record<VerifiedPlace, string> = {
  same: "",
  another: "But they stand in another paragraph than the one that the link names.",
  "beside-others": "So does their paragraph, but beside other paragraphs than the link gives.",
  "rest-differs":
    "So do the words next to them. The rest of the paragraph differs: either it was edited since the link was made, or the link was.",
  gone: "But the paragraph that the link names is not in this article.",
};

function sayVerified(around: Around, words: QuotedWords | null): string {
  const found = words
    ? "The words of this link stand here, word for word, and are marked."
    : "The paragraph of this link stands here, word for word, and is marked.";
  const isSame = around.before === null && around.after === null;
  const place = tellPlace(around, words);
  if (place === "same" && !isSame) return `${found} What stands around them is not what the link gives.`;
  return `${found} ${PLACES[place]}`.trimEnd();
}

function sayState(quote: QuoteResolution, words: QuotedWords | null): string {
  switch (quote.state) {
    case "verbatim":
    case "moved": {
      const set = quote.respelled
        ? " Only quotation marks, dashes or spaces are set differently than in the link."
        : "";
      return sayVerified(quote.around, words) + set;
    }
    case "edited":
      if (quote.cut) return `${ONLY_CUT} They are outlined.`;
      return quote.paragraphUnchanged
        ? `${NOT_HERE} The nearest passage is outlined.`
        : `${NOT_HERE} Either the article was edited since the link was made, or the link was. The nearest passage is outlined.`;
    case "ambiguous":
      if (quote.damaged) return `${DAMAGED} It names:`;
      return quote.exact
        ? "The words of this link stand here, but it is unclear whether this is the place that was meant:"
        : `${quote.cut ? ONLY_CUT : NOT_HERE} Several passages are near to them:`;
    case "removed":
      if (quote.damaged) return DAMAGED;
      return words ? NOT_HERE : "The paragraph of this link is not in this article.";
  }
}

function Places({ places, total }: { places: Passage[]; total: number }) {
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
      {total > places.length && <li>and {(total - places.length).toLocaleString("en")} more</li>}
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
  const isGone = quote.state === "removed" || (quote.state === "ambiguous" && !quote.exact);
  const isVerified = "around" in quote;
  const pieces = "around" in quote ? [quote.around.before, quote.around.after] : [];
  const isCompared = pieces.some((each) => each?.some(({ kind }) => kind === "removed") && !isOtherText(each));
  const showsLink = words !== null && !quote.paragraphUnchanged;
  return (
    <aside
      id={anchor}
      aria-label="The linked passage"
      data-state={quote.state}
      className="my-6 max-w-measure border-l-4 border-accent bg-tint px-4 py-3 text-sm"
    >
      <p>
        {sayState(quote, words)}
        {!isVerified &&
          !quote.damaged &&
          quote.paragraphUnchanged &&
          " The paragraph that the link names stands as it stood when the link was made, so the link itself may have been altered."}
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
      {quote.state === "ambiguous" && <Places places={quote.places} total={quote.total} />}
      {isGone && showsLink && <LinkClaim {...words} />}
    </aside>
  );
}
