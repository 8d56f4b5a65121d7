import sans from "@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2";
import serif from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2";
import { preload } from "react-dom";

/** Asks for the two typefaces along with the page, not only once its styles are read: most pages are first shown in them. */
export function preloadFonts(): void {
  for (const font of [serif, sans]) preload(font, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
}
