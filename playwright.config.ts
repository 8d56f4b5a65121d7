import { defineConfig } from "@playwright/test";
import { findChromium } from "./tests/e2e/find-chromium.ts";

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Only what hangs is stopped: a machine with twenty times its work to do may take long.
  timeout: 1_200_000,
  expect: { timeout: 120_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  use: {
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      // Chromium refuses to sandbox when it runs as root, as it does in containers.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
});
