const TAG = /<(\/?)[\w:][^<>]*?(\/?)>/g;

/**
 * How deep the elements of XML are nested, tags that are never closed counted too. A look at the tags alone, linear in the text: parsers
 * take time that grows with the square of the depth.
 */
export function measureDepth(xml: string): number {
  let [depth, deepest] = [0, 0];
  for (const [, closes, isEmpty] of xml.matchAll(TAG)) {
    if (closes) depth--;
    else if (!isEmpty) depth++;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
