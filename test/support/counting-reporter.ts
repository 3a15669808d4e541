import { writeSync } from "node:fs";
import type { Reporter, SerializedError, TestModule } from "vitest/node";

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** What failed outside a test (a file that cannot be loaded, a hook, a stray rejection) counts as one failure each. */
function countOf(modules: readonly TestModule[], strayErrors: readonly SerializedError[]): Counts {
  const counts: Counts = { passed: 0, failed: strayErrors.length, skipped: 0 };
  for (const module of modules) {
    for (const block of [module, ...module.children.allSuites()])
      counts.failed += block.errors().length > 0 ? 1 : 0;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      counts[state === "pending" ? "failed" : state]++;
    }
  }
  return counts;
}

function lineOf({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** Ends the output with "12 passed, 0 failed", and ", 3 skipped" when some were. */
export class CountingReporter implements Reporter {
  #line = "";

  onInit(): void {
    // Not before the very end: other reporters and Vitest itself print after the run.
    process.once("exit", () => {
      if (this.#line) writeSync(1, `${this.#line}\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], strayErrors: readonly SerializedError[]): void {
    this.#line = lineOf(countOf(modules, strayErrors));
  }
}
