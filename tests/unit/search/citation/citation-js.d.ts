/** The little that the tests use of them; they bring no types. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(data: unknown);
    data: Record<string, unknown>[];
    format(kind: "bibliography", options: { template: string; lang: string }): string;
  }
}

declare module "@citation-js/name" {
  export function parse(name: string): Record<string, string>;
}

declare module "@citation-js/plugin-csl/lib/locales.json" {
  const locales: Record<string, unknown>;
  // biome-ignore lint/style/noDefaultExport: it is what the package exports
  export default locales;
}

declare module "parse-full-name" {
  export function parseFullName(name: string): Record<"title" | "first" | "middle" | "last" | "suffix", string>;
}

declare module "citeproc" {
  interface Engine {
    setOutputFormat(format: "text"): void;
    updateItems(ids: string[]): void;
    previewCitationCluster(citation: object, before: [], after: [], format: "text"): string;
    makeBibliography(): [object, string[]];
  }
  const CSL: {
    Engine: new (system: object, style: string, language: string, force: boolean) => Engine;
    /** Moves the particles of a family name into fields of their own, in place. */
    parseParticles(name: Record<string, string>): void;
    Output: { Formatters: { title(state: object, text: string): string } };
  };
  // biome-ignore lint/style/noDefaultExport: it is what the package exports
  export default CSL;
}
