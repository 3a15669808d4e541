import { defineConfig } from "vitest/config";
import { CountingReporter } from "./support/counting-reporter.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 20_000,
    reporters: ["default", new CountingReporter()],
  },
});
