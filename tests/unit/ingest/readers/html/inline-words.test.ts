import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHtml } from "#ingest/readers/html.ts";
import { FILLER, readFixture, textsAmid } from "./amid-paragraphs.ts";

/** Words that sites use for parts of their pages, and that systems use for links, terms and signs within a sentence. */
const NAMES =
  `tag tags auto-tag auto-tag_dana textTag person-tag topic-link topics-list related related-link author byline by-line tooltip
  tooltip-trigger footnote ad ads advert comment comments caption credit date dateline time-stamp timestamp hidden newsletter quote pull
  highlight source more read-more disclaimer badge subscribe sponsored twitter social share video link-tag hashtag breaking intro
  definition toggle gallery menu nav footer banner recommended counter promo teaser popup modal overlay widget sidebar login paywall
  print noprint rating vote poll quiz legal copyright toc skip-link cta callout affiliate tools toolbar feedback category breadcrumb
  pagination masthead reply respond bio meta article-meta entry-meta post-meta yorum reklam kommentar partager`.split(
    /\s+/,
  );

describe("words within a sentence stay, whatever their element is called", () => {
  it.each(["inline-tag.html", "autotag.html"])("%s", (name) => {
    const text = readFixture(name)
      .map((block) => block.text)
      .join("\n");
    const words =
      name === "autotag.html"
        ? ["She joined Mastodon this week"]
        : [
            "Dana Kelly has praised Tess Smith’s new album",
            "violence in North Dakota has risen",
            "Deep space travel is not possible",
            "CAIRO — Gunmen opened fire",
            "that the S-400 had been ordered",
          ];
    for (const word of words) expect(text).toContain(word);
  });

  it("of forty classes of links", () => {
    const texts = readFixture("inline-classes.html").map(({ text }) => text);
    expect(texts).toHaveLength(39);
    for (const text of texts) expect(text).toMatch(/said that \p{Lu}\p{L}+ \p{Lu}\p{L}+ N\d{3} had asked/u);
  });

  it("of any class, id and test id, on any element that stands within a line", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES),
        fc.constantFrom("a", "span", "b", "em", "time", "button", "abbr", "label", "x-term", "mark", "q", "code"),
        fc.constantFrom("class", "id", "data-testid", "data-component"),
        fc.constantFrom("p", "div", "li", "td", "h2", "blockquote", "dd"),
        (name, tag, attribute, around) => {
          const open = around === "li" ? "<ul><li>" : around === "td" ? "<table><tr><td>" : `<${around}>`;
          const markup = `${open}The spokesman said that <${tag} ${attribute}="${name}">Dana Kelly</${tag}> had asked for a term.`;
          const all = readHtml(
            `<html><body><article><h1>Harbour vote delayed</h1><p>${FILLER[0]}</p>${markup}</${around}>${around === "li" ? "</ul>" : around === "td" ? "</tr></table>" : ""}<p>${FILLER[1]}</p></article></body></html>`,
          ).blocks.map(({ text }) => text);
          expect(all.join("\n")).toContain("said that Dana Kelly had asked for a term.");
        },
      ),
    );
  });

  it("also a sentence that stands alone in such an element, and the credit below a picture", () => {
    const sentence = "The wall was never paid for, said the clerk.";
    for (const name of ["author", "date", "share", "tag", "disclaimer"]) {
      expect(textsAmid(`<p><span class="${name}">${sentence}</span></p>`)).toEqual([sentence]);
      expect(textsAmid(`<p class="${name}">${sentence}</p>`)).toEqual([sentence]);
    }
    const caption =
      '<figure><img src="x"><figcaption><div>The wall in June</div> <div class="copyright">(Jane Doe)</div></figcaption></figure>';
    expect(textsAmid(caption)).toEqual(["The wall in June", "(Jane Doe)"]);
  });

  it("and a line that is nothing but parts of the page is none", () => {
    expect(textsAmid('<div><a class="tag" href="/a">Syria</a> <a class="tag" href="/b">Turkey</a></div>')).toEqual([]);
    expect(textsAmid('<p class="related"><a href="/x">Ferry returns to the island after the winter</a></p>')).toEqual(
      [],
    );
  });

  it("also in elements that HTML doesn't know, whose own paragraphs stay apart", () => {
    expect(
      textsAmid("<p>The council heard <x-name>Tess <x-b>Smith</x-b></x-name>, who spoke for an hour.</p>"),
    ).toEqual(["The council heard Tess Smith, who spoke for an hour."]);
    const apart = "<x-p>The first of them spoke for an hour.</x-p><x-p>The second one left the hall at noon.</x-p>";
    expect(textsAmid(`<div>${apart}</div>`)).toHaveLength(2);
  });

  it("code keeps its comments", () => {
    expect(readFixture("hljs.html").map(({ text }) => text)).toContain(
      "var wall = 4 // metres above the quay var cost = 11",
    );
  });
});
