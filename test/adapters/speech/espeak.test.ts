import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { type EspeakOptions, openEspeak } from "../../../src/adapters/speech/espeak.ts";
import { temporaryFolder } from "../../support/folder.ts";

const program = new URL("faulty-speaker.ts", import.meta.url);
const MANNER = { voice: "vi", speed: 1 };
const PROCESS_TIMEOUT = { timeout: 60_000 };

const openFaulty = (options: EspeakOptions = {}) => openEspeak({ program, ...options });

async function pidFrom(espeak: ReturnType<typeof openEspeak>, script = "Xin chào"): Promise<number> {
  const [high = 0, low = 0] = (await espeak.synthesise(script, MANNER)).samples;
  return (high << 15) + low;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const gone = (pid: number) => vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 20_000 });

describe("the offline voice's process", PROCESS_TIMEOUT, () => {
  it("serves every script while it is there, and ends when it is idle", async () => {
    using espeak = openFaulty({ idleMs: 300 });
    const pid = await pidFrom(espeak);
    expect(await pidFrom(espeak, "Chào bà con")).toBe(pid);
    await gone(pid);
    expect(await pidFrom(espeak)).not.toBe(pid);
  });

  it("ends with its owner", async () => {
    const espeak = openFaulty();
    const pid = await pidFrom(espeak);
    espeak[Symbol.dispose]();
    await gone(pid);
    await expect(pidFrom(espeak)).rejects.toMatchObject({ code: "espeak_failed" });
  });

  it("that dies costs one retry", async () => {
    await using folder = await temporaryFolder();
    using espeak = openFaulty();
    expect(await pidFrom(espeak, `once ${join(folder.path, "mark")}`)).toBeGreaterThan(0);
  });

  it("that dies twice is a clear error, and what waits behind it is spoken", async () => {
    using espeak = openFaulty();
    const [failed, next] = await Promise.allSettled([pidFrom(espeak, "always"), pidFrom(espeak)]);
    expect(failed).toMatchObject({
      status: "rejected",
      reason: { name: "PlainError", code: "espeak_failed" },
    });
    expect(next.status).toBe("fulfilled");
  });

  it("that takes too long is ended, and what waits behind it is spoken", async () => {
    using espeak = openFaulty({ pieceDeadlineMs: 4_000 });
    const before = await pidFrom(espeak);
    const [failed, next] = await Promise.allSettled([pidFrom(espeak, "hang"), pidFrom(espeak)]);
    expect(failed).toMatchObject({
      reason: { code: "espeak_failed", message: "The offline voice took too long" },
    });
    expect(next.status).toBe("fulfilled");
    await gone(before);
  });

  it("without its package says what to install", async () => {
    using espeak = openFaulty();
    const remedy = expect.stringContaining("npm install --include=optional");
    await expect(pidFrom(espeak, "missing")).rejects.toMatchObject({ code: "espeak_missing", remedy });
  });

  it("that cannot be started is a clear error", async () => {
    using espeak = openEspeak({ program: new URL("no-such-file.ts", import.meta.url) });
    await expect(pidFrom(espeak)).rejects.toMatchObject({ name: "PlainError", code: "espeak_failed" });
  });
});

describe("what it is asked", PROCESS_TIMEOUT, () => {
  it("100,000 characters are refused before anything is started", async () => {
    using espeak = openEspeak();
    const script = "ủy ban nhân dân ".repeat(6_250);
    await expect(espeak.synthesise(script, MANNER)).rejects.toMatchObject({ code: "script_too_long" });
  });

  it("an unknown voice is an error, not the voice before", async () => {
    using espeak = openEspeak();
    await espeak.synthesise("Xin chào", MANNER);
    const unknown = espeak.synthesise("Xin chào", { voice: "xx-nobody", speed: 1 });
    await expect(unknown).rejects.toMatchObject({ code: "voice_unknown" });
  });
});
