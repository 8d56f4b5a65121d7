import sans from "@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2";
import serif from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { frameMessagesIn } from "#messages/frame-in.ts";
import { serverMessagesIn } from "#messages/server-in.ts";
import "./globals.css";
import { readLanguage } from "./server/read-language.ts";

export function generateMetadata(): Metadata {
  const language = readLanguage();
  return {
    title: { default: frameMessagesIn(language).title, template: "%s · Verbatim" },
    icons: {
      icon: [
        { url: "/favicon.ico", sizes: "32x32" },
        { url: "/icon.svg", type: "image/svg+xml" },
      ],
    },
    description: serverMessagesIn(language).site.description,
  };
}

/** Each page carries a nonce of its own (proxy.ts), so none can be made ahead of time. */
export const dynamic = "force-dynamic";

export const viewport: Viewport = { colorScheme: "light dark" };

export default function RootLayout({ children }: { children: ReactNode }) {
  preloadFonts();
  const language = readLanguage();
  return (
    <html lang={language}>
      <body className="mx-auto flex min-h-dvh max-w-[80rem] flex-col px-4 font-sans sm:px-6">
        <a href="#main" className="absolute -top-20 left-4 z-10 bg-accent px-4 py-2 font-sans text-paper focus:top-0">
          {frameMessagesIn(language).skip}
        </a>
        <link rel="search" type="application/opensearchdescription+xml" title="Verbatim" href="/opensearch.xml" />
        {children}
      </body>
    </html>
  );
}

/** Asks for the two typefaces along with the page, not only once its styles are read: most pages are first shown in them. */
function preloadFonts(): void {
  for (const font of [serif, sans]) preload(font, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
}
