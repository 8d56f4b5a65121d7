import type { PageLanguage } from "#messages/languages.ts";
import { serverMessagesIn } from "#messages/server-in.ts";
import type { Around, DifferencePiece } from "#search/quotes/quote-state.ts";
import { QuoteDifference } from "./quote-difference.tsx";

const countWords = (pieces: DifferencePiece[], ...kinds: DifferencePiece["kind"][]): number =>
  pieces.reduce((sum, { kind, words }) => sum + (kinds.includes(kind) ? words : 0), 0);

/** Where hardly a word is common, one can't read the one between the words of the other. */
export function isOtherText(pieces: DifferencePiece[]): boolean {
  const longer = Math.max(countWords(pieces, "same", "removed"), countWords(pieces, "same", "added"));
  return countWords(pieces, "same") * 2 < longer;
}

const readSide = (pieces: DifferencePiece[], own: "removed" | "added"): string =>
  pieces
    .filter(({ kind }) => kind === "same" || kind === own)
    .map(({ text }) => text)
    .join(" ");

/** @param props.lang null for what only the link says, which looks like no article's words */
function Words({ label, text, none, lang }: { label: string; text: string; none: string; lang: string | null }) {
  return (
    <p className="mt-1">
      <span className="text-muted">{label}</span>{" "}
      {text === "" ? (
        none
      ) : (
        <bdi lang={lang ?? ""} dir="auto" className={`wrap-anywhere ${lang === null ? "" : "font-serif text-base"}`}>
          {text}
        </bdi>
      )}
    </p>
  );
}

interface AroundDifferenceProps {
  language: PageLanguage;
  around: Around;
  /** Language of the article; empty when unknown. */
  lang: string;
}

/** How the article differs around verified words from what the link gives; of a paragraph that is there, only what it has. */
export function AroundDifference({ language, around, lang }: AroundDifferenceProps) {
  const words = serverMessagesIn(language).notice;
  return (["before", "after"] as const).map((side) => {
    const pieces = around[side];
    const { label, link, none } = words.sides[side];
    if (!pieces) return null;
    if (around.paragraph !== "gone")
      return <Words key={side} label={label} text={readSide(pieces, "added")} none={none} lang={lang} />;
    if (isOtherText(pieces)) {
      return (
        <div key={side} className="mt-2">
          <Words label={link} text={readSide(pieces, "removed")} none={none} lang={null} />
          <Words label={words.hereStands} text={readSide(pieces, "added")} none={none} lang={lang} />
        </div>
      );
    }
    return (
      <div key={side} className="mt-2">
        <p className="text-muted">{label}</p>
        <QuoteDifference language={language} pieces={pieces} lang={lang} />
      </div>
    );
  });
}
