/** What a link alone says was quoted. Anybody can make a link, so that it never looks like the article's words. */
export function LinkClaim({ first, last }: { first: string; last: string | null }) {
  return (
    <p
      data-claim
      className="mt-3 border border-dashed border-muted px-3 py-2 font-sans text-sm text-muted wrap-anywhere"
    >
      The link says:{" "}
      <bdi dir="auto">
        {first}
        {last !== null && ` […] ${last}`}
      </bdi>{" "}
      <span className="block">Nothing here confirms it.</span>
    </p>
  );
}
