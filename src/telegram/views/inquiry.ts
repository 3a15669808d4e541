import type { Translate } from "../../i18n/translator.ts";
import type { Inquiry, InquiryId, Turn } from "../../questions/inquiry.ts";
import type { InquiryReply } from "../../questions/inquiry-reply.ts";
import type { Reading } from "../../voice/reading.ts";
import { type Message, message } from "./message.ts";
import { lines, type Piece } from "./rich-text.ts";

const PAUSE_MS = 400;
const LAST_TURNS = 4;

/** The action by which staff answer. */
export function answerInquiryAction(id: InquiryId): string {
  return `inquiry:${id}:answer`;
}

/** The action by which a resident goes on with their conversation. */
export function replyInquiryAction(id: InquiryId): string {
  return `inquiry:${id}:reply`;
}

/** What the number means that a reply names. */
export function inquiryChoices({ inquiryId, turn }: InquiryReply): string[] {
  return turn === null ? [] : [replyInquiryAction(inquiryId)];
}

/** What staff answered, as the resident gets it: it says that people wrote it. */
export function replyMessage(inquiry: Inquiry, { turn }: InquiryReply, t: Translate): Message {
  const { id } = inquiry;
  if (turn === null) return message(lines(t("inquiry-closed-title", { id }), t("help-line")));
  return message(
    lines(
      t("inquiry-reply-title", { id }),
      inquiry.turns[turn]?.text ?? "",
      t("inquiry-reply-hint"),
      t("help-line"),
    ),
    [{ label: t("btn-inquiry-reply"), data: replyInquiryAction(id) }],
  );
}

/** The same for a voice. @param t the words in Vietnamese */
export function replyReading(inquiry: Inquiry, { turn }: InquiryReply, t: Translate): Reading {
  const { id } = inquiry;
  if (turn === null) return { parts: [{ text: t("inquiry-closed-title", { id }), pauseMs: 0 }] };
  return {
    parts: [
      { text: `${t("inquiry-reply-title", { id })}\n${inquiry.turns[turn]?.text ?? ""}`, pauseMs: 0 },
      { text: t("spoken-message-end"), pauseMs: PAUSE_MS },
    ],
  };
}

/** A conversation as staff see it: its number, what it is about, and the last turns. */
export function inquiryLines({ id, announcementId, turns, status }: Inquiry, t: Translate): Piece[] {
  const about =
    announcementId === null
      ? t("inquiry-about-question")
      : t("inquiry-about-notice", { number: announcementId });
  return lines(
    t("inquiry-title", { id, status }),
    about,
    ...turns.slice(-LAST_TURNS).map((turn) => t("inquiry-turn", { from: turn.from, text: turn.text })),
  );
}

/** The beginning of what a resident wrote last. */
export function lastAsked(turns: readonly Turn[]): string {
  return turns.findLast(({ from }) => from === "resident")?.text.split("\n")[0] ?? "";
}
