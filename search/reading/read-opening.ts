import type { ArticleStore, Asker } from "../engine.ts";
import { limitLength } from "../limit-length.ts";

/** More is not told of an article on the front page. UTF-16 units. */
const MAX_LENGTH = 2000;

/**
 * The opening words of an article; null when it has none, or there is none of that id.
 * @throws SearchError as the engine does
 */
export async function readOpening(engine: ArticleStore, id: string, asker?: Asker): Promise<string | null> {
  const view = await engine.readArticle(id, null, asker);
  const opening = view?.article.paragraphs.find(({ kind }) => kind === "standfirst" || kind === "body");
  return opening ? limitLength(opening.text, MAX_LENGTH) : null;
}
