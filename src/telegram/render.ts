import { BulletinOutline, type BulletinSources, fillBulletin } from "../bulletins/bulletin.ts";
import type { Content } from "../deliveries/delivery.ts";
import type { Translator } from "../i18n/translator.ts";
import { PlainError } from "../lib/errors.ts";
import { bulletinMessage } from "./views/bulletin.ts";
import type { Message } from "./views/message.ts";

export interface RendererOptions {
  readonly sources: BulletinSources;
  readonly translator: Translator;
  readonly city: string;
  /** Hears of every message that was really made. */
  readonly onRendered?: () => void;
}

/** Makes messages of deliveries' contents: each once, however many get it, and for as long as its run is kept. */
export function createRenderer(options: RendererOptions): (content: Content) => Promise<Message> {
  const made = new WeakMap<Content, Promise<Message>>();
  return (content) => {
    const known = made.get(content);
    if (known !== undefined) return known;
    const message = render(content, options);
    made.set(content, message);
    // A failure (a disk that did not answer) is not kept.
    message.catch(() => made.delete(content));
    return message;
  };
}

async function render(
  content: Content,
  { sources, translator, city, onRendered }: RendererOptions,
): Promise<Message> {
  const bulletin = await fillBulletin(BulletinOutline.parse(content.body), sources);
  if (bulletin.items.length === 0) {
    throw new PlainError("nothing_left", "Every article of this bulletin is gone", "Nothing is to be done");
  }
  onRendered?.();
  return bulletinMessage(bulletin, { t: translator.in(bulletin.language), city });
}
