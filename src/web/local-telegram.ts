import type { Update } from "grammy/types";
import type { Clock } from "../lib/clock.ts";
import { LocalApiError, parseCall, SendMessage } from "./api-call.ts";
import { BOT_METHODS } from "./bot-methods.ts";
import type { Conversation } from "./conversation.ts";
import { createPeople, type People } from "./people.ts";
import type { Recordings } from "./recordings.ts";
import { telegramMessage, userOf } from "./telegram-shapes.ts";

export { LocalApiError } from "./api-call.ts";

/** Telegram's Bot API, answered in this process for people who are played on the chat page. */
export interface LocalTelegram {
  /** The `result` of an API call of the bot; throws a LocalApiError where Telegram would refuse. */
  call(method: string, payload: Record<string, unknown>): Promise<unknown>;
  /** Readers 1 to 99, and the owners. */
  mayBePlayed(personId: number): boolean;
  /** What the bot has sent to be heard. */
  readonly recordings: Recordings;
  /** The person's conversation. From now on the bot may write to them. */
  open(personId: number): Conversation;
  /** What a person does, as the update that the bot gets; it is in the conversation at once. */
  readonly updateFor: {
    /** Throws a LocalApiError 400 when there is no text or too much. */
    message(personId: number, text: string): Update;
    /** Throws a LocalApiError 400 when that message has no such button (any more). */
    press(personId: number, messageId: number, callbackData: string): Update;
  };
}

const MAX_READER = 99;

export function createLocalTelegram(options: { clock: Clock; ownerIds?: readonly number[] }): LocalTelegram {
  const { clock, ownerIds = [] } = options;
  const people = createPeople(clock);
  return {
    // Async, so that a refusal is a rejected promise like every other failed call.
    async call(method, payload) {
      const answer = BOT_METHODS.get(method);
      if (!answer) throw new LocalApiError(404, `Not Found: the local chat page does not know ${method}`);
      return answer(people, payload);
    },
    mayBePlayed: (id) => (Number.isInteger(id) && id >= 1 && id <= MAX_READER) || ownerIds.includes(id),
    recordings: people.recordings,
    open: people.open,
    updateFor: {
      message: (personId, text) => messageUpdate(people, personId, text),
      press: (personId, messageId, callbackData) =>
        pressUpdate(people, personId, { messageId, callbackData }),
    },
  };
}

function messageUpdate(people: People, personId: number, text: string): Update {
  const trimmed = parseCall(SendMessage, { chat_id: personId, text }).text.trim();
  const command = /^\/\w+/.exec(trimmed)?.[0];
  const entities = command ? [{ type: "bot_command" as const, offset: 0, length: command.length }] : [];
  const shown = people.add(personId, { from: "person", text: trimmed, entities });
  return { update_id: people.nextId(), message: telegramMessage(personId, shown) };
}

function pressUpdate(
  people: People,
  personId: number,
  press: { messageId: number; callbackData: string },
): Update {
  const shown = people.open(personId).find(press.messageId);
  const buttons = shown?.buttons.flat() ?? [];
  const isThere = buttons.some((it) => "callback_data" in it && it.callback_data === press.callbackData);
  if (!shown || !isThere) throw new LocalApiError(400, "Bad Request: this message has no such button");
  const update_id = people.nextId();
  return {
    update_id,
    callback_query: {
      id: `${update_id}-${personId}`,
      from: userOf(personId),
      chat_instance: `${personId}`,
      message: telegramMessage(personId, shown),
      data: press.callbackData,
    },
  };
}
