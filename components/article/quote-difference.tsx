import type { PageLanguage } from "#messages/languages.ts";
import { serverMessagesIn } from "#messages/server-in.ts";
import type { DifferencePiece } from "#search/quotes/quote-state.ts";

interface QuoteDifferenceProps {
  language: PageLanguage;
  pieces: DifferencePiece[];
  /** Language of the article; empty when unknown. */
  lang: string;
}

/** The way from the words of a link to those of the article: what only the link has is struck through, what only the article has is underlined. */
export function QuoteDifference({ language, pieces, lang }: QuoteDifferenceProps) {
  return (
    <p lang={lang} dir="auto" className="mt-2 font-serif text-base leading-relaxed wrap-anywhere">
      {pieces.map((piece, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
        <span key={n}>
          {n > 0 && " "}
          <Piece language={language} piece={piece} />
        </span>
      ))}
    </p>
  );
}

interface PieceProps {
  language: PageLanguage;
  piece: DifferencePiece;
}

function Piece({ language, piece: { kind, text, words } }: PieceProps) {
  const { notice } = serverMessagesIn(language);
  if (kind === "same") return text;
  if (kind === "added") {
    return (
      <ins className="bg-mark text-mark-ink decoration-2 underline-offset-4">
        <span lang={language} className="sr-only">
          {notice.inArticle}
        </span>
        {text}
      </ins>
    );
  }
  return (
    <del className="text-muted decoration-2">
      <span lang={language} className="sr-only">
        {notice.inLink}
      </span>
      {kind === "removed" ? text : `[${notice.otherWords(words)}]`}
    </del>
  );
}
