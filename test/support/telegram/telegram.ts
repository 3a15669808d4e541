import { answer } from "./api.ts";
import { Callbacks } from "./callbacks.ts";
import { asSeen, type Chat, Chats, type NewChat, type SeenMessage, type Trouble } from "./chats.ts";
import type { BotCommand } from "./check.ts";
import { type FailOptions, Faults, type FloodOptions, type Target } from "./faults.ts";
import { Files } from "./files.ts";
import { type Accepted, type CallRecord, Journal } from "./journal.ts";
import { type LimitOptions, Limits } from "./limits.ts";
import { leaves, presses, type SaysOptions, says } from "./people.ts";
import { Profile } from "./profile.ts";
import { ApiServer } from "./server.ts";
import { Updates } from "./updates.ts";
import type { World } from "./world.ts";

export interface TelegramOptions {
  /** The only token that is let in. */
  readonly token?: string;
  /** How long each answer takes, getUpdates apart; 0 unless told. */
  readonly answerDelayMs?: number;
  /** Sends beyond these are refused with 429; no limits unless told. */
  readonly limits?: LimitOptions;
  /** The clock of everything here (48 hours, limits, atMs), in milliseconds since the epoch. */
  readonly now?: () => number;
}

/**
 * A strict stand-in for Telegram's Bot API on the loopback interface. What Telegram would refuse
 * is refused; that, and whatever Telegram would swallow without a word, is noted in `violations`.
 */
export interface Telegram extends AsyncDisposable {
  readonly apiRoot: string;
  readonly token: string;

  /** Every accepted send and edit in order, also when its answer was then lost. */
  readonly accepted: readonly Accepted[];
  /** Every call, also the refused and the broken ones, in the order of their answers. */
  readonly calls: readonly CallRecord[];
  /** What the bot did wrong; a test of a well-behaved bot expects none. */
  readonly violations: readonly string[];
  /** The bot's messages in a chat as they stand there now, edited and without the deleted ones. */
  messages(chatId: number): readonly SeenMessage[];
  /** The command menu that this chat shows, by scope and language. */
  menu(chatId: number): readonly BotCommand[];
  /** Whether the bot's getUpdates is open now, waiting for updates. */
  readonly isPolling: boolean;
  /** Resolves when the predicate holds; looked at now, after each call and when a poll opens. */
  until(predicate: (telegram: Telegram) => boolean, options?: { readonly timeoutMs?: number }): Promise<void>;

  /** Makes a chat known: a private one, or a group when the id is negative. */
  addChat(id: number, chat?: NewChat): Chat;
  chat(id: number): Chat;
  /** A message from a person, which makes the chat known and takes a block back; gives the update id. */
  says(chatId: number, text: string, options?: SaysOptions): number;
  /** A press of a button that is there now; throws when it is not. Gives the update id. */
  presses(
    chatId: number,
    messageId: number,
    callbackData: string,
    options?: { readonly from?: number; readonly isForged?: boolean },
  ): number;
  /** A person blocks the bot, which gets a my_chat_member at once. Gives the update id. */
  leaves(chatId: number): number;
  /** Hands out an update once more, confirmed or not. */
  redeliver(updateId: number): void;
  /** A second instance of the bot: ends the open getUpdates with 409, or else the next one. */
  anotherPoller(): void;

  /** 403 "bot was blocked by the user". */
  block(chatId: number): void;
  /** 403 "user is deactivated". */
  deactivate(chatId: number): void;
  /** 403 "bot was kicked from the … chat". */
  kick(chatId: number): void;
  /** 403 "bot can't initiate conversation with a user". */
  forbidInitiating(chatId: number): void;
  /** Takes back whichever of these it was, and a ban on voice notes. */
  readmit(chatId: number): void;
  /** 400 with migrate_to_chat_id; the new chat is known from now on. */
  migrate(chatId: number, newId: number): void;
  /** 400 "VOICE_MESSAGES_FORBIDDEN" for voice notes. */
  forbidVoice(chatId: number): void;
  /** Telegram knows none of the files that it was given. */
  loseFiles(): void;
  /** 429 with retry_after for the next sends, edits and deletions. */
  flood(target: Target, options: FloodOptions): void;
  /** Breaks the next sends, edits and deletions, or the next calls of one method. */
  fail(target: Target, options: FailOptions): void;
}

const TOKEN = `1234567890:${"T".repeat(35)}`;
const DEFAULT_TIMEOUT_MS = 5000;

/** Starts a stand-in of its own; `await using` stops it. */
export async function startTelegram(options: TelegramOptions = {}): Promise<Telegram> {
  const world = createWorld(options);
  const server = new ApiServer((request) => answer(world, request), options.answerDelayMs ?? 0);
  const apiRoot = await server.listen();
  const telegram: Telegram = {
    apiRoot,
    token: world.token,
    get isPolling() {
      return world.updates.isPolled;
    },
    ...seeing(world),
    ...living(world),
    ...troubling(world),
    until: (predicate, { timeoutMs = DEFAULT_TIMEOUT_MS } = {}) =>
      world.journal.until(() => predicate(telegram), timeoutMs),
    [Symbol.asyncDispose]: async () => {
      world.updates.close();
      await server.close();
    },
  };
  return telegram;
}

function createWorld({ token = TOKEN, limits = {}, now = clock }: TelegramOptions): World {
  const chats = new Chats();
  const journal = new Journal();
  return {
    token,
    bot: {
      id: Number.parseInt(token, 10) || 1,
      is_bot: true,
      first_name: "Stand-in bot",
      username: "stand_in_bot",
    },
    now,
    chats,
    files: new Files(),
    updates: new Updates(() => journal.look()),
    callbacks: new Callbacks(),
    profile: new Profile(chats),
    faults: new Faults(),
    limits: new Limits(limits),
    journal,
  };
}

/** Real time that never jumps back and counts fractions of a millisecond. */
function clock(): number {
  return performance.timeOrigin + performance.now();
}

type Seeing = Pick<Telegram, "accepted" | "calls" | "violations" | "messages" | "menu" | "chat">;

function seeing({ journal, chats, profile }: World): Seeing {
  return {
    accepted: journal.accepted,
    calls: journal.calls,
    violations: journal.violations,
    messages: (chatId) =>
      [...chats.get(chatId).messages.values()].filter(({ personId }) => personId === undefined).map(asSeen),
    menu: (chatId) => profile.menuOf(chatId),
    chat: (id) => chats.get(id).chat,
  };
}

type Living = Pick<Telegram, "addChat" | "says" | "presses" | "leaves" | "redeliver" | "anotherPoller">;

function living(world: World): Living {
  return {
    addChat: (id, chat) => world.chats.add(id, chat).chat,
    says: (chatId, text, options) => says(world, chatId, text, options),
    presses: (chatId, messageId, callbackData, { from, isForged } = {}) =>
      presses(world, { chatId, messageId, callbackData, from, isForged }),
    leaves: (chatId) => leaves(world, chatId),
    redeliver: (updateId) => world.updates.redeliver(updateId),
    anotherPoller: () => world.updates.addRival(),
  };
}

type Troubling = Pick<
  Telegram,
  | "block"
  | "deactivate"
  | "kick"
  | "forbidInitiating"
  | "readmit"
  | "migrate"
  | "forbidVoice"
  | "loseFiles"
  | "flood"
  | "fail"
>;

function troubling({ chats, faults, files }: World): Troubling {
  const trouble = (id: number, kind: Trouble) => {
    chats.get(id).trouble = kind;
  };
  return {
    block: (id) => trouble(id, "blocked"),
    deactivate: (id) => trouble(id, "deactivated"),
    kick: (id) => trouble(id, "kicked"),
    forbidInitiating: (id) => trouble(id, "strange"),
    readmit: (id) => {
      chats.get(id).trouble = undefined;
      chats.get(id).refusesVoice = false;
    },
    migrate: (id, newId) => {
      const { firstName } = chats.get(id).chat;
      chats.get(id).movedTo = newId;
      if (!chats.has(newId)) chats.add(newId, { firstName });
    },
    forbidVoice: (id) => {
      chats.get(id).refusesVoice = true;
    },
    loseFiles: () => files.lose(),
    flood: (target, options) => faults.flood(target, options),
    fail: (target, options) => faults.fail(target, options),
  };
}
