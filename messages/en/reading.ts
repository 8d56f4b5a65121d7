import { enFormats } from "./frame.ts";

const { number, count } = enFormats;

/** What the scripts of quotes say in English, on pages of articles and of searches. */
export const enReading = {
  formats: enFormats,
  byline: {
    sourceUnknown: "Source unknown",
    dateUnknown: "Date unknown",
    by: <T>(author: T) => [", by ", author],
  },
  /** Where something stands in an article, in the middle of a sentence; 0 is the headline. */
  place: (ordinal: number) => (ordinal === 0 ? "the headline" : `paragraph ${ordinal}`),
  placeOf: ({ ordinal, title }: { ordinal: number; title: string }) =>
    `${ordinal === 0 ? "the headline" : `paragraph ${ordinal}`} of ${title}`,
  headline: "Headline",
  copy: {
    link: "Copy link",
    /** What the link leads to, behind the label of the button. */
    linkTo: (place: string) => `to ${place}`,
    copied: "Copied",
    copiedWith: (note: string) => `Copied. ${note}`,
    byHand: "Copy this text by hand",
    failed: "The site did not answer. Try again.",
    opensOn: { computer: "The link opens on this computer only.", network: "The link opens in this network only." },
  },
  cite: {
    label: "Cite",
    what: (described: string) => `Cite ${described}`,
    failed: "The ways to cite could not be loaded. Reload the page to try again.",
    selected: "the selected words",
    inContext: <T>(speakers: T) => ["Cite only what ", speakers, " says, in context"],
  },
  selection: {
    label: "Selected words",
    tooMany: (most: number) => `Select at most ${number(most)} words to link to just these.`,
    copyLink: "Copy link to this quote",
  },
  steps: {
    /** `wide` is for what has no room on a phone. */
    back: <T>(wide: (text: string) => T) => ["← Back", wide(" to the results")],
    places: <T>({ at, total, words }: { at: number | null; total: number; words: T }) => [
      `${at === null ? "" : `${number(at)} of `}${count(total, { one: "place", other: "places" })} with `,
      words,
    ],
    previous: "Previous",
    next: "Next",
  },
};

/** Every such sentence: a language that lacks one is an error of compilation. */
export type ReadingMessages = typeof enReading;
