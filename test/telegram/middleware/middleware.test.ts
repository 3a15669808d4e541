import { GrammyError } from "grammy";
import { describe, expect, it, test, vi } from "vitest";
import type { BotContext, BotParts } from "../../../src/telegram/context.ts";
import { failures } from "../../../src/telegram/middleware/failures.ts";
import { once } from "../../../src/telegram/middleware/once.ts";
import { reader } from "../../../src/telegram/middleware/reader.ts";
import { translator } from "../../support/texts.ts";

function context(fields: object): BotContext {
  return { update: { update_id: 5 }, ...fields } as unknown as BotContext;
}

describe("once", () => {
  function open() {
    const seen = new Set<number>();
    const updates = {
      has: async (id: number) => seen.has(id),
      record: async (id: number) => void seen.add(id),
    };
    const events = { updateRepeated: vi.fn(), updateDone: vi.fn() };
    const clock = () => new Date("2026-11-24T03:00:00Z");
    const middleware = once({ updates, events, clock } as unknown as BotParts);
    return { seen, events, middleware };
  }

  it("lets an update through the first time only", async () => {
    const { seen, events, middleware } = open();
    const next = vi.fn(async () => undefined);
    await middleware(context({}), next);
    await middleware(context({}), next);
    expect([next.mock.calls.length, [...seen]]).toEqual([1, [5]]);
    expect(events.updateDone.mock.calls).toEqual([[{ updateId: 5, tookMs: 0 }]]);
    expect(events.updateRepeated.mock.calls).toEqual([[5]]);
  });

  it("nor while it is under way", async () => {
    const { middleware } = open();
    const end = Promise.withResolvers<void>();
    const next = vi.fn(() => end.promise);
    const first = middleware(context({}), next);
    await vi.waitFor(() => expect(next).toHaveBeenCalled());
    await middleware(context({}), next);
    end.resolve();
    await first;
    expect(next).toHaveBeenCalledOnce();
  });

  it("lets one that failed come again", async () => {
    const { seen, middleware } = open();
    await expect(middleware(context({}), () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    const next = vi.fn(async () => undefined);
    await middleware(context({}), next);
    expect([next.mock.calls.length, [...seen]]).toEqual([1, [5]]);
  });
});

describe("the reader", () => {
  const parts = {
    subscriptions: { at: async (address: string, language: string) => ({ address, language }) },
    roll: { get: async () => undefined },
    translator,
  } as unknown as BotParts;

  test.each([
    ["vi", "vi"],
    ["en", "en"],
    ["en-GB", "en"],
    ["fr", "vi"],
    [undefined, "vi"],
  ])("of a telephone in %s is spoken to in %s", async (languageCode, language) => {
    const ctx = context({ chat: { id: 7, type: "private" }, from: { language_code: languageCode } });
    await reader(parts)(ctx, async () => undefined);
    expect(ctx.reader).toEqual({ address: "7", language });
    expect(ctx.t("help-line")).toContain(language === "en" ? "/help" : "/trogiup");
  });

  it.each(["group", "supergroup", "channel"])("of a %s is nobody", async (type) => {
    const next = vi.fn(async () => undefined);
    await reader(parts)(context({ chat: { id: -7, type } }), next);
    expect(next).not.toHaveBeenCalled();
  });
});

describe("failures", () => {
  function open(reply = vi.fn(async (_text: string, _options: object): Promise<void> => undefined)) {
    const events = { updateFailed: vi.fn(), replyFailed: vi.fn() };
    const subscriptions = { lose: vi.fn(async () => undefined) };
    const parts = { events, subscriptions };
    const ctx = context({ parts, reader: { address: "7" }, t: translator.in("vi"), reply });
    return { ctx, reply, events, subscriptions };
  }

  it("are recorded, and said to the reader", async () => {
    const { ctx, reply, events } = open();
    await failures(ctx, () => Promise.reject(new Error("no")));
    expect(events.updateFailed).toHaveBeenCalledWith(5, new Error("no"));
    expect(reply).toHaveBeenCalledWith(
      expect.stringMatching(/^Có lỗi ở phía chúng tôi.*\nCần giúp/),
      expect.anything(),
    );
  });

  it("of a chat that is closed mean that the reader is gone", async () => {
    const { ctx, reply, subscriptions } = open();
    const answer = { ok: false, error_code: 403, description: "bot was blocked by the user" } as const;
    await failures(ctx, () => Promise.reject(new GrammyError("", answer, "sendMessage", {})));
    expect(subscriptions.lose).toHaveBeenCalledWith("7", "blocked");
    expect(reply).not.toHaveBeenCalled();
  });

  it("that cannot be said are recorded, too", async () => {
    const { ctx, events } = open(vi.fn(() => Promise.reject(new Error("no network"))));
    await failures(ctx, () => Promise.reject(new Error("no")));
    expect(events.replyFailed).toHaveBeenCalledWith(5, new Error("no network"));
  });
});
