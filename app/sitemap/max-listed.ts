/** Addresses in a file of a sitemap. 50,000 are allowed (sitemaps.org), but writing them would hold up all other requests for 0.1 s. */
export const MAX_LISTED = 4000;
