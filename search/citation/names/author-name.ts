/** A person's name in the parts that CSL 1.0.2 has, or a name that is not to be turned around, such as an agency's. */
export type AuthorName =
  | {
      family: string;
      given: string;
      suffix?: string;
      /** Stands before the family name: `von der`, `al-`. */
      "non-dropping-particle"?: string;
      /** The family name is spoken first, and no comma parts it from the given one: Kim Jong Un. */
      "static-ordering"?: true;
    }
  | { literal: string };

/** What a name is called by in the running text: `von der Leyen`, `al-Assad`. */
export function shortName(name: AuthorName): string {
  if ("literal" in name) return name.literal;
  const particle = name["non-dropping-particle"];
  if (particle === undefined) return name.family;
  return `${particle}${/[-'’]$/.test(particle) ? "" : " "}${name.family}`;
}

/** A name in the order in which it is spoken: `Martin Luther King Jr.`, `Kim Jong Un` */
export function sayName(name: AuthorName): string {
  if ("literal" in name) return name.literal;
  const parts = [name.given, shortName(name)];
  return [...(name["static-ordering"] ? parts.reverse() : parts), name.suffix].filter(Boolean).join(" ");
}

/** Names in the order in which they are spoken, as a list in words: `Jane Doe, John Roe and Ann Poe`. */
export function sayNames(names: readonly AuthorName[]): string {
  const said = names.map(sayName);
  return [said.slice(0, -1).join(", "), said.at(-1)].filter(Boolean).join(" and ");
}

/** A name as data has it, the family name with its particle first: `King, Martin Luther, Jr.` */
export function invertName(name: AuthorName): string {
  if ("literal" in name) return name.literal;
  return [shortName(name), name.given, name.suffix].filter(Boolean).join(", ");
}

/** A name as it begins an entry: one that is spoken with the family name first stays as it is. */
export const leadName = (name: AuthorName): string =>
  "literal" in name || name["static-ordering"] ? sayName(name) : invertName(name);

/** Whether names are two that stay as they were printed: the styles put no comma between these. */
export const areTwoLiterals = (names: readonly AuthorName[]): boolean =>
  names.length === 2 && names.every((name) => "literal" in name);
