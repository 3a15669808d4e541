/** What the words of a message stand beside: nothing, a recording that reads them, or a picture. */
export type Beside = "nothing" | "recording" | "picture";

/**
 * A message's name in the ledger: its id, what its words stand beside, and what followed it. A correction needs to know:
 * "1205" is a text, "1205c" stands beside a recording, "1205p" beside a picture, "1205+1206" was followed by a note.
 */
export interface MessageName {
  readonly messageId: number;
  readonly beside: Beside;
  readonly followerId?: number | undefined;
}

const MARKS = { nothing: "", recording: "c", picture: "p" } as const satisfies Record<Beside, string>;
const NAME = /^(\d+)([cp]?)(?:\+(\d+))?$/;

export function nameOf({ messageId, beside, followerId }: MessageName): string {
  return `${messageId}${MARKS[beside]}${followerId === undefined ? "" : `+${followerId}`}`;
}

/** `undefined` for what is no such name. */
export function parseName(name: string): MessageName | undefined {
  const [, id, mark, followerId] = NAME.exec(name) ?? [];
  if (id === undefined) return undefined;
  return {
    messageId: Number(id),
    beside: mark === "c" ? "recording" : mark === "p" ? "picture" : "nothing",
    followerId: followerId === undefined ? undefined : Number(followerId),
  };
}

/** What the words of a message that Telegram took stand beside. */
export function besideOf(sent: { voice?: unknown; audio?: unknown; photo?: unknown }): Beside {
  if (sent.voice !== undefined || sent.audio !== undefined) return "recording";
  return sent.photo === undefined ? "nothing" : "picture";
}
