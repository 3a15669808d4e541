import { expect, test } from "vitest";
import type { CommandIo } from "../../src/commands/command.ts";
import { speakable } from "../../src/commands/speakable.ts";

function start(args: readonly string[], stdin?: AsyncIterable<string>) {
  const [out, err]: [string[], string[]] = [[], []];
  const io: CommandIo = {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    clock: () => new Date("2026-01-10T05:00:00Z"),
    env: {},
    signal: AbortSignal.any([]),
    ...(stdin && { stdin }),
  };
  return { out, err, status: speakable.run(args, io) };
}

async function* pieces(...texts: string[]) {
  yield* texts;
}

test("a line for a line, in the same order, wherever the pieces end", async () => {
  const { out, err, status } = start([], pieces("UBND phư", "ờng\n\n12", "\u2028h\r\ncuối"));
  expect(await status).toBe(0);
  expect(out).toEqual(["Ủy ban nhân dân phường", "", "mười hai hát", "cuối"]);
  expect(err).toEqual([]);
});

test("a line is answered before the next one is there", async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  async function* slow() {
    yield "1\n";
    yield await promise;
  }
  const { out, status } = start([], slow());
  await expect.poll(() => out).toEqual(["một"]);
  resolve("2");
  await status;
  expect(out).toEqual(["một", "hai"]);
});

test("what was guessed is told when it is asked for", async () => {
  const { out, err, status } = start(["--guesses"], pieces("UBND\nXQZ"));
  expect(await status).toBe(0);
  expect(out).toEqual(["Ủy ban nhân dân", "ích quy dét"]);
  expect(err).toEqual(["2\tXQZ"]);
});

test.each([[["--other"]], [["FILE"]], [[]]])("wrong use: %j", async (args) => {
  const { out, err, status } = start(args);
  expect(await status).toBe(2);
  expect([out.length, err.length]).toEqual([0, 1]);
});
