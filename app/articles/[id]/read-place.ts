import type { AskedPlace } from "#search/reading/read-article-part.ts";

const RANGE = /^(\d{1,6})(?:-(\d{1,6}))?$/;

/** Where an address opens an article: `paragraphs` (`201-400`, or `201` for what stands there) and `step`. What can't be read asks for nothing. */
export function readPlace(params: URLSearchParams): AskedPlace {
  const [, first, last] = RANGE.exec(params.get("paragraphs") ?? "") ?? [];
  const step = /^[1-9]\d{0,8}$/.exec(params.get("step") ?? "");
  return {
    step: step ? Number(step[0]) : null,
    range: first === undefined ? null : { from: Number(first), to: last === undefined ? null : Number(last) + 1 },
  };
}
