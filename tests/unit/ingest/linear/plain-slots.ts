import { SENTENCES, TITLE } from "../../../make/make-page.ts";
import { HTML_FILLERS } from "./markup-fillers.ts";
import { listSlots, type Slot } from "./slot.ts";
import { LINE_FILLERS, OLD_FILLERS, TEXT_FILLERS } from "./text-fillers.ts";

const plain = SENTENCES.join("\n\n");
const front = (field: string) => (text: string) =>
  `---\n${field}: "${text.replace(/["\\\n]/g, "")}"\n---\n\n${plain}\n`;

const MARKDOWN: Record<string, (text: string) => string> = {
  text: (text) => `# ${TITLE}\n\n${plain}\n\n${text}\n`,
  "whole text": (text) => text,
  headline: (text) => `# ${text}\n\n${plain}\n`,
  heading: (text) => `# ${TITLE}\n\n${plain}\n\n## ${text}\n\n${plain}\n`,
  "list item": (text) => `# ${TITLE}\n\n${plain}\n\n- ${text}\n`,
  link: (text) => `# ${TITLE}\n\n${plain}\n\n[${text}](https://a.example)\n`,
  address: (text) => `# ${TITLE}\n\n${plain}\n\n[a](<${text}>) [a](${text})\n`,
  cell: (text) => `# ${TITLE}\n\n${plain}\n\n| ${text} |\n|---|\n| a |\n`,
  note: (text) => `# ${TITLE}\n\n${plain}[^1]\n\n[^1]: ${text}\n`,
  byline: (text) => `# ${TITLE}\n\nBy ${text}\n\n${plain}\n`,
  "front matter": (text) => `---\n${text}\n---\n\n${plain}\n`,
  "unquoted title": (text) => `---\ntitle: ${text}\n---\n\n${plain}\n`,
  "front title": front("title"),
  "front author": front("author"),
  "front date": front("date"),
  "front source": front("source"),
  "front url": front("url"),
  "front topics": front("topics"),
  "front language": front("language"),
};

const PLAIN: Record<string, (text: string) => string> = {
  text: (text) => `${TITLE}\n\n${plain}\n\n${text}\n`,
  "whole text": (text) => text,
  "before the text": (text) => `${text}\n\n${TITLE}\n\n${plain}\n`,
  "second line": (text) => `${TITLE}\n\n${text}\n\n${plain}\n`,
  byline: (text) => `${TITLE}\n\nBy ${text}\n\n${plain}\n`,
  source: (text) => `Title: ${TITLE}\nSource: ${text}\nDate: ${text}\n\n${plain}\n`,
};

const pick = (places: Record<string, (text: string) => string>, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, places[name] as (text: string) => string]));

/** Places of Markdown and of plain texts. */
export const TEXT_SLOTS: Slot[] = [
  ...listSlots("Markdown", "a.md", MARKDOWN, TEXT_FILLERS),
  ...listSlots("Markdown", "a.md", pick(MARKDOWN, "text", "whole text", "front matter"), [
    ...LINE_FILLERS,
    ...HTML_FILLERS,
  ]),
  ...listSlots("plain text", "a.txt", PLAIN, TEXT_FILLERS),
  ...listSlots("plain text", "a.txt", pick(PLAIN, "text", "whole text"), LINE_FILLERS),
  ...listSlots("old encoding", "a.txt", { text: (text) => Buffer.from(`${plain}\n\n${text}`, "latin1") }, OLD_FILLERS),
];
