import type { Api } from "grammy";
import type { StaffNotice, StaffNotices } from "../announcements/ports.ts";
import type { StaffId } from "../announcements/staff.ts";
import type { StaffRoll } from "../announcements/staff-roll.ts";
import type { Translate, Translator } from "../i18n/translator.ts";
import type { Inquiry } from "../questions/inquiry.ts";
import type { SubscriberStore } from "../subscribers/ports.ts";
import type { Language } from "../topics/topic.ts";
import { deliveryReason } from "./views/delivery-reason.ts";
import { answerInquiryAction, inquiryLines } from "./views/inquiry.ts";
import { type Action, type Message, message, sendOptions } from "./views/message.ts";
import { lines, wordsOf } from "./views/rich-text.ts";
import { momentInWords } from "./views/words.ts";

export interface NoticeWay {
  readonly api: Api;
  readonly subscribers: Pick<SubscriberStore, "at">;
  readonly translator: Translator;
  readonly onFailed: (thrown: unknown) => void;
  /** Whether it is an hour in which only what is urgent makes a sound. */
  readonly isQuiet: () => boolean;
}

export interface NoticeOptions extends NoticeWay {
  readonly timeZone: string;
}

/** Tells staff, each in their language. One who has not started the bot cannot be told. */
export function telegramNotices({ timeZone, ...way }: NoticeOptions): StaffNotices {
  return {
    tell: (to, { kind, announcementId: id, isUrgent, facts }) =>
      tellEach(way, to, (t, language) => ({
        words: [
          t("staff-notice", { kind, id, ...defaults, ...factsInWords(facts, { t, language, timeZone }) }),
          t("staff-notice-hint"),
        ],
        isUrgent,
        buttons: [
          kind === "waiting" || kind === "late" || kind === "lapsed"
            ? { label: t("btn-review", { id }), data: `ann:${id}:review` }
            : { label: t("btn-progress", { id }), data: `ann:${id}:progress` },
        ],
      })),
  };
}

/** Every fact that the sentence of some kind of notice names: a sentence that names it must be given it. */
const defaults = {
  ...{ title: "", by: "", remark: "", reason: "", time: "", count: 0, needed: 0 },
  ...{ total: 0, done: 0, sent: 0, gone: 0, refused: 0, uncertain: 0, of: 0, minutes: 0, hours: 0 },
};

/** Instants and reasons of ours, as people say them. */
function factsInWords(
  facts: StaffNotice["facts"],
  { t, language, timeZone }: { t: Translate; language: Language; timeZone: string },
): StaffNotice["facts"] {
  const { endsAt, reason } = facts;
  return {
    ...facts,
    ...(endsAt !== undefined && { time: momentInWords(new Date(endsAt), language, timeZone) }),
    ...(reason !== undefined && { reason: deliveryReason(String(reason), t) }),
  };
}

export interface StaffMessage {
  readonly words: readonly string[];
  /** Makes a sound at any hour. */
  readonly isUrgent?: boolean;
  readonly buttons: readonly Action[];
}

/** Sends each of them a message in their own language. */
export async function tellEach(
  { subscribers, translator, ...way }: NoticeWay,
  to: readonly StaffId[],
  words: (t: Translate, language: Language) => StaffMessage,
): Promise<void> {
  for (const id of to) {
    const language = (await subscribers.at(id))?.language ?? "vi";
    const t = translator.in(language);
    const { words: said, buttons, isUrgent = false } = words(t, language);
    const notice = message(lines(...said, t("help-line")), buttons);
    await sendNotice(way, id, { ...notice, isUrgent });
  }
}

/** Sends one of them a message that they have not asked for. Never rejects: who cannot be told is named to `onFailed`. */
export async function sendNotice(
  { api, isQuiet, onFailed }: Pick<NoticeWay, "api" | "isQuiet" | "onFailed">,
  id: StaffId,
  notice: Message & { readonly isUrgent?: boolean },
): Promise<void> {
  const isSilent = isQuiet() && !notice.isUrgent;
  const options = { ...sendOptions(notice), disable_notification: isSilent };
  await api.sendMessage(id, notice.text, options).catch(onFailed);
}

/** Tells everybody of staff that a resident has asked something; answering this message answers the resident. */
export async function tellOfInquiry(
  way: NoticeWay & { readonly roll: Pick<StaffRoll, "all"> },
  inquiry: Inquiry,
): Promise<void> {
  const ids = (await way.roll.all()).map(({ id }) => id);
  await tellEach(way, ids, (t) => ({
    words: [inquiryLines(inquiry, t).map(wordsOf).join(""), t("inquiry-notice-hint")],
    buttons: [
      { label: t("btn-inquiry-answer"), data: answerInquiryAction(inquiry.id) },
      { label: t("btn-inquiry", { id: inquiry.id }), data: `inquiry:${inquiry.id}` },
    ],
  }));
}
