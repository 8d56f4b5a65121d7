import { createHash } from "node:crypto";

/**
 * The whole look of a framed quote: light and dark as the reader wants it, no font and no script to wait for. In a frame that is too
 * low, as on a phone, the words can be scrolled, and their source and state stay in sight; a shadow, which the end of the words covers, shows that there are more. search/citation/frame.ts counts on its sizes.
 */
export const EMBED_STYLE = `
:root { color-scheme: light dark; }
* { box-sizing: border-box; }
body { margin: 0; color: light-dark(#16191d, #e9e8e4); background: light-dark(#fcfcfb, #14171a); font: 14px/21px "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
main { border: 1px solid light-dark(#d9dbde, #353b42); border-inline-start: 4px solid light-dark(#124a80, #93c2f0); height: 100vh; padding: 14px 20px 10px; display: flex; flex-direction: column; }
p, blockquote, figure { margin: 0 0 12px; }
blockquote { font: 18px/28px Georgia, "Times New Roman", serif; }
figure { margin-block-end: 8px; min-height: 0; display: flex; flex-direction: column; }
blockquote, .unsure { overflow: auto; min-height: 84px; background: linear-gradient(transparent, light-dark(#fcfcfb, #14171a) 70%) bottom / 100% 48px no-repeat local, linear-gradient(transparent, light-dark(#16191d66, #e9e8e466)) bottom / 100% 16px no-repeat scroll; }
figcaption, .state { color: light-dark(#555c65, #a8afb7); }
figcaption { margin-block: 4px 12px; }
cite, .speaker { color: light-dark(#16191d, #e9e8e4); font-style: normal; }
.state { margin: 0; }
.state + figure { margin-block-start: 12px; }
a { color: light-dark(#124a80, #93c2f0); text-underline-offset: 3px; padding-block: 3px; }
:focus-visible { outline: 2px solid light-dark(#124a80, #93c2f0); outline-offset: 2px; }
.unsure { border-inline-start: 2px dashed light-dark(#555c65, #a8afb7); padding-inline-start: 12px; }
`;

const hash = createHash("sha256").update(EMBED_STYLE).digest("base64");

/** The policy of a framed quote: its own style and nothing else, framed by whoever wants. */
export const EMBED_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${hash}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");
