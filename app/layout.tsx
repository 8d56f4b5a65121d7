import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Verbatim: search the articles", template: "%s · Verbatim" },
  description: "Search news articles by paragraph, narrow by topic, source and date, and share quotes by link.",
};

/** Each page carries a nonce of its own (proxy.ts), so none can be made ahead of time. */
export const dynamic = "force-dynamic";

export const viewport: Viewport = { colorScheme: "light dark" };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body className="mx-auto flex min-h-dvh max-w-6xl flex-col px-4 sm:px-6">
        <a href="#main" className="absolute -top-20 left-4 z-10 bg-accent px-4 py-2 text-paper focus:top-0">
          Skip to the text
        </a>
        <header className="flex items-baseline justify-between gap-4 border-b-4 border-double border-rule pt-5 pb-2">
          <a href="/" className="font-serif text-2xl font-semibold tracking-tight">
            Verbatim
          </a>
          <p className="text-sm text-muted max-sm:hidden">Who said what, when</p>
        </header>
        <main id="main" tabIndex={-1} className="flex-1 py-4 outline-none">
          {children}
        </main>
        <footer className="no-print mt-12 border-t border-rule py-6 text-sm text-muted">
          Passages are shown as they were printed. What a text does not say stays unknown.
        </footer>
      </body>
    </html>
  );
}
