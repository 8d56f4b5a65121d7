/** What the library of the site calls things to look at, and what to do about them. docs/errors.md says more. */
export const kinds = {
  /** Kinds of warnings of an ingest, by code. */
  warnings: {
    "facts-conflict": {
      title: "Conflicting facts",
      hint: "Two places state different things. The more trusted one was taken; front matter or a metadata file decides it.",
    },
    "source-spellings": {
      title: "Sources written in several ways",
      hint: "Each spelling is a filter of its own. If they are one source, add the line to sources.yml; if not, list them all there.",
    },
    "same-bytes": {
      title: "Articles that are there twice",
      hint: "Two files or entries are the same, so their paragraphs are found twice. Remove one.",
    },
    "path-replaced": {
      title: "Folders that were left out",
      hint: "They were ingested before and not named this time, so their articles left the index. To have both, name both.",
    },
    "date-ambiguous": {
      title: "Ambiguous dates",
      hint: "The date can mean two days, so it is unknown. Set dateOrder for the source in sources.yml, or state the date.",
    },
    "date-impossible": { title: "Impossible dates", hint: "There is no such day, so the date is unknown. State it." },
    "date-in-future": { title: "Dates in the future", hint: "The date was not used. State the right one." },
    "date-of-change": {
      title: "Dates of a change",
      hint: "The only date stated is that of a later change, so the day of publication is unknown. State it.",
    },
    "decoded-by-guess": {
      title: "Encodings that were guessed",
      hint: "Look at the accented letters. Saved as UTF-8, nothing has to be guessed.",
    },
    "characters-removed": {
      title: "Characters left out",
      hint: "They can’t be shown, such as control characters. See whether the text is whole.",
    },
    "topic-unknown": {
      title: "Unknown topics",
      hint: "A topic given by hand is not in topics.yml. Add it there, or correct the spelling.",
    },
    "parts-missing": {
      title: "Parts that are missing",
      hint: "The file names parts of itself that are not in it; the rest was ingested. Get it again from where it is from.",
    },
    "summary-only": {
      title: "Summaries without their text",
      hint: "A feed gave no more than a summary. Get the page itself, by a list of addresses.",
    },
    "text-unreadable": {
      title: "Text that can’t be read",
      hint: "Fonts of a PDF don’t say which letters they show. Look at what is missing, or get another copy.",
    },
    "pages-unread": {
      title: "Pages that can’t be read",
      hint: "Pages of a PDF are damaged and were left out. Get the file again from where it is from.",
    },
    "pages-without-text": {
      title: "Pages that are pictures",
      hint: "Pages of a PDF are pictures without text. Where they are scans, let a program for text recognition (OCR) add it.",
    },
    "page-is-part": {
      title: "Pages that are one part of an article",
      hint: "The site cut the article into several pages, and only this one was read. Save the page that has all of it.",
    },
    "entries-unpublished": {
      title: "Texts that were never published",
      hint: "The export holds drafts, private posts or deleted ones. They were left out.",
    },
    "words-left-out": {
      title: "Words left out",
      hint: "Struck words, or parts of the page within the article. See whether the examples are words of the article.",
    },
    "metadata-unused": {
      title: "Metadata without use",
      hint: "A field, column, row or address could not be used, often because its name is misspelt.",
    },
  },
  /** What an article may lack. */
  unknown: {
    "unknown-date": {
      title: "Unknown date",
      hint: "Not stated, or not so that it could be used. Front matter or a metadata file can state it.",
    },
    "unknown-source": {
      title: "Unknown source",
      hint: "Not stated, or not so that it could be used. State it, or list the host in sources.yml.",
    },
    "unknown-author": { title: "Unknown author", hint: "Not stated; many texts have none." },
  },
  refused: {
    title: "Refused",
    hint: "Files, rows of tables, entries of feeds and archives, and pages of lists. They are not in the index, or as they were indexed before. All others were taken in.",
  },
  stayed: {
    title: "Articles as they were before",
    hint: "What they came from was refused this time, or something that may hold them was, so the version of an earlier ingest stayed.",
  },
};
