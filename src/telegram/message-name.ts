/**
 * A message's name in the ledger: its id, "c" when its words are the caption of a file, and what followed it. A
 * correction needs to know: "1205", "1205c", "1205+1206".
 */
export interface MessageName {
  readonly messageId: number;
  readonly isCaption: boolean;
  /** The note or picture that followed the text. */
  readonly followerId?: number | undefined;
}

const NAME = /^(\d+)(c?)(?:\+(\d+))?$/;

export function nameOf({ messageId, isCaption, followerId }: MessageName): string {
  return `${messageId}${isCaption ? "c" : ""}${followerId === undefined ? "" : `+${followerId}`}`;
}

/** `undefined` for what is no such name. */
export function parseName(name: string): MessageName | undefined {
  const [, id, mark, followerId] = NAME.exec(name) ?? [];
  if (id === undefined) return undefined;
  return {
    messageId: Number(id),
    isCaption: mark === "c",
    followerId: followerId === undefined ? undefined : Number(followerId),
  };
}
