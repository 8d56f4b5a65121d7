import { OMISSION_KINDS, type Omission, type OmissionKind } from "#ingest/report/omissions.ts";

/** How often each kind of text was left out on purpose. */
export class OmissionCounts {
  readonly #within = new Map<OmissionKind, number>();
  readonly #lines = new Map<OmissionKind, number>();

  /** Counts what was left out within paragraphs, and whole lines. */
  add(within: readonly Omission[], lines: readonly Omission[]): void {
    for (const { kind } of within) this.#within.set(kind, (this.#within.get(kind) ?? 0) + 1);
    for (const { kind } of lines) this.#lines.set(kind, (this.#lines.get(kind) ?? 0) + 1);
  }

  /** A table of the kinds that were met. */
  format(): string[] {
    const met = OMISSION_KINDS.filter((kind) => this.#within.has(kind) || this.#lines.has(kind));
    const rows = met.map((kind) => `| ${kind} | ${this.#within.get(kind) ?? 0} | ${this.#lines.get(kind) ?? 0} |`);
    return ["| left out on purpose | within paragraphs | whole lines |", "| --- | --- | --- |", ...rows];
  }
}
