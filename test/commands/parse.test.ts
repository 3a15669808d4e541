import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CommandIo } from "../../src/commands/command.ts";
import { parse } from "../../src/commands/parse.ts";

let dir: string;
const golden = new URL("../golden/portal-page/full-page.txt", import.meta.url).pathname;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "loa-parse-"));
  await writeFile(join(dir, "empty.txt"), "");
  await writeFile(join(dir, "large.txt"), "");
  await truncate(join(dir, "large.txt"), 6_000_000);
  await writeFile(join(dir, "-dash.txt"), "y tế\n\nTin\nNgày đăng 31/02/2026\n\nTrạm mở cửa.");
});
afterAll(() => rm(dir, { recursive: true }));

async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const io: CommandIo = {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    clock: () => new Date("2026-01-10T05:00:00Z"),
    env: {},
    signal: AbortSignal.any([]),
  };
  return { status: await parse.run(args, io), out, err };
}

test("one article a line", async () => {
  const { status, out, err } = await run(golden, golden);
  expect([status, out.length, err]).toEqual([0, 2, []]);
  expect(JSON.parse(out[1] ?? "")).toMatchObject({ author: "Mộc Lan", warnings: [] });
  expect(out[0]).not.toContain("\n");
});

test("what `parse` prints it reads again", async () => {
  const { out } = await run(golden);
  await writeFile(join(dir, "again.json"), out[0] ?? "");
  expect((await run(join(dir, "again.json"))).out).toEqual(out);
});

test("each refused file is named with a remedy; the others are printed", async () => {
  const { status, out, err } = await run(
    join(dir, "empty.txt"),
    join(dir, "none.txt"),
    golden,
    dir,
    join(dir, "large.txt"),
  );
  expect([status, out.length]).toEqual([1, 1]);
  expect(err.map((line) => line.replace(`${dir}`, "").split(": ").slice(0, 2))).toEqual([
    ["/empty.txt", "empty_file"],
    ["/none.txt", "unreadable"],
    ["", "unreadable"],
    ["/large.txt", "too_large"],
  ]);
});

test("warnings stand in the line and on standard error", async () => {
  const { status, out, err } = await run("--", join(dir, "-dash.txt"));
  expect([status, JSON.parse(out[0] ?? "").warnings]).toEqual([0, ["invalid_date"]]);
  expect(err[0]).toContain("invalid_date");
});

test.each([[[]], [["--nonsense", golden]], [["--"]]])("wrong use: %j", async (args) => {
  const { status, out, err } = await run(...args);
  expect([status, out]).toEqual([2, []]);
  expect(err.join("\n")).toContain("parse FILE…");
});
