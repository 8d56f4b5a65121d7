import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // Node loads them as they are: pino starts worker threads of its own.
  serverExternalPackages: ["pino"],
};

export default config;
