import { type AuthorName, sayName } from "./author-name.ts";
import { isOrganisation } from "./organisations.ts";
import { readNames } from "./read-names.ts";

/** An author as schema.org has one; of a name that may be a person's or an organisation's only the name is said. */
type DescribedAuthor = { "@type": "Person" | "Organization"; name: string } | string;

/** The authors of a printed line for search engines, with the names that citations use: a single author as an object, several as a list. Undefined for an empty line. */
export function describeAuthors(
  author: string | null,
  source: string | null,
): DescribedAuthor | DescribedAuthor[] | undefined {
  const [first, ...more] = readNames(author, source).map((name) => describeAuthor(name, source));
  return first !== undefined && more.length > 0 ? [first, ...more] : first;
}

/** A speaker, or one author. */
export function describeAuthor(name: AuthorName, source: string | null): DescribedAuthor {
  const said = sayName(name);
  if (!("literal" in name)) return { "@type": "Person", name: said };
  return isOrganisation(said, source) ? { "@type": "Organization", name: said } : said;
}
