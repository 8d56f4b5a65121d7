import { escapeHtml } from "#search/citation/markup.ts";

/** Markup that was written in this program, its values escaped. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

type Value = string | number | Html | Html[] | null;

/** A template whose values are text, however they look; only what another template made is taken as markup. Null is nothing. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  const written = values.map((value) => {
    if (value === null) return "";
    if (value instanceof Html) return value.markup;
    if (Array.isArray(value)) return value.map(({ markup }) => markup).join("");
    return escapeHtml(String(value));
  });
  return new Html(strings.map((part, n) => part + (written[n] ?? "")).join(""));
}
