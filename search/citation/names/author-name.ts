/** A person's name in the parts that CSL 1.0.2 has, or a name that is not to be turned around, such as an agency's. */
export type AuthorName =
  | {
      family: string;
      given: string;
      suffix?: string;
      /** Stands before the family name: `von der`, `al-`. */
      "non-dropping-particle"?: string;
    }
  | { literal: string };

/** What a name is called by in the running text: `von der Leyen`, `al-Assad`. */
export function shortName(name: AuthorName): string {
  if ("literal" in name) return name.literal;
  const particle = name["non-dropping-particle"];
  if (particle === undefined) return name.family;
  return `${particle}${/[-'’]$/.test(particle) ? "" : " "}${name.family}`;
}

/** A name in the order in which it is spoken: `Martin Luther King Jr.` */
export function sayName(name: AuthorName): string {
  if ("literal" in name) return name.literal;
  return [name.given, shortName(name), name.suffix].filter(Boolean).join(" ");
}

/** A name as it stands in a list, the family name with its particle first: `King, Martin Luther, Jr.` */
export function invertName(name: AuthorName): string {
  if ("literal" in name) return name.literal;
  return [shortName(name), name.given, name.suffix].filter(Boolean).join(", ");
}
