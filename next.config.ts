import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // npm run check does it, with the tests' own packages, which an installation without them lacks.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  // Node loads them as they are: pino starts worker threads of its own.
  serverExternalPackages: ["pino"],
  // What the proxy does not stand before.
  headers: async () => [
    { source: "/:path(_next/static/.*|favicon.ico|icon.svg)", headers: [{ key: "X-Frame-Options", value: "DENY" }] },
  ],
};

export default config;
