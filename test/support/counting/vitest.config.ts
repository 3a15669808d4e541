import { defineConfig } from "vitest/config";
import { CountingReporter } from "../counting-reporter.ts";

export default defineConfig({
  test: { include: ["*.fixture.ts"], reporters: ["default", new CountingReporter()] },
});
