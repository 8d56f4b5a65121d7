import { paragraphAnchor } from "#search/links.ts";
import type { QuoteState } from "#search/quotation.ts";

const SENTENCES: Record<QuoteState["state"], string> = {
  verbatim: "The passage that was linked stands here, word for word. It is marked below.",
  moved:
    "The words that were linked stand here, word for word, but in another paragraph than before. They are marked below.",
  ambiguous: "The words that were linked stand here in several places:",
  removed: "The passage that was linked is no longer in this article as it is indexed now.",
};

/** Says in words what became of the passage that a link points to. */
export function QuoteNotice({ quote, exact }: { quote: QuoteState; exact: string | null }) {
  return (
    <aside
      aria-label="The linked passage"
      data-state={quote.state}
      className="my-6 max-w-[42rem] border-l-4 border-accent bg-tint px-4 py-3 text-sm"
    >
      <p>
        {SENTENCES[quote.state]} {quote.state === "removed" && exact && "What was quoted, not verified:"}
      </p>
      {quote.state === "removed" && exact && (
        <blockquote dir="auto" className="mt-2 font-serif text-base">
          “{exact}”
        </blockquote>
      )}
      {quote.state === "ambiguous" && (
        <ol className="mt-1 flex flex-wrap gap-4">
          {quote.paragraphs.map((paragraph) => (
            <li key={paragraph.id}>
              <a href={`#${paragraphAnchor(paragraph.id)}`} className="control">
                {paragraph.ordinal === 0 ? "Headline" : `Paragraph ${paragraph.ordinal}`}
              </a>
            </li>
          ))}
        </ol>
      )}
    </aside>
  );
}
