"use client";

import { createContext } from "react";

/** What only the server knows when a page is made, and citations need. */
export interface PageFacts {
  /** Public address of the site, without a trailing slash. */
  origin: string;
  /** ISO day. */
  today: string;
}

export const PageFactsContext = createContext<PageFacts>({ origin: "", today: "" });
