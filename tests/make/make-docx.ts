import { makeArchive } from "./make-archive.ts";

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Styles by their ids, with the names that Word gives them in any language. */
const STYLES: Record<string, string> = {
  Titel: "Title",
  Untertitel: "Subtitle",
  berschrift1: "heading 1",
  Beschriftung: "caption",
  Verzeichnis1: "toc 1",
  Zitat: "Quote",
};

/** A run of text as Word writes it. */
export function run(text: string, properties = ""): string {
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph, in a style by the name that Word gives it in English. */
export function paragraph(content: string, style?: string): string {
  const id = Object.entries(STYLES).find(([, name]) => name === style)?.[0];
  const properties = id === undefined ? "" : `<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`;
  return `<w:p>${properties}${content.startsWith("<") ? content : run(content)}</w:p>`;
}

/** Parts of a made Word file; what is absent isn't there. */
export interface DocxSketch {
  body: string;
  footnotes?: string;
  /** What `docProps/core.xml` holds. */
  core?: string;
  /** Further styles. */
  styles?: string;
  /** Further relations of the document. */
  relations?: string;
  /** Further members of the archive. */
  members?: Record<string, string>;
}

/** A Word file, as a German Word would write it. */
export function makeDocx({
  body,
  footnotes,
  core,
  styles: others = "",
  relations = "",
  members = {},
}: DocxSketch): Promise<Buffer> {
  const styles = Object.entries(STYLES)
    .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
    .join("");
  return makeArchive({
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/footnotes" Target="footnotes.xml"/>${relations}</Relationships>`,
    "word/document.xml": `${HEAD}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    "word/styles.xml": `${HEAD}<w:styles ${NAMESPACES}>${styles}${others}</w:styles>`,
    ...(footnotes === undefined
      ? {}
      : { "word/footnotes.xml": `${HEAD}<w:footnotes ${NAMESPACES}>${footnotes}</w:footnotes>` }),
    ...(core === undefined
      ? {}
      : {
          "docProps/core.xml": `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
        }),
    ...members,
  });
}
