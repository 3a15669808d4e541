import { BulletinOutline, type BulletinSources, fillBulletin } from "../bulletins/bulletin.ts";
import type { Content } from "../deliveries/delivery.ts";
import type { Translator } from "../i18n/translator.ts";
import { PlainError } from "../lib/errors.ts";
import { bulletinMessage } from "./views/bulletin.ts";
import { hearAction, placeOf } from "./views/bulletin-place.ts";
import { readingOf } from "./views/bulletin-spoken.ts";
import { type SpokenMessage, spokenBy } from "./views/spoken.ts";

export interface RendererOptions {
  readonly sources: BulletinSources;
  readonly translator: Translator;
  readonly city: string;
  /** Whether there is a voice: without one every message is text alone. */
  readonly speaks?: boolean;
  /** How many articles have been withdrawn or put back: what was made before the last is made anew. */
  readonly withdrawn?: () => number;
  /** Hears of every message that was really made. */
  readonly onRendered?: () => void;
}

/** Makes messages of deliveries' contents: each once, however many get it, and for as long as its run is kept. */
export function createRenderer(options: RendererOptions): (content: Content) => Promise<SpokenMessage> {
  const { withdrawn = () => 0 } = options;
  let made = new WeakMap<Content, Promise<SpokenMessage>>();
  let madeAt = withdrawn();
  return (content) => {
    if (madeAt !== withdrawn()) made = new WeakMap();
    madeAt = withdrawn();
    const known = made.get(content);
    if (known !== undefined) return known;
    const message = render(content, options);
    made.set(content, message);
    // A failure (a disk that did not answer) is not kept.
    message.catch(() => made.delete(content));
    return message;
  };
}

/**
 * A bulletin with its reading when it has one. Text and reading are made of one value.
 * @throws PlainError `nothing_left`
 */
async function render(content: Content, options: RendererOptions): Promise<SpokenMessage> {
  const { sources, translator, city, speaks = false, onRendered } = options;
  const outline = BulletinOutline.parse(content.body);
  const bulletin = await fillBulletin(outline, sources);
  if (bulletin.items.length === 0) {
    throw new PlainError("nothing_left", "Every article of this bulletin is gone", "Nothing is to be done");
  }
  onRendered?.();
  const t = translator.in(bulletin.language);
  const { audio } = outline;
  // Who is read to anyway needs no button for it.
  const words = { t, city, offersListening: speaks && audio === null };
  const { fitted, ...message } = bulletinMessage(bulletin, words);
  if (!speaks || audio === null) return message;
  const reading = readingOf(fitted, { t: translator.in("vi"), city });
  const listener = { voice: audio.voice, speed: audio.speed, audioAs: audio.as };
  const data = hearAction(placeOf(fitted), fitted.moreCount, fitted.items);
  const again = { label: t("btn-listen-bulletin"), data };
  return { ...message, spoken: spokenBy(message, { t, reading, listener, again }) };
}
