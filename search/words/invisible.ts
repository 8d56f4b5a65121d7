/**
 * Signs that nobody sees, as the inside of a class of a regular expression with the flag `u` or `v`. They end no word, and count for nothing where
 * texts are compared: soft hyphens, joints of words and graphemes, zero-width spaces, marks and isolates of direction, fillers of Khmer,
 * operators that are not printed, byte order marks, marks of annotations, shorthand and music. Variation selectors are among them, since they choose
 * between two shapes of one sign (☎︎ and ☎️, a Mongolian or Chinese letter).
 *
 * Three kinds are not, since a reader sees what they do. U+200C and U+200D part and join letters: without them Persian and Hindi words are others, and 👩‍🚀
 * falls apart into two. Fillers of Hangul take the room of a letter. Tags (U+E0020 to U+E007F) make the flag of England that of Scotland.
 *
 * Unicode calls nearly all of these `Default_Ignorable_Code_Point`, which regular expressions know too, but with these among them.
 */
export const INVISIBLE_SIGNS =
  "\\u00AD\\u034F\\u061C\\u17B4\\u17B5\\u180B-\\u180F\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFE00-\\uFE0F\\uFEFF" +
  "\\uFFF9-\\uFFFB\\u{1BCA0}-\\u{1BCA3}\\u{1D173}-\\u{1D17A}\\u{E0001}\\u{E0100}-\\u{E01EF}";
