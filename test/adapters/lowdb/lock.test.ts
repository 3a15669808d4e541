import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { holdLock } from "../../../src/adapters/lowdb/lock.ts";
import { emptyFolder } from "./folder.ts";

const HOLDER = join(import.meta.dirname, "hold-lock.ts");

/** A process of its own that holds the folder (`holds` answers whether it got it) until it is ended. */
function startHolder(directory: string) {
  const child = spawn(process.execPath, [HOLDER, directory], { stdio: ["pipe", "pipe", "pipe"] });
  const ended = once(child, "close");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const errors: string[] = [];
  child.stderr.on("data", (chunk) => errors.push(String(chunk)));
  return {
    errors,
    answer: async () => (await lines.next()).value,
    end: async (signal: NodeJS.Signals) => {
      child.kill(signal);
      await ended;
    },
  };
}

describe("the lock on a folder", () => {
  it("refuses a second process with words, and prints no warning", async () => {
    await using folder = await emptyFolder();
    const holder = startHolder(folder.path);
    expect(await holder.answer()).toBe("holds");
    expect(() => holdLock(folder.path)).toThrow(
      expect.objectContaining({ code: "store_in_use", message: expect.stringContaining(folder.path) }),
    );
    await holder.end("SIGTERM");
    expect(holder.errors).toEqual([]);
  });

  it("is free at once when its holder was killed", async () => {
    await using folder = await emptyFolder();
    const holder = startHolder(folder.path);
    expect(await holder.answer()).toBe("holds");
    await holder.end("SIGKILL");
    using lock = holdLock(folder.path);
    expect(lock).toBeDefined();
  });

  it("goes to one of several that start at the same moment", async () => {
    await using folder = await emptyFolder();
    const holders = Array.from({ length: 4 }, () => startHolder(folder.path));
    const answers = await Promise.all(holders.map((holder) => holder.answer()));
    expect(answers.sort()).toEqual(["holds", "store_in_use", "store_in_use", "store_in_use"]);
    await Promise.all(holders.map((holder) => holder.end("SIGKILL")));
  });

  it("holds within one process, too, and is free when disposed of", async () => {
    await using folder = await emptyFolder();
    {
      using _lock = holdLock(folder.path);
      expect(() => holdLock(folder.path)).toThrow(expect.objectContaining({ code: "store_in_use" }));
    }
    using lock = holdLock(folder.path);
    expect(lock).toBeDefined();
  });

  it("makes the folder, and works where a socket's path would be too long", async () => {
    await using folder = await emptyFolder();
    const long = join(folder.path, ..."abcd".split("").map((letter) => letter.repeat(90)));
    using _lock = holdLock(long);
    expect(() => holdLock(long)).toThrow(expect.objectContaining({ code: "store_in_use" }));
  });

  it("is not inherited by programs that the holder starts", async () => {
    await using folder = await emptyFolder();
    const lock = holdLock(folder.path);
    const child = execFile(process.execPath, ["-e", "process.stdin.resume()"]);
    lock[Symbol.dispose]();
    using again = holdLock(folder.path);
    expect(again).toBeDefined();
    child.kill("SIGKILL");
  });

  it("says what to check when the folder cannot be made", async () => {
    await using folder = await emptyFolder();
    using _lock = holdLock(folder.path);
    expect(() => holdLock(join(folder.path, "lock.db", "store"))).toThrow(
      expect.objectContaining({ code: "store_not_opened", remedy: expect.stringContaining("folder") }),
    );
  });
});
