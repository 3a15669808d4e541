import type { BotContext } from "./context.ts";

/** Whether the reader is one of the first staff. */
export function isOwner({ parts, reader }: Pick<BotContext, "parts" | "reader">): boolean {
  return parts.ownerIds.includes(Number(reader.address));
}
