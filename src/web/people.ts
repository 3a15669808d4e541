import type { Clock } from "../lib/clock.ts";
import { type Conversation, createConversation, type ShownMessage } from "./conversation.ts";
import { createRecordings, type Recordings } from "./recordings.ts";

/** What a new message needs; the rest is made here. */
export type Part = Pick<ShownMessage, "from" | "text"> &
  Partial<Pick<ShownMessage, "entities" | "buttons" | "recording" | "document">>;

/** Everybody who is played, each with a conversation. */
export interface People {
  /** The person's conversation; a new one at the first time. */
  open(personId: number): Conversation;
  find(personId: number): Conversation | undefined;
  /** Adds a message to the person's conversation, with an id and the time now. */
  add(personId: number, part: Part): ShownMessage;
  readonly recordings: Recordings;
  /** Ascending, over messages and updates together. */
  nextId(): number;
}

export function createPeople(clock: Clock): People {
  const conversations = new Map<number, Conversation>();
  // Milliseconds since 1970 to begin with, so that a restart repeats no id.
  let lastId = clock().getTime();

  const nextId = (): number => ++lastId;
  function open(personId: number): Conversation {
    const known = conversations.get(personId);
    if (known) return known;
    const made = createConversation();
    conversations.set(personId, made);
    return made;
  }
  function add(personId: number, part: Part): ShownMessage {
    const at = clock().toISOString();
    const text = { entities: [], buttons: [], recording: null, document: null };
    const message = { id: nextId(), ...text, edited: false, at, ...part };
    open(personId).add(message);
    return message;
  }
  return {
    open,
    find: (personId) => conversations.get(personId),
    add,
    nextId,
    recordings: createRecordings(nextId),
  };
}
