import { makeVocabulary } from "../make-vocabulary.ts";
import { LARGEST_ID } from "./make-site-index.ts";

/** One kind of load: what each client asks, and how much at a time. */
export interface LoadKind {
  name: string;
  clients: { paths: string[]; atOnce: number }[];
}

/** Clients at a time, where many ask. */
const CLIENTS = 8;
/** Requests that one address may have under way. */
const AT_ONCE = 32;

const repeat = (word: string, times: number): string => Array<string>(times).fill(word).join("+");
const search = (query: string): string => `/api/search?${query}`;

/** What people ask, page or API, in turn. */
function listQueries(): string[] {
  const words = makeVocabulary(60_000, 1);
  const word = (n: number) => words[n] as string;
  return Array.from({ length: 60 }, (_, n) => {
    const queries = [
      `q=${word(n)}`,
      `q=${word(n).slice(0, 3)}`,
      `q=${word(n)}+${word(40 * n)}`,
      `q=${word(n)}&from=2012&to=2016`,
      `q=%22${word(n)}+${word(n + 1)}%22`,
      `q=${word(n * 50)}&group=article&page=2`,
    ];
    return queries[n % queries.length] as string;
  });
}

/** Searches that cost as much as may be asked for. */
const DEAR = [
  repeat("the", 249),
  repeat("a", 499),
  Array.from({ length: 150 }, (_, n) => `a${n}`).join("+OR+"),
  [..."abcdefghijklmnopqrstuvwxyz"].map((letter) => `${letter}*`).join("+OR+"),
].map((q) => search(`q=${q}`));

/** Ways to ask for the largest article that there may be. */
const LARGEST = [
  `/articles/${LARGEST_ID}`,
  `/articles/${LARGEST_ID}?q=the`,
  `/api/articles/${LARGEST_ID}`,
  `/articles/${LARGEST_ID}/image`,
  `/api/quotes/resolve?article=${LARGEST_ID}&p=p-none&quote=never+said`,
];

/** All kinds; the last is a mixture. */
export function listKinds(): LoadKind[] {
  const queries = listQueries();
  const many = (paths: string[]) => Array.from({ length: CLIENTS }, (_, n) => ({ paths: turn(paths, n), atOnce: 1 }));
  const [api, pages] = [queries.map(search), queries.map((query) => `/?${query}`)];
  return [
    { name: "API, 8 clients", clients: many(api) },
    { name: "search pages, 8 clients", clients: many(pages) },
    { name: "dear searches, 1 address", clients: [{ paths: DEAR, atOnce: AT_ONCE }] },
    { name: "largest article, 1 address", clients: [{ paths: LARGEST, atOnce: 4 }] },
    {
      name: "mixed",
      clients: many([...api, ...pages, "/", "/library", "/sitemap.xml", "/api/export?format=csv&q=convoy"]),
    },
  ];
}

const turn = <T>(list: T[], by: number): T[] => [...list.slice(by * 7), ...list.slice(0, by * 7)];
