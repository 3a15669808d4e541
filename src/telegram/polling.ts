import { type RunnerHandle, run } from "@grammyjs/runner";
import { type Bot, GrammyError } from "grammy";
import { PlainError } from "../lib/errors.ts";
import { grammySignal } from "./api.ts";
import type { BotContext } from "./context.ts";

/** The kinds of update that the bot acts on. */
const ALLOWED_UPDATES = ["message", "callback_query", "my_chat_member"] as const;

export interface Polling extends AsyncDisposable {
  /** Rejects when polling has ended by itself: a second copy of the bot, a token that was withdrawn. */
  readonly failed: Promise<never>;
}

/**
 * Gets the bot's updates until it is disposed; then no more are fetched and those under way are finished.
 * @throws PlainError `bad_token`
 */
export async function startPolling(bot: Bot<BotContext>, signal: AbortSignal): Promise<Polling> {
  const underWay = new Set<Promise<void>>();
  const dispatch = bot.handleUpdate.bind(bot);
  bot.handleUpdate = (update) => {
    const work = dispatch(update);
    const ended = work.then(
      () => undefined,
      () => undefined,
    );
    underWay.add(ended);
    void ended.then(() => underWay.delete(ended));
    return work;
  };
  try {
    await bot.init(grammySignal(signal));
    // A webhook left by an earlier set-up would refuse polling for ever.
    await bot.api.deleteWebhook({}, grammySignal(signal));
  } catch (thrown) {
    throw pollingError(thrown);
  }
  const handle: RunnerHandle = run(bot, {
    runner: { fetch: { allowed_updates: ALLOWED_UPDATES }, silent: true },
  });
  return {
    failed: rejection(handle),
    async [Symbol.asyncDispose]() {
      if (handle.isRunning()) await handle.stop();
      await Promise.all(underWay);
    },
  };
}

async function rejection(handle: RunnerHandle): Promise<never> {
  try {
    await handle.task();
  } catch (thrown) {
    throw pollingError(thrown);
  }
  return new Promise<never>(() => undefined);
}

function pollingError(thrown: unknown): unknown {
  if (!(thrown instanceof GrammyError)) return thrown;
  if (thrown.error_code === 409) {
    return new PlainError(
      "second_copy",
      "Telegram says that another copy of this bot is running (409 on getUpdates)",
      "Stop the other copy, or give this one a bot token of its own.",
    );
  }
  if (thrown.error_code === 401 || thrown.error_code === 404) {
    return new PlainError(
      "bad_token",
      "Telegram does not know BOT_TOKEN",
      "Copy the token from @BotFather into .env again, or revoke it there and use the new one.",
    );
  }
  return thrown;
}
