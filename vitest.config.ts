import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/{unit,contract,meilisearch}/**/*.test.ts"],
    setupFiles: ["tests/set-seed.ts"],
    // Two cores are what a small machine has; engines under test bring worker threads of their own.
    maxWorkers: 2,
    // Only what hangs is stopped: a machine with twenty times its work to do may take long.
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
    expect: { poll: { timeout: 1_200_000 } },
  },
});
