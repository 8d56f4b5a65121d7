import type { ServerMessages } from "#messages/en/server.ts";
import type { PageLanguage } from "#messages/languages.ts";
import { serverMessagesIn } from "#messages/server-in.ts";
import type { QuotedWords } from "#search/quotes/quote-reference.ts";
import type { Around, Passage, PassagePart, QuoteResolution } from "#search/quotes/quote-state.ts";
import { tellPlace } from "#search/quotes/tell-place.ts";
import { AroundDifference, isOtherText } from "./around-difference.tsx";
import { LinkClaim } from "./link-claim.tsx";
import { QuoteDifference } from "./quote-difference.tsx";
import { reachesBeyond } from "./reaches-beyond.ts";

function sayVerified({ notice, quotePlaces }: ServerMessages, around: Around, words: QuotedWords | null): string {
  const found = words ? notice.wordsHere : notice.paragraphHere;
  const isSame = around.before === null && around.after === null;
  const place = tellPlace(around, words);
  if (place === "same" && !isSame) return `${found} ${notice.othersAround}`;
  const changed = place === "rest-differs" ? ` ${notice.either}` : "";
  return `${found} ${quotePlaces[place]}${changed}`.trimEnd();
}

interface Resolved {
  quote: QuoteResolution;
  words: QuotedWords | null;
  /** Nothing but the link itself can be at fault. */
  isAltered: boolean;
}

function sayState(messages: ServerMessages, { quote, words, isAltered }: Resolved): string {
  const { quote: told, notice } = messages;
  switch (quote.state) {
    case "verbatim":
    case "moved": {
      const verified = sayVerified(messages, quote.around, words);
      return quote.respelled ? `${verified} ${notice.respelled}` : verified;
    }
    case "edited":
      if (quote.cut) return `${told.onlyCut} ${notice.cutOutlined}`;
      return isAltered
        ? `${told.notHere} ${notice.nearestOutlined}`
        : `${told.notHere} ${notice.either} ${notice.nearestOutlined}`;
    case "ambiguous":
      if (quote.damaged) return `${told.damaged} ${notice.itNames}`;
      return quote.exact
        ? `${told.unclear} ${notice.theyStandIn}`
        : `${quote.cut ? told.onlyCut : told.notHere} ${notice.severalNear}`;
    case "removed":
      if (quote.damaged) return told.damaged;
      return words ? told.notHere : told.gone;
  }
}

/** Where a place of the article is shown: on this page, or on that of another part. */
type PathOf = (place: PassagePart) => string;

interface PlacesProps {
  language: PageLanguage;
  places: Passage[];
  total: number;
  pathOf: PathOf;
}

function Places({ language, places, total, pathOf }: PlacesProps) {
  const { notice } = serverMessagesIn(language);
  return (
    <ol className="mt-1 flex flex-wrap gap-x-4">
      {places.map(({ parts: [part], text }) =>
        part ? (
          <li key={`${part.paragraphId} ${part.start}`}>
            <a href={pathOf(part)} className="control" title={text}>
              {notice.paragraph(part.ordinal)}
            </a>
          </li>
        ) : null,
      )}
      {total > places.length && <li>{notice.more(total - places.length)}</li>}
    </ol>
  );
}

interface QuoteNoticeProps {
  language: PageLanguage;
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
export function QuoteNotice({ language, quote, words, lang, linked, anchor, pathOf }: QuoteNoticeProps) {
  const messages = serverMessagesIn(language);
  const { notice } = messages;
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
      aria-label={notice.label}
      data-state={quote.state}
      className="my-6 max-w-measure border-l-4 border-accent bg-tint px-4 py-3 text-sm"
    >
      <p>
        {sayState(messages, { quote, words, isAltered })}
        {isAltered && ` ${notice.altered}`}
      </p>
      {(isCompared || (quote.state === "edited" && showsLink)) && <p className="mt-2 text-muted">{notice.struck}</p>}
      {isVerified && <AroundDifference language={language} around={quote.around} lang={lang} />}
      {quote.state === "edited" && showsLink && (
        <QuoteDifference language={language} pieces={quote.difference} lang={lang} />
      )}
      {quote.state === "edited" && showsLink && words?.last !== null && (
        <p className="mt-2 text-muted">{notice.fingerprint}</p>
      )}
      {quote.state === "ambiguous" && (
        <Places language={language} places={quote.places} total={quote.total} pathOf={pathOf} />
      )}
      {isGone && showsLink && <LinkClaim language={language} {...words} />}
    </aside>
  );
}
