import { expect, it, vi } from "vitest";
import { PlainError } from "../../src/lib/errors.ts";
import { healthOf } from "../../src/web/health.ts";

const good = async () => "3 subscribers";

it("is well when every part is", async () => {
  expect(await healthOf({ store: good, courier: async () => "ok" })).toEqual({
    ok: true,
    parts: { store: "3 subscribers", courier: "ok" },
  });
});

it("names each part that fails, and what to do", async () => {
  const full = new PlainError("store_write_failed", "No room", "Free some");
  expect(await healthOf({ store: () => Promise.reject(full), courier: good })).toEqual({
    ok: false,
    parts: { store: "No room. Free some", courier: "3 subscribers" },
  });
});

it("shows no token", async () => {
  const thrown = new Error(`https://api.telegram.org/bot123456:${"x".repeat(35)}/getMe`);
  const { parts } = await healthOf({ courier: () => Promise.reject(thrown) });
  expect(parts["courier"]).not.toContain("xxx");
});

it("waits five seconds for a part that hangs", async () => {
  vi.useFakeTimers();
  const health = healthOf({ store: () => new Promise(() => undefined), courier: good });
  await vi.advanceTimersByTimeAsync(5_000);
  vi.useRealTimers();
  expect(await health).toEqual({
    ok: false,
    parts: { store: "no answer in 5 seconds", courier: "3 subscribers" },
  });
});
