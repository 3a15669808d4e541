import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const FIXTURES = join(import.meta.dirname, "counting");

function run(...filters: string[]) {
  const vitest = join(ROOT, "node_modules/vitest/vitest.mjs");
  const child = spawnSync(process.execPath, [vitest, "run", "--root", FIXTURES, ...filters], {
    encoding: "utf8",
  });
  return { status: child.status, lastLine: child.stdout.trimEnd().split("\n").at(-1) };
}

it("ends the output with the counts: tests, failing hooks and files that cannot be loaded", () => {
  expect(run()).toEqual({ status: 1, lastLine: "2 passed, 3 failed, 4 skipped" });
});

it("leaves out what was not skipped", () => {
  expect(run("broken")).toEqual({ status: 1, lastLine: "0 passed, 1 failed" });
});
