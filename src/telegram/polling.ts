import { type RunnerHandle, run } from "@grammyjs/runner";
import { type Bot, GrammyError, HttpError } from "grammy";
import { PlainError } from "../lib/errors.ts";
import { backoffMs } from "../lib/retry.ts";
import { systemTimer } from "../lib/timer.ts";
import { grammySignal } from "./api.ts";
import type { BotContext } from "./context.ts";

/** The kinds of update that the bot acts on. */
const ALLOWED_UPDATES = ["message", "callback_query", "my_chat_member"] as const;

/** While Telegram cannot be reached. It does not grow: after a long outage nobody waits long, and neither does a stop. */
const RETRY_EVERY_MS = 2_000;

export interface Polling extends AsyncDisposable {
  /** Rejects when polling has ended by itself: a second copy of the bot, a token that was withdrawn. */
  readonly failed: Promise<never>;
}

/**
 * Gets the bot's updates until it is disposed; then no more are fetched and those under way are finished. Waits for
 * Telegram as long as it takes.
 * @throws PlainError `bad_token`, and what `signal` was aborted with
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
    bot.botInfo = await patiently(() => bot.api.getMe(grammySignal(signal)), signal);
    // A webhook left by an earlier set-up would refuse polling for ever.
    await patiently(() => bot.api.deleteWebhook({}, grammySignal(signal)), signal);
  } catch (thrown) {
    throw pollingError(thrown);
  }
  const handle: RunnerHandle = run(bot, {
    runner: {
      fetch: { allowed_updates: ALLOWED_UPDATES },
      retryInterval: RETRY_EVERY_MS,
      maxRetryTime: Number.POSITIVE_INFINITY,
      silent: true,
    },
  });
  const failed = rejection(handle);
  // It may end before anybody looks.
  failed.catch(() => undefined);
  return {
    failed,
    async [Symbol.asyncDispose]() {
      if (handle.isRunning()) await handle.stop();
      await Promise.all(underWay);
    },
  };
}

/** Tries until Telegram answers: what it says about us is final, what is wrong with it or the network passes. */
async function patiently<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (thrown) {
      signal.throwIfAborted();
      const isPassing = thrown instanceof HttpError || (thrown instanceof GrammyError && isTrouble(thrown));
      if (!isPassing) throw thrown;
      await systemTimer.sleep(backoffMs(attempt), signal);
      signal.throwIfAborted();
    }
  }
}

function isTrouble({ error_code: code }: GrammyError): boolean {
  return code === 429 || code >= 500;
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
