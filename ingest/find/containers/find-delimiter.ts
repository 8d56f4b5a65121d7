/** Spreadsheets of many countries write semicolons; the heading tells which. */
export function findDelimiter(text: string): string {
  const heading = text.slice(0, 10_000).split(/\r?\n|\r/, 1)[0] as string;
  const counted = [",", ";", "\t"].map((mark) => ({ mark, count: heading.split(mark).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}
