import { Api, type Transformer } from "grammy";
import type { Messenger } from "../deliveries/ports.ts";
import { bulkClient, retriedReplies, type TelegramAccess } from "./api.ts";
import { type MessengerOptions, telegramMessenger, wayOf } from "./messenger.ts";
import type { Way } from "./way.ts";

export interface OutletOptions extends Omit<MessengerOptions, "api" | "isWatched"> {
  readonly access: TelegramAccess;
  /** Innermost first: a trial answers here, so that nothing leaves the process. */
  readonly transport: readonly Transformer[];
}

export interface Outlet {
  /** Which the courier decides about. */
  readonly bulk: Messenger;
  /** Which wait out flood control themselves. */
  readonly replies: Messenger;
  /** The same for what staff answer somebody who asked a while ago: they may be asleep by now. */
  readonly staffReplies: Messenger;
  /** The client of replies, for what is said to somebody who has not just written. */
  readonly api: Api;
  /** The way of something that goes to this chat in its turn, as bulk sends do. */
  bulkWay(chat: string): Way;
}

/** The two ways out. */
export function createOutlet(options: OutletOptions): Outlet {
  const { access, transport } = options;
  const bulkApi = new Api(access.token, bulkClient(access));
  bulkApi.config.use(...transport);
  const replyApi = new Api(access.token, bulkClient(access));
  replyApi.config.use(...transport, retriedReplies());
  // Replies wait for nobody.
  const atOnce = {
    ...{ ...options, api: replyApi },
    ...{ turn: async () => undefined, onFlood: () => undefined },
  };
  return {
    api: replyApi,
    bulk: telegramMessenger({ ...options, api: bulkApi }),
    bulkWay: (chat) => wayOf({ ...options, api: bulkApi }, chat),
    // Whoever asks is awake: their bulletin may make a sound at any hour.
    replies: telegramMessenger({ ...atOnce, isQuiet: () => false, isWatched: true }),
    staffReplies: telegramMessenger(atOnce),
  };
}
