/** The little that the tests use of it; citation-js brings no types. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(data: unknown);
    data: Record<string, unknown>[];
    format(kind: "bibliography", options: { template: string; lang: string }): string;
  }
}
