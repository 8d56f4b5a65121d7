/** A mark that press databases put once into each record that they export. */
export interface RecordMark {
  /** What the mark is. */
  kind: string;
  /** What must differ between two records: the number of a record, its key; null where nothing does. */
  key: string | null;
}

/** Longer lines are sentences. */
const LONGEST = 240;

const RECORD =
  "documents?|dokument(?:e|en)?|documentos?|documenti|documenten|belge|документ|articles?|artikel|art[ií]culo|records?|results?|stor(?:y|ies)|items?|nyhet|treffer|résultat|resultado";
const OF = "(?:of|von|de|sur|van|av|di|из|/)";

/** Each pattern is for one short line, and what it captures differs from record to record. */
const MARKS: [string, RegExp][] = [
  // `Document 3 of 12`, `3 of 12 DOCUMENTS`, `Dokument 3 von 12`.
  ["number", new RegExp(`^(?:${RECORD})\\s*(\\d+)\\s*${OF}\\s*\\d+\\.?$`, "iu")],
  ["number", new RegExp(`^(\\d+)\\s*${OF}\\s*\\d+\\s+(?:${RECORD})$`, "iu")],
  ["number", /^record\s*:\s*(\d+)$/iu],
  [
    "end",
    /^(?:end of (?:the )?(?:document|record)|ende des dokuments|fin du document|fin(?:al)? del documento|einde van (?:het )?document|fine del documento|конец документа|belgenin sonu)$/iu,
  ],
  ["load-date", /^(?:load|update)-date\s*:|^(?:date-chargement|fecha-carga|ladedatum|laaddatum)\s*:/iu],
  [
    "length",
    /^(?:length|word count|länge|longueur|longitud|extensión|lengte|lunghezza|uzunluk|длина)\s*:[\s|]*\d[\d.,]*\s*(?:words?|wörter|mots|palabras|woorden|parole|kelime|слов\p{L}*)$/iu,
  ],
  // Factiva: `Document EXC0000020210304eh340001x`, `AN Document …`.
  ["key", /^(?:AN[\s|]+)?(?:document|dokument|documento|документ)\s+([A-Z][A-Z0-9]{3,}\d{8}[a-z][a-z0-9]{5,})$/iu],
  // ProQuest, EBSCO, NewsBank, Gale, Genios.
  [
    "key",
    /^(?:(?:proquest|gale|ebsco)[\s-]*)?(?:document|dokument(?:en)?|accession|record)[\s-]*(?:number|nummer|no\.?|id|identifier)\s*:[\s|]*(\S.*)$/iu,
  ],
  ["address", /^(?:persistent link to this record|dauerhafte adresse des dokuments)\b/iu],
  // Europresse: `news·20210304·LM·4172312`.
  ["key", /^news[·•.]\d{8}[·•.]([\p{L}\d]+[·•.][\p{L}\d×-]+)$/iu],
];

/** Fields of Factiva by their two letters: headline, words, day, paper, first and further paragraphs, key. */
const CODE = /^(HD|WC|PD|SN|LP|TD|AN)(?:\s*\|\s*|\s+|$)/u;

const LABELS: [string, RegExp][] = Object.entries({
  "label title": "title|headline|article (?:name|title)|titel|überschrift|titre|título|titolo|başlık|заголовок",
  "label author": "authors?|by-?line|autor(?:en)?|auteurs?|autores|yazar|автор",
  "label date":
    "date|publication date|date published|pub(?:lication)?\\.? date|issue date|datum|erscheinungsdatum|date de publication|fecha|data|tarih|дата",
  "label source":
    "source|publication|publication (?:title|name|info)|paper|newspaper|quelle|zeitung|publikation|source name|nom de la source|fuente|periódico|fonte|gazete|kaynak|источник|издание",
  "label text": "full text|text|body|volltext|texte intégral|texto completo",
  "label place": "section|pages?|start page|ressort|rubrik|seiten?|rubrique|sección|página|bölüm|sayfa",
}).map(([kind, words]) => [kind, new RegExp(`^(?:${words})\\s*:`, "iu")]);

/** The sign of a record that a line is; null for the others. */
export function findRecordMark(line: string): RecordMark | null {
  if (line.length > LONGEST) return null;
  const text = line.replace(/\*\*|__/g, "").replace(/^[\s#>*_|=~–—-]+|[\s*_|=~–—-]+$/g, "");
  for (const [kind, pattern] of MARKS) {
    const found = pattern.exec(text);
    if (found) return { kind, key: found[1] ?? null };
  }
  const code = CODE.exec(text)?.[1];
  if (code !== undefined) return { kind: `code ${code}`, key: null };
  const label = LABELS.find(([, pattern]) => pattern.test(text));
  return label === undefined ? null : { kind: label[0], key: null };
}
