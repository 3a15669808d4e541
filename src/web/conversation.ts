import type { MessageEntity } from "grammy/types";

const KEPT_MESSAGES = 200;

/** A button under a message: it sends `callback_data` back to the bot, or opens `url`. */
export type Button =
  | { readonly text: string; readonly callback_data: string }
  | { readonly text: string; readonly url: string };

/** Something to hear: its bytes are at `/api/voice/ID`. */
export interface Recording {
  readonly id: string;
  readonly durationSeconds: number;
  /** Whether it was sent as a voice note, or as a file. */
  readonly kind: "voice" | "audio";
}

/** A file to keep: its bytes are at `/api/document/ID`. */
export interface SentDocument {
  readonly id: string;
  readonly name: string;
}

/** A message as the chat page shows it. */
export interface ShownMessage {
  readonly id: number;
  readonly from: "bot" | "person";
  readonly text: string;
  /** Offsets and lengths in UTF-16 units, as in Telegram. */
  readonly entities: readonly MessageEntity[];
  /** In rows, as the bot sent them. */
  readonly buttons: readonly (readonly Button[])[];
  /** `null`: the message is text alone; else its text stands beside what is heard. */
  readonly recording: Recording | null;
  readonly document: SentDocument | null;
  readonly edited: boolean;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What listeners hear. `notice` is the short answer to a press; `working` says that the bot is at it. */
export type Change =
  | { readonly kind: "added" | "edited"; readonly message: ShownMessage }
  | { readonly kind: "deleted"; readonly id: number }
  | { readonly kind: "notice"; readonly text: string }
  | { readonly kind: "working"; readonly isWorking: boolean };

export type Revision = Pick<ShownMessage, "text" | "entities" | "buttons">;

/** What one person and the bot have said to each other; the newest 200 messages, in memory. */
export interface Conversation {
  messages(): readonly ShownMessage[];
  find(id: number): ShownMessage | undefined;
  add(message: ShownMessage): void;
  /** Answers the message as it is now; `undefined` when there is none with this id. */
  revise(id: number, revision: Partial<Revision>): ShownMessage | undefined;
  /** `false` when there is no such message. */
  remove(id: number): boolean;
  /** Tells every listener something that is not kept. */
  tell(change: Change): void;
  /** Calls `listener` at every change, until the answered function is called. */
  listen(listener: (change: Change) => void): () => void;
}

export function createConversation(): Conversation {
  // A Map keeps the order in which messages came, and an edited one keeps its place.
  const messages = new Map<number, ShownMessage>();
  const listeners = new Set<(change: Change) => void>();

  function tell(change: Change): void {
    for (const listener of listeners) listener(change);
  }
  function remove(id: number): boolean {
    const wasThere = messages.delete(id);
    if (wasThere) tell({ kind: "deleted", id });
    return wasThere;
  }
  function add(message: ShownMessage): void {
    messages.set(message.id, message);
    tell({ kind: "added", message });
    const [oldest] = messages.keys();
    if (oldest !== undefined && messages.size > KEPT_MESSAGES) remove(oldest);
  }
  function revise(id: number, revision: Partial<Revision>): ShownMessage | undefined {
    const before = messages.get(id);
    if (!before) return undefined;
    // Telegram marks a message as edited when its text changes, not for its keyboard.
    const edited = before.edited || (revision.text !== undefined && revision.text !== before.text);
    const message = { ...before, ...revision, edited };
    messages.set(id, message);
    tell({ kind: "edited", message });
    return message;
  }
  function listen(listener: (change: Change) => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }
  return {
    messages: () => [...messages.values()],
    find: (id) => messages.get(id),
    add,
    revise,
    remove,
    tell,
    listen,
  };
}
