import type { Clock } from "../lib/clock.ts";
import type { SubscriberStore } from "../subscribers/ports.ts";
import { SILENT } from "../subscribers/subscriber.ts";
import type { OwedNote, OwedNotes } from "../voice/ports.ts";
import type { Aloud } from "./aloud.ts";
import { type Heard, type Hearing, heardBy, type Listener, spokenOf } from "./heard.ts";
import { message } from "./views/message.ts";
import { lines } from "./views/rich-text.ts";
import type { Way } from "./way.ts";

const HOUR_MS = 3_600_000;
/** Older audio is no longer what somebody waits for: they are told, and may still ask for it. */
const WORTH_HEARING_MS = HOUR_MS;
/** About what is older nobody is told: the next bulletin has come meanwhile. */
const WORTH_TELLING_MS = 12 * HOUR_MS;

/** Who only looks around is not kept; they may still be owed something. */
const NEWCOMER: Listener = { language: "vi", ...SILENT };

export interface OwedOptions {
  readonly owed: OwedNotes;
  readonly subscribers: Pick<SubscriberStore, "at">;
  readonly parts: Hearing["parts"];
  readonly clock: Clock;
  readonly aloud: Aloud;
  readonly wayTo: (address: string) => Way;
}

/** Sends the notes that an earlier process owed, or says that they could not be made. */
export async function payOwed(options: OwedOptions): Promise<void> {
  const { owed, subscribers, aloud } = options;
  const readings = new Map<string, Promise<Heard | undefined>>();
  for (const [id, note] of await owed.all()) {
    const subscriber = await subscribers.at(note.address);
    const ageMs = options.clock().getTime() - Date.parse(note.owedSince);
    if (subscriber?.status === "gone" || ageMs > WORTH_TELLING_MS) await owed.settle(id);
    else aloud.pay(id, await paymentOf(note, { options, listener: subscriber ?? NEWCOMER, readings, ageMs }));
  }
}

interface Debt {
  readonly options: OwedOptions;
  readonly listener: Listener;
  /** Made once for all who get the same. */
  readonly readings: Map<string, Promise<Heard | undefined>>;
  readonly ageMs: number;
}

async function paymentOf({ action, address, messageId }: OwedNote, debt: Debt) {
  const { listener, readings, ageMs, options } = debt;
  const { parts, wayTo } = options;
  const t = parts.translator.in(listener.language);
  const group = [action, listener.language, listener.voice, listener.speed].join("/");
  const reading = readings.get(group) ?? heardBy(action, { parts, listener });
  readings.set(group, reading);
  const heard = await reading;
  const to = { way: wayTo(address), replyTo: messageId ?? undefined };
  if (!heard) return { ...to, apology: message(lines(t("audio-lost"), t("help-line"))) };
  const spoken = spokenOf(heard, listener, t);
  return ageMs > WORTH_HEARING_MS ? { ...to, apology: spoken.failure } : { ...to, spoken };
}
