import type { DifferencePiece } from "#search/quotes/quote-state.ts";

/** The way from the words of a link to those of the article: what only the link has is struck through, what only the article has is underlined. */
export function QuoteDifference({ pieces, lang }: { pieces: DifferencePiece[]; lang: string }) {
  return (
    <p lang={lang} dir="auto" className="mt-2 font-serif text-base leading-relaxed wrap-anywhere">
      {pieces.map((piece, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
        <span key={n}>
          {n > 0 && " "}
          <Piece piece={piece} />
        </span>
      ))}
    </p>
  );
}

function Piece({ piece: { kind, text, words } }: { piece: DifferencePiece }) {
  if (kind === "same") return text;
  if (kind === "added") {
    return (
      <ins className="bg-mark text-mark-ink decoration-2 underline-offset-4">
        <span className="sr-only">in the article: </span>
        {text}
      </ins>
    );
  }
  return (
    <del className="text-muted decoration-2">
      <span className="sr-only">in the link: </span>
      {kind === "removed" ? text : `[${words === 1 ? "another word" : `${words} other words`}]`}
    </del>
  );
}
