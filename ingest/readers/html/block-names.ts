/** Elements that begin a new paragraph by what HTML makes of their names. */
const BLOCK = new Set(
  `address applet article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption
  figure footer form frame frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav noframes ol output p pre
  search section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);

/** Whether an element of this name begins a new paragraph. Names that HTML doesn't know (`x-term`) begin none. */
export function isBlockName(tag: string): boolean {
  return BLOCK.has(tag);
}
