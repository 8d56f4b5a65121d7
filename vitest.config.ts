import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/{unit,contract,meilisearch}/**/*.test.ts"],
    setupFiles: ["tests/set-seed.ts"],
    // Two cores are what a small machine has; engines under test bring worker threads of their own.
    maxWorkers: 2,
    // Only what hangs is stopped: a machine with other work to do may take long.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
