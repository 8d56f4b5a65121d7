/** An article as the front page tells it. */
export interface LeadArticle {
  id: string;
  title: string;
  source: string | null;
  author: string | null;
  date: string | null;
  language: string | null;
  /** Its first paragraph; null where only the headline is shown. */
  opening: string | null;
}
