/**
 * Whether the asker has an answer already: `If-None-Match` lists tags, weak or not, or `*` (RFC 9110, 13.1.2).
 * @param tag strong, with its quotation marks
 */
export function isKnown(request: Request, tag: string): boolean {
  const listed = request.headers.get("if-none-match")?.split(",") ?? [];
  return listed.map((one) => one.trim().replace(/^W\//, "")).some((one) => one === tag || one === "*");
}
