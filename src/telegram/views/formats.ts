import type { MessageEntity } from "grammy/types";
import { FORMATS, TextFormat } from "../../announcements/announcement.ts";

/**
 * The formatting that an announcement may have. Mentions, custom emoji and whatever clients find by themselves are left
 * out: their words stay.
 */
export function formatsIn(entities: readonly MessageEntity[]): TextFormat[] {
  return entities.flatMap(({ type, offset, length, ...rest }) => {
    const isKnown = FORMATS.some((known) => known === type) || type === "text_link";
    if (!isKnown) return [];
    const parsed = TextFormat.safeParse({ type, offset, length, ...("url" in rest && { url: rest.url }) });
    return parsed.success ? [parsed.data] : [];
  });
}
