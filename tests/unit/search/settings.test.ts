import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { ENVIRONMENT_VARIABLES, readSettings } from "#search/settings.ts";

it("has a default for everything, also where a variable is set to nothing", () => {
  const expected = {
    port: 3000,
    host: "127.0.0.1",
    dataDir: resolve("data"),
    contentDir: resolve("content"),
    library: false,
    siteUrl: undefined,
    allowedHosts: [],
    trustProxy: false,
    requestsPerSecond: 100,
    meilisearch: undefined,
  };
  expect(readSettings({})).toEqual(expected);
  expect(readSettings({ PORT: "", MEILI_URL: " ", SITE_URL: "" })).toEqual(expected);
});

it("takes Meilisearch when its address is given", () => {
  expect(readSettings({ MEILI_URL: "http://127.0.0.1:7700/", MEILI_SEARCH_KEY: "k" }).meilisearch).toEqual({
    urls: ["http://127.0.0.1:7700"],
    searchKey: "k",
    ingestKey: undefined,
    index: "verbatim-paragraphs",
    formerIndex: "paragraphs",
  });
});

it("asks nothing about the former default name once an index is named, and refuses the name of a spare copy", () => {
  const named = (MEILI_INDEX: string) => readSettings({ MEILI_URL: "http://127.0.0.1:7700", MEILI_INDEX }).meilisearch;
  expect(named("paragraphs")).toMatchObject({ index: "paragraphs", formerIndex: undefined });
  expect(named("news-words")?.index).toBe("news-words");
  expect(() => named("news-spare")).toThrow("MEILI_INDEX");
});

it("takes several servers, each once", () => {
  const urls = ["http://a.example:7700", "http://b.example:7700"];
  expect(readSettings({ MEILI_URLS: `${urls[0]}, ${urls[1]}/ ${urls[0]}` }).meilisearch?.urls).toEqual(urls);
  expect(readSettings({ MEILI_URLS: urls.join(), MEILI_URL: urls[1] }).meilisearch?.urls).toEqual(urls);
  expect(() => readSettings({ MEILI_URLS: urls.join(), MEILI_URL: "http://c.example" })).toThrow("MEILI_URLS");
});

it("takes names of hosts in any writing of the list", () => {
  expect(readSettings({ ALLOWED_HOSTS: " News.example.org,app  10.0.0.7, " }).allowedHosts).toEqual([
    "news.example.org",
    "app",
    "10.0.0.7",
  ]);
});

it.each([
  ["PORT", "70000"],
  ["PORT", "http"],
  ["MEILI_URL", "file:///etc/passwd"],
  ["MEILI_URL", "http://user:s3cret@127.0.0.1:7700"],
  ["MEILI_URLS", "http://127.0.0.1:7700, 127.0.0.1:7701"],
  ["ALLOWED_HOSTS", "https://example.org"],
  ["ALLOWED_HOSTS", "example.org:3000"],
  ["SITE_URL", "example.org"],
  ["SITE_URL", "https://example.org/verbatim"],
  ["SITE_URL", "https://example.org/?a=b"],
])("refuses %s=%s by name, and repeats no password", (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(name);
  expect(() => readSettings({ [name]: value })).not.toThrow("s3cret");
});

it("README.md lists every variable", () => {
  const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
  for (const name of ENVIRONMENT_VARIABLES) expect(readme).toContain(`\`${name}\``);
});

it("takes an address of a site with its port, and without its last slash", () => {
  expect(readSettings({ SITE_URL: "https://example.org:8443/" }).siteUrl).toBe("https://example.org:8443");
});
