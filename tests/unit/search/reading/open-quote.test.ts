import { describe, expect, it } from "vitest";
import { writeQuoteReference } from "#search/quotes/quote-reference.ts";
import { isElsewhere, openQuote, verifiedPassage } from "#search/reading/open-quote.ts";
import { before, linkTo, MEETING, PIPELINE, printVersion, TOURISTS } from "../quotes/petersburg.ts";

const WORDS = "ready to build the pipeline";
const address = new URLSearchParams(writeQuoteReference(linkTo(WORDS)).toString());

/** What readers are shown of the link to the words, in a version of the article. */
function open(version = before, params = address) {
  const opened = openQuote(version, params);
  return {
    state: opened?.resolution.state,
    passage: verifiedPassage(opened)?.text ?? null,
    isElsewhere: opened && isElsewhere(opened),
    isShared: opened?.shared != null,
    speakers: opened?.speakers != null,
  };
}

describe("a link that is opened", () => {
  it("is verified, and can be shared on, where its words stand unchanged or have moved", () => {
    const verified = { passage: WORDS, isShared: true, speakers: true };
    expect(open()).toEqual({ state: "verbatim", isElsewhere: false, ...verified });
    const moved = printVersion(MEETING, `${PIPELINE} He gave no date.`, TOURISTS);
    expect(open(moved)).toEqual({ state: "moved", isElsewhere: true, ...verified });
  });

  it("is not where they were edited, are gone, stand in several places, or were damaged on their way", () => {
    const none = { passage: null, isShared: false, speakers: false, isElsewhere: false };
    const edited = PIPELINE.replace("build the pipeline", "buy the pipeline");
    expect(open(printVersion(MEETING, edited, TOURISTS))).toEqual({ state: "edited", ...none });
    expect(open(printVersion(TOURISTS))).toEqual({ state: "removed", ...none });
    expect(open(printVersion(`He was ${WORDS}.`, `She was ${WORDS}.`))).toEqual({ state: "ambiguous", ...none });
    const cut = new URLSearchParams(address);
    cut.set("quote", "ready to build the");
    expect(openQuote(before, cut)?.resolution.damaged).toBe(true);
    expect(verifiedPassage(openQuote(before, cut))).toBeNull();
  });

  it("quotes nothing where the address names no paragraph", () => {
    expect(openQuote(before, new URLSearchParams())).toBeNull();
    expect(verifiedPassage(null)).toBeNull();
  });

  it("is made anew from the article where nothing is to be warned of; else it warns wherever it is shared", () => {
    expect(openQuote(before, address)?.shared).toEqual(linkTo(WORDS));
    const version = printVersion(MEETING, `${PIPELINE} He gave no date.`, TOURISTS);
    const shared = openQuote(version, address)?.shared;
    const again = shared && openQuote(version, new URLSearchParams(writeQuoteReference(shared).toString()));
    expect(again?.resolution).toMatchObject({ state: "moved", around: { paragraph: "gone" } });
  });
});
