import { type PageElement, readHints, walkElements } from "./page-tree.ts";

/** Elements that never hold the words of an article. */
const NEVER = new Set(
  `script style noscript template svg math iframe object embed canvas audio video source track form button select option
  textarea input label fieldset dialog menu nav footer aside head link meta title map area datalist progress meter`.split(
    /\s+/,
  ),
);

const ROLES = new Set(
  "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar tablist".split(" "),
);

/** Words in a class or an id that name what stands around an article. Each is a whole part of a name: `nav` of `site-nav`. */
const AROUND = new RegExp(
  `(?:^|[\\s_-])(?:${[
    "(?:dis)?comments?(?:list|form|section|area|thread)?",
    "disqus(?:thread)?",
    "respond",
    "repl(?:y|ies)",
    "side-?bars?",
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
    "hidden",
    "sr-only",
    "screen-?reader(?:-?text)?",
    "visually-?hidden",
    "visuallyhidden",
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
    "correction-?form",
    "feedback",
    "toolbars?",
    "tools?",
  ].join("|")})(?=$|[\\s_-])`,
);

/** What names the article itself wins over a word beside it: `article-body with-sidebar`. */
const ARTICLE =
  /(?:article|story|post|entry|content|page|main)[\s_-]*(?:body|text|content|copy|main)|(?:^|[\s_-])(?:body|prose)(?=$|[\s_-])/;

/** A part with more of the page's running text than this is no furniture, whatever it is called. */
const LARGEST_SHARE = 0.35;

/** Readers write more than the author at times. */
const LARGEST_COMMENTS = 0.85;

function isCommentSection(element: PageElement): boolean {
  return (
    element.tag !== "body" &&
    /^(?:comments?(?:[_-]?(?:list|section|area|thread|wrapper|container))?|disqus_thread)$/m.test(
      readHints(element).split(/\s+/).join("\n"),
    )
  );
}

/** What was taken out of a page, and what the rest of the reading asks of it. */
export interface PrunedPage {
  root: PageElement;
  isPruned(element: PageElement): boolean;
}

/** Marks the parts of a page that are not its article by what they are called. The tree stays whole. */
export function prunePage(root: PageElement): PrunedPage {
  const prose = measureProse(root);
  const total = prose.get(root) ?? 0;
  const pruned = new Set<PageElement>();
  const isFurniture = (element: PageElement): boolean => {
    if (NEVER.has(element.tag) && !isLargeWrapper(element)) return true;
    const share = (prose.get(element) ?? 0) / total;
    if (share > LARGEST_SHARE && !(share < LARGEST_COMMENTS && isCommentSection(element))) return false;
    return isHidden(element) || isNamedAround(element);
  };
  /** A few sites put a whole page into a form or an aside. */
  const isLargeWrapper = (element: PageElement): boolean =>
    /^(?:form|fieldset|aside|label)$/.test(element.tag) && (prose.get(element) ?? 0) > total / 2;
  for (const element of walkElements(root, (one) => !pruned.has(one))) {
    if (isFurniture(element)) pruned.add(element);
  }
  return { root, isPruned: (element) => pruned.has(element) };
}

function isHidden({ attributes }: PageElement): boolean {
  if (attributes.hidden !== undefined || attributes["aria-hidden"] === "true") return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style ?? "");
}

function isNamedAround(element: PageElement): boolean {
  if (element.tag === "body" || element.tag === "html" || element.tag === "main") return false;
  if (ROLES.has(element.attributes.role ?? "")) return true;
  const names = readHints(element)
    .split(/\s+/)
    .filter((name) => !OF_SYSTEMS.test(name));
  if (names.includes("hentry")) return false;
  const hints = names.join(" ");
  return AROUND.test(hints) && !ARTICLE.test(hints);
}

/**
 * Names that publishing systems put together from what an article is filed under (`category-comment`, `tag-menu`), from states
 * (`has-sidebar`) and from their own building blocks (`elementor-widget`): they say nothing about the part.
 */
const OF_SYSTEMS =
  /^(?:category|tag|type|status|format|has|no|is|with|without|not|js|col|row|elementor|et|vc|wpb|fl|fusion|wp-block)[_-]|^(?:post|page)-(?:\d|id|template)/;

/** A text of fewer letters is a label, or the text of a link. */
const FEWEST_LETTERS = 40;

/** Letters of running text in each element, told by the length of its pieces: old pages have no paragraphs. */
function measureProse(root: PageElement): Map<PageElement, number> {
  const prose = new Map<PageElement, number>();
  for (const element of walkElements(root, ({ tag }) => !/^(?:script|style|a|noscript|template)$/.test(tag))) {
    let letters = 0;
    for (const child of element.children) {
      if (typeof child !== "string") continue;
      const { length } = child.trim();
      if (length >= FEWEST_LETTERS) letters += length;
    }
    if (letters === 0) continue;
    for (let at: PageElement | null = element; at !== null; at = at.parent)
      prose.set(at, (prose.get(at) ?? 0) + letters);
  }
  return prose;
}
