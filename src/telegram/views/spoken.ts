import type { Translate } from "../../i18n/translator.ts";
import type { AudioForm, Subscriber } from "../../subscribers/subscriber.ts";
import type { Reading, Wish } from "../../voice/reading.ts";
import { type Action, type Message, message } from "./message.ts";
import { lines } from "./rich-text.ts";
import { clip } from "./split.ts";

/** Telegram's limit for the text beside a file. */
const MAX_CAPTION_LENGTH = 1_024;
const MAX_TITLE_LENGTH = 300;

/** A message read aloud: what is said, how, and the words that go with it. */
export interface Spoken {
  readonly reading: Reading;
  readonly wish: Wish;
  readonly as: AudioForm;
  /** The action that reads the message aloud once more. */
  readonly action: string;
  /** The whole message as the text beside its own note; `null` when it is too long for that. */
  readonly together: Message | null;
  /** What stands beside a note that follows the message. */
  readonly caption: Message;
  /** What is said when there will be no note. */
  readonly failure: Message;
}

/** A message that may be read aloud, too. */
export interface SpokenMessage extends Message {
  readonly spoken?: Spoken;
}

export interface Speaking {
  readonly t: Translate;
  readonly reading: Reading;
  readonly listener: Pick<Subscriber, "voice" | "speed" | "audioAs">;
  /** What somebody may do after they have listened. */
  readonly next?: Action | undefined;
  /** The action that reads it aloud once more. */
  readonly again: { readonly label: string; readonly data: string };
  /** The line that says what the note beside the text is; that it is the reading of it, unless told. */
  readonly line?: string;
}

/** How the message is read aloud to this listener. The text says that the note is its reading (accessibility rule 28). */
export function spokenBy(shown: Message, speaking: Speaking): Spoken {
  const { t, reading, listener, next, again, line = t("audio-together") } = speaking;
  const title = clip(shown.text.split("\n")[0] ?? "", MAX_TITLE_LENGTH);
  const together = withLine(shown, line);
  return {
    reading,
    wish: wishOf(listener),
    as: listener.audioAs,
    action: again.data,
    together: together.text.length <= MAX_CAPTION_LENGTH ? together : null,
    caption: message(lines(t("audio-caption", { title }), t("help-line")), next ? [next] : []),
    failure: message(lines(t("audio-failed", { title }), t("audio-failed-hint"), t("help-line")), [again]),
  };
}

export function wishOf({ voice, speed }: Pick<Subscriber, "voice" | "speed">): Wish {
  return { speed, ...(voice !== null && { voice }) };
}

/** The message with one more line before its last one, which tells where help is. */
function withLine({ text, entities, buttons }: Message, line: string): Message {
  const at = text.lastIndexOf("\n");
  return { text: `${text.slice(0, at)}\n${line}${text.slice(at)}`, entities, buttons };
}
