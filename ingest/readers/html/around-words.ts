import { WORDS } from "#ingest/languages/joined-words.ts";
import { endsSentence } from "../../text/sentence-ends.ts";
import { isInline } from "./inline.ts";
import { type PageElement, readClassHints, readHints, readShort } from "./page-tree.ts";

const ROLES = new Set(
  "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar tablist".split(" "),
);

/** Words in a class or an id that name what stands around an article. Each is a whole part of a name: `nav` of `site-nav`. */
const AROUND = new RegExp(
  `(?:^|[\\s_-])(${[
    "(?:dis)?comments?(?:list|form|section|area|thread)?",
    "disqus(?:thread)?",
    "respond",
    "repl(?:y|ies)",
    "(?<!content-)side-?bars?(?!-?(?:layout|grid|wrap|container|content))",
    "widgets?",
    "related(?:posts?|articles?|stories|content|links?|items?)?",
    "recirc(?:ulation)?",
    "recommend(?:ed|ations?|er)?s?",
    "most-?(?:read|popular|viewed|shared)",
    "popular(?:-?posts?)?",
    "trending",
    "read-?(?:more|next|also)",
    "more-?(?:from|news|stories|articles|on|posts|in)",
    "(?:also|up)-?(?:read|like|next)",
    "you-?may",
    "outbrain",
    "taboola",
    "zergnet",
    "news-?letters?(?:-?signup)?",
    "sign-?up",
    "subscri(?:be|ption|ptions|ber)s?",
    "paywall",
    "register",
    "login",
    "donat(?:e|ion|ions)",
    "promo(?:s|tion|tions|box|ted)?",
    "teasers?",
    "sponsor(?:s|ed)?",
    "advert(?:s|isement|isements|ising|orial)?",
    "ads?",
    "ad-?(?:slot|unit|container|wrapper|block|box)s?",
    "banners?",
    "shar(?:e|es|ing|ebar|etools|edaddy)",
    "socials?(?:-?(?:media|links|share|icons|bar))?",
    "follow(?:-?us)?",
    "addtoany",
    "addthis",
    "cookies?(?:-?(?:banner|notice|consent|law))?",
    "consent",
    "gdpr",
    "pop-?ups?",
    "modals?",
    "overlays?",
    "lightbox",
    "tooltips?",
    "nav(?:bar|igation|igations)?",
    "menus?",
    "breadcrumbs?",
    "crumbs?",
    "pagination",
    "pagenav",
    "pager",
    "prev-?next",
    "foot(?:er)?",
    "masthead",
    "site-?(?:header|head|branding|info)",
    "page-?header",
    "tags?(?:-?(?:list|cloud|links))?",
    "post-?tags",
    "categor(?:y|ies)(?:-?(?:list|links))?",
    "topics?-?(?:list|links|tags)",
    "author-?(?:bio|box|info|card|profile|description)",
    "about-?(?:the-?)?authors?",
    "bio(?:graphy)?(?:-?box)?",
    "by-?lines?",
    "post-?meta",
    "entry-?(?:meta|footer|utility)",
    "article-?(?:meta|footer|info|tags|tools)",
    "meta-?(?:data|info)",
    "date-?line",
    "time-?stamps?",
    "print-?(?:only|link|button)?",
    "skip-?(?:link|to)?",
    "toc",
    "table-?of-?contents",
    "disclaimers?",
    "disclosures?(?:-?text)?",
    "fact-?box",
    "min(?:ute)?s?-?read",
    "read(?:ing)?-?time(?:-?and-?social)?",
    "trust-?badge",
    "(?:current|latest|this)-?issue",
    "authors",
    "copyright",
    "legal",
    "noprint",
    "no-?print",
    "editsection",
    "mw-editsection",
    "catlinks",
    "printfooter",
    "ratings?",
    "votes?",
    "polls?",
    "quiz",
    "jump-?(?:link|to)",
    "callouts?-?(?:box)?",
    "cta",
    "call-?to-?action",
    "partner-?(?:box|links)?",
    "affiliate(?:-?disclosure)?",
    "(?:post|article|story|news)-?(?:picker|ranking)",
    "ranking-?(?:news|posts|articles)",
    "(?:latest|breaking|top)-?(?:news|posts|stories|articles)(?:-?\\w+)?",
    "(?:\\w{1,3})?related-?(?:broadcast|posts|news|topics|box|videos?|list)",
    "(?:tags?|print|share|app|cookie)-?(?:box|bar|hint|news|banner|teaser)",
    "(?:social|embed|consent|content)-?(?:placeholder|consent|blocker|overlay)",
    ...WORDS.furniture.partNames,
    "correction-?form",
    "feedback",
    "toolbars?",
    "tools?",
  ].join("|")})(?=$|[\\s_-])`,
);

/** What names the article itself wins over a word beside it: `article-body with-sidebar`. */
const ARTICLE =
  /(?:article|story|post|entry|content|page|main)[\s_-]*(?:body|text|content|copy|main)|(?:^|[\s_-])(?:body|prose)(?=$|[\s_-])/;

/** The word that takes a part out, or what does besides words; null when nothing does. */
export function findReason(element: PageElement): string | null {
  // The name of a cell says what its column is, and all of a table is text.
  if (/^t[dh]$/.test(element.tag)) return null;
  // Who took a picture, and who has the rights, is part of what stands below it.
  if (element.parent?.tag === "figcaption" && !element.hasBlocks) return null;
  if (element.attributes["aria-hidden"] === "true" && (element.hasBlocks || !isInline(element)))
    return "is hidden from listeners";
  if (element.tag === "body" || element.tag === "html" || element.tag === "main") return null;
  if (ROLES.has(element.attributes.role ?? "")) return "has a role";
  const all = isSetAsText(element) ? readClassHints(element) : readHints(element);
  // Most elements have no name, and most names none of the words.
  if (all === "" || !AROUND.test(all)) return null;
  const names = all.split(/\s+/).filter((name) => !OF_SYSTEMS.test(name));
  if (names.includes("hentry")) return null;
  const hints = names.join(" ");
  const word = AROUND.exec(hints)?.[1];
  if (word === undefined || ARTICLE.test(hints)) return null;
  if (isSetAsText(element) && OF_PARTS.test(word)) return null;
  return holdsSentence(element) ? null : word;
}

/** Words for parts of a page; on a single paragraph they say how it is shown, or to whom. */
const OF_PARTS =
  /^(?:paywall|widget|side-?bar|subscri|register|tool|modal|overlay|promo|teaser|callout|toc|login|popular|trending|bio|rating|quiz|poll)/;

/** A paragraph, a cell, or what stands within a line. */
const LINE = /^(?:h[1-6]|p|li|dd|dt|t[dh]|blockquote|figcaption)$/;

const FEWEST_WORDS = 5;
const LONGEST_SENTENCES = 2000;

/** Whether a single line is a sentence, which its name does not make a part of the page; what it says may. */
function holdsSentence(element: PageElement): boolean {
  if (element.hasBlocks || !(LINE.test(element.tag) || isInline(element))) return false;
  const text = readShort(element, LONGEST_SENTENCES);
  return text !== null && endsSentence(text) && text.split(" ").length >= FEWEST_WORDS;
}

/** Ids of headings and paragraphs are made of their words. */
function isSetAsText({ tag }: PageElement): boolean {
  return /^(?:h[1-6]|p|li)$/.test(tag);
}

/**
 * Names that publishing systems put together from what an article is filed under (`category-comment`, `tag-menu`), from states
 * (`has-sidebar`) and from their own building blocks (`elementor-widget`): they say nothing about the part.
 */
const OF_SYSTEMS =
  /^(?:category|tag|type|status|format|has|no|is|with|without|not|js|col|row|elementor|et|vc|wpb|fl|fusion)[_-]|^(?:post|page)-(?:\d|id|template)|^(?:toc|nav)[_-]+[\w-]{12}|label[_-]+hidden$/;
