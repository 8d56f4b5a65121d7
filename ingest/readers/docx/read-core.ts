import { parseXml, readLine, walkElements } from "../html/page-tree.ts";

/** What a Word file says of itself. Its days are the file's, not the article's, so they are not read. */
export interface CoreFacts {
  title: string | null;
  creator: string | null;
  language: string | null;
}

/** What programs write where people wrote nothing. */
const JUNK =
  /^(?:(?:microsoft )?(?:word|powerpoint|office|excel)\b.*|(?:un(?:titled|known|named|benannt)|document|dokument|documento|belge|title|titel|author|user|users?|admin(?:istrator)?|owner|guest|default|normal|template|windows user|python-docx|word document|presentation|no title)[\s\d()_-]*|.*\.(?:docx?|dotx?|rtf|odt|pdf|html?|txt)|[\p{L}\p{N}]*\d{3,}[\p{L}\p{N}]*|.{0,2})$/iu;

const LONGEST = 300;

/** Reads `docProps/core.xml`; what programs fill in by themselves is nothing. */
export function readCore(xml: string): CoreFacts {
  const facts: CoreFacts = { title: null, creator: null, language: null };
  for (const element of walkElements(parseXml(xml))) {
    const name = /^(?:\w+:)?(title|creator|language)$/.exec(element.tag)?.[1] as keyof CoreFacts | undefined;
    if (name === undefined || facts[name] !== null) continue;
    const value = readLine(element);
    if (value !== "" && value.length <= LONGEST && (name === "language" || !JUNK.test(value))) facts[name] = value;
  }
  return facts;
}
