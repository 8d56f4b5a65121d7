/** The whole collection in numbers. */
export interface Collection {
  articles: number;
  paragraphs: number;
  /** Named sources. */
  sources: number;
  /** Years of the oldest and the newest article; null when no date is known. */
  from: string | null;
  to: string | null;
}
