import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { CountingReporter } from "./support/counting-reporter.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 20_000,
    // As main.ts has it, and why.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), "node-compile-cache") },
    reporters: ["default", new CountingReporter()],
  },
});
