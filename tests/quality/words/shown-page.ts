/** Marks what is not seen: all is measured before any of it is taken out. */
export const UNSEEN = "data-unseen";

/**
 * What pages leave to style sheets that were not saved with them, as the usual frameworks have it, and what no quote may hold: struck words.
 * Capitals are as they were written; a page that waits for its scripts to show itself is shown; a reading above a character stands in
 * brackets after it; a formula is a part of its line.
 */
export const STYLE = `
  * { text-transform: none !important; content-visibility: visible !important }
  math, math * { display: inline !important }
  math annotation, math annotation-xml { display: none !important }
  rp { display: inline !important }
  html, body { display: block !important; visibility: visible !important; animation: none !important }
  .sr-only, .sr-text, .v-visible-sr, .visually-hidden, .visuallyhidden, .screen-reader-text, .screen-reader-only, .screenreader-only, .u-visually-hidden,
  .a11y-hidden, .show-for-sr, .element-invisible, .w-condition-invisible, .material-icons, [class^=material-symbols],
  i[aria-hidden=true], svg, del, s, strike, [${UNSEEN}] { display: none !important }`;

/**
 * Makes a page ready to be read: what a reader can open is open (`<details>`, `hidden=until-found`, which the browser's own search opens,
 * tabs, folded parts, the steps of a gallery), what lies off the screen, in a box of a pixel or behind a clip is taken out, and the marks of notes stand apart from the words before
 * them. Runs in the browser, so that it may use nothing from outside.
 */
export function preparePage({ unseen, style }: { unseen: string; style: string }): void {
  for (const details of document.querySelectorAll("details")) details.open = true;
  for (const found of document.querySelectorAll("[hidden=until-found]")) found.removeAttribute("hidden");
  const isShown = (element: Element): boolean => getComputedStyle(element).display !== "none";
  const open = (element: HTMLElement): void => {
    element.hidden = false;
    element.style.setProperty("display", "block", "important");
    element.style.setProperty("visibility", "visible", "important");
  };
  const folded =
    "[role=tabpanel], .tab-pane, .tab-content, .tabs-content, .slide, [class$=-slide], [class*='-slide '], .accordion-content, .accordion-body, .collapse";
  // Of the steps of a list or a gallery scripts show one at a time: three or more that are hidden beside a shown one with the same class.
  const listSteps = (box: Element): HTMLElement[] => {
    const children = [...box.children].filter((child) => child instanceof HTMLElement);
    const shown = new Set(children.filter(isShown).flatMap((child) => [...child.classList]));
    const hidden = children.filter((child) => !isShown(child));
    return hidden.filter((child) =>
      [...child.classList].some(
        (name) => shown.has(name) && hidden.filter((one) => one.classList.contains(name)).length > 2,
      ),
    );
  };
  const steps = [...document.body.querySelectorAll("*")].flatMap(listSteps);
  for (const element of [...steps, ...document.querySelectorAll<HTMLElement>(folded)])
    if (!isShown(element)) open(element);
  // The browser's text of an element ends where a shadow begins.
  const unfold = (root: Document | ShadowRoot): void => {
    for (const host of root.querySelectorAll("*")) {
      if (host.shadowRoot === null) continue;
      unfold(host.shadowRoot);
      for (const slot of host.shadowRoot.querySelectorAll("slot")) slot.replaceWith(...slot.assignedNodes());
      const flat = document.createElement(host.localName);
      flat.append(...host.shadowRoot.childNodes);
      host.replaceWith(flat);
    }
  };
  unfold(document);
  for (const mark of document.querySelectorAll("sup")) {
    const isLinked = mark.querySelector("a") !== null || mark.closest("a") !== null;
    const [text, before] = [mark.textContent.trim(), mark.previousSibling?.textContent ?? ""];
    const isNumbered = /^\d{1,3}$/.test(text) && /\p{L}{4}$|[.,;:!?”"’)]$/u.test(before);
    if (isLinked || isNumbered || /^[[(*†‡]/.test(text)) {
      mark.before(" ");
      mark.after(" ");
    }
  }
  // A picture that stands for words: an emoji, a formula. Readers see what its other text says.
  for (const picture of document.querySelectorAll("img")) {
    const isFormula = /(?:^|[\s_-])(?:math|latex|tex|equation|formula)(?=$|[\s_-])|mwe-math/.test(picture.className);
    const isEmoji = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0F)+$/u.test(
      picture.alt,
    );
    if (isFormula || isEmoji || /[?/](?:latex|math|tex)\b/i.test(picture.src))
      picture.replaceWith(picture.alt.trim().replace(/^\{\\(?:display|text)style (.*)\}$/s, "$1"));
  }
  // The copy of a formula for those who have the page read to them; where the other is drawn, it alone has the letters.
  const copies = "[class*=mwe-math-mathml], .katex-mathml, .MJX_Assistive_MathML, mjx-assistive-mml";
  const drawn = new Set<Element>();
  for (const copy of document.querySelectorAll<HTMLElement>(copies)) {
    const others = [...(copy.parentNode?.childNodes ?? [])].filter((node) => node !== copy);
    if (others.some((node) => node.textContent?.trim() !== "")) copy.setAttribute(unseen, "");
    else for (const one of [copy, ...copy.querySelectorAll("*")]) drawn.add(one);
    if (drawn.has(copy)) open(copy);
  }
  // A heading or a paragraph that is laid out as a box in a line is a box of its own.
  for (const box of document.querySelectorAll<HTMLElement>("h1, h2, h3, h4, h5, h6, p, div, section, li, figcaption"))
    if (getComputedStyle(box).display === "inline-block") box.style.setProperty("display", "block", "important");
  const isUnseen = (element: Element): boolean => {
    if (drawn.has(element)) return false;
    const { position, clip, clipPath, overflow, textIndent } = getComputedStyle(element);
    const isApart = position === "absolute" || position === "fixed";
    if (isApart && /^rect\((?:[01]px,? ?){4}\)$/.test(clip)) return true;
    if (/^inset\((?:50|100)%/.test(clipPath) || Number.parseFloat(textIndent) < -500) return true;
    const box = element.getBoundingClientRect();
    if (overflow !== "visible" && box.width <= 1 && box.height <= 1) return true;
    return isApart && (box.right <= 0 || box.bottom + scrollY <= 0) && box.width > 0;
  };
  const found = [...document.body.querySelectorAll("*")].filter(isUnseen);
  for (const element of found) element.setAttribute(unseen, "");
  const sheet = document.createElement("style");
  sheet.textContent = style;
  document.documentElement.append(sheet);
}
