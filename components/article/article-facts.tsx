import { FACET_WORDS } from "#messages/en.ts";
import type { ArticleFacts as Facts, Origin } from "#search/article.ts";
import { formatDate } from "#search/dates.ts";
import { labelInCollection } from "#search/facets/label-value.ts";
import { type Evidence, listEvidence } from "#search/facets/read-values.ts";
import { describeFacet, type FacetName, LISTED_FACETS, PARAGRAPH_FACETS, SINGLE_FACETS } from "#search/facets.ts";

const ORIGINS: Record<Origin, string> = {
  "front-matter": "stated in the file’s front matter",
  sidecar: "stated in the metadata file beside it",
  column: "stated in a column of the table",
  markup: "stated in the page’s markup",
  byline: "read from the byline",
  text: "read from the text",
  url: "read from its web address",
  "file-name": "read from the file’s name",
};

function FactRow({ name, fact, shown }: { name: string; fact: Evidence | null; shown?: string | undefined }) {
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="w-16 text-muted">{name}</dt>
      <dd className="min-w-0 flex-1">
        {fact ? (
          <>
            <span dir="auto">{shown ?? fact.value}</span>
            <span className="text-muted">
              , {fact.from === "rule" ? `for the words: ${fact.words?.join(", ")}` : ORIGINS[fact.from]}
              {fact.raw && (
                <>
                  {" as "}
                  <span dir="auto">“{fact.raw}”</span>
                </>
              )}
            </span>
          </>
        ) : (
          "not stated"
        )}
      </dd>
    </div>
  );
}

/** What is known of an article, and where each fact was read, so that a sceptic can check it. */
export function ArticleFacts({
  article,
  topicLabels,
}: {
  article: Facts;
  /** Labels of topics by id. */
  topicLabels: ReadonlyMap<string, string>;
}) {
  const { title, date } = article;
  const listRows = (facet: FacetName) => {
    const evidence: (Evidence | null)[] = listEvidence(facet, article);
    if (evidence.length === 0 && describeFacet(facet).isExpected) evidence.push(null);
    return evidence.map((fact) => (
      <FactRow
        key={`${facet} ${fact?.value}`}
        name={FACET_WORDS[facet].label}
        fact={fact}
        shown={fact ? labelInCollection(facet, fact.value, topicLabels) : undefined}
      />
    ));
  };
  return (
    <details className="no-print mt-2 text-[0.8125rem]">
      <summary className="control">Where these facts come from</summary>
      <dl className="my-2 space-y-1 border-l-2 border-rule pl-3 leading-5">
        <FactRow name="Title" fact={title} />
        {SINGLE_FACETS.map(listRows)}
        <FactRow name={FACET_WORDS.date.label} fact={date} shown={date ? formatDate(date.value) : undefined} />
        {[...PARAGRAPH_FACETS, ...LISTED_FACETS].map(listRows)}
      </dl>
    </details>
  );
}
