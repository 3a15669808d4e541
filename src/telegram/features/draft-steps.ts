import type { Message } from "grammy/types";
import type { Announcement, AnnouncementVersion, Attachment } from "../../announcements/announcement.ts";
import { mended } from "../../announcements/lint.ts";
import { next } from "../../announcements/steps.ts";
import type { BotContext } from "../context.ts";
import { ask, respond } from "../respond.ts";
import { actorOf, annAction, type StaffAct } from "../staff-context.ts";
import { draftPage } from "../views/draft.ts";
import { formatsIn } from "../views/formats.ts";
import type { Choice } from "../views/menu.ts";
import type { Reply } from "../views/message.ts";
import { lines } from "../views/rich-text.ts";
import { draftFacts } from "./announce-preview.ts";
import { changeDraft, isOthers } from "./change-draft.ts";

const MOST = { title: 150, body: 3_500 } as const;

const QUESTIONS = {
  title: "draft-ask-title",
  body: "draft-ask-body",
  attach: "draft-ask-file",
  describe: "draft-ask-description",
} as const;
type Asked = keyof typeof QUESTIONS;

/** Asks for what is still missing, else shows the draft with all that can be changed. @param news said before */
export async function goOn(
  ctx: BotContext,
  announcement: Announcement,
  news: readonly string[] = [],
): Promise<void> {
  const missing = missingIn(announcement);
  if (missing) return askFor(ctx, announcement, missing, news);
  await respond(ctx, await shownDraft(ctx, announcement, { news }));
}

/** A draft in a few lines, and what can be done with it. */
export async function shownDraft(
  ctx: BotContext,
  announcement: Announcement,
  { page = 1, news = [] }: { readonly page?: number; readonly news?: readonly string[] },
): Promise<Reply> {
  const canChange = announcement.author === actorOf(ctx) && next(announcement.status, "change") !== undefined;
  return draftPage(announcement, { ...(await draftFacts(ctx, announcement)), canChange, news }, page);
}

function missingIn({ version: { title, body, attachment } }: Announcement): Asked | undefined {
  if (title === "") return "title";
  if (body === "") return "body";
  return attachment?.kind === "photo" && attachment.description === "" ? "describe" : undefined;
}

async function askFor(
  ctx: BotContext,
  announcement: Announcement,
  what: Asked,
  news: readonly string[] = [],
): Promise<void> {
  const { id, follows } = announcement;
  const isWithdrawal = what === "body" && follows?.as === "withdrawal";
  const question = ctx.t(isWithdrawal ? "draft-ask-withdrawal" : QUESTIONS[what], { id });
  await ask(ctx, {
    head: lines(...news, question),
    choices: waysOut(ctx, announcement, what),
    asking: { action: annAction(id, what) },
  });
}

/** How to get away from a question. The draft itself can be seen when nothing is missing in it. */
function waysOut({ t }: BotContext, announcement: Announcement, what: Asked): Choice[] {
  const { id, version } = announcement;
  const isAboutFile = what === "attach" || what === "describe";
  return [
    ...(isAboutFile && version.attachment !== null
      ? [{ label: t("btn-draft-no-file"), data: annAction(id, "nofile") }]
      : []),
    ...(missingIn(announcement) ? [] : [{ label: t("btn-draft-show"), data: annAction(id, "draft") }]),
    { label: t("btn-draft-cancel"), data: annAction(id, "cancel") },
  ];
}

/** What was sent is of no use at this step: that is said before the question comes again. */
function askAgain(ctx: BotContext, announcement: Announcement, what: Asked): Promise<void> {
  return askFor(ctx, announcement, what, [ctx.t("draft-not-that")]);
}

/** Puts it into the draft and goes on. @param news said before */
export async function change(
  ctx: BotContext,
  announcement: Announcement,
  changes: Partial<AnnouncementVersion>,
  news: readonly string[] = [],
): Promise<void> {
  const changed = await changeDraft(ctx, announcement, changes);
  if (!changed) return;
  await goOn(ctx, changed, [...news, ...(isOthers(announcement) ? [ctx.t("draft-again")] : [])]);
}

const title: StaffAct = async (ctx, { announcement, args, text, isAnswer }) => {
  const given = text.replace(/\s+/g, " ").trim();
  if (!isAnswer) return askFor(ctx, announcement, "title");
  if (given.length > MOST.title || isRest(ctx, args)) return tooLong(ctx, announcement, "title");
  if (given === "" || ctx.message?.text === undefined) return askAgain(ctx, announcement, "title");
  await change(ctx, announcement, { title: given });
};

/** The text; whoever sends it as the caption of a picture, or a voice message before it, has given that, too. */
const body: StaffAct = async (ctx, { announcement, args, isAnswer }) => {
  if (!isAnswer) return askFor(ctx, announcement, "body");
  const { text, caption, entities, caption_entities } = ctx.message ?? {};
  const given = text ?? caption ?? "";
  const file = fileIn(ctx.message);
  if (given.length > MOST.body || isRest(ctx, args)) return tooLong(ctx, announcement, "body");
  if (given.trim() === "" && !file) return askAgain(ctx, announcement, "body");
  const words = given.trim() !== "" && {
    body: given,
    formats: formatsIn(entities ?? caption_entities ?? []),
  };
  const news = file ? [ctx.t("draft-file-taken", { file: file.kind })] : [];
  await change(ctx, announcement, { ...words, ...(file && { attachment: file }) }, news);
};

async function tooLong(ctx: BotContext, announcement: Announcement, what: "title" | "body"): Promise<void> {
  const { text, caption, message_id = 0 } = ctx.message ?? {};
  const { length } = text ?? caption ?? "";
  await ask(ctx, {
    head: [ctx.t("draft-too-long", { length, most: MOST[what] })],
    choices: waysOut(ctx, announcement, what),
    asking: { action: annAction(announcement.id, what, "after", String(message_id)) },
  });
}

/**
 * Whether it is the end of a text that was too long: Telegram's apps cut what is pasted into messages that follow one
 * another, and the last of them alone would be taken for the whole.
 */
function isRest({ message }: BotContext, [after, id]: readonly string[]): boolean {
  return after === "after" && message?.message_id === Number(id) + 1;
}

/** A picture, with its description as the caption or asked for next; or a voice message, whose words are the text. */
const attach: StaffAct = async (ctx, { announcement, text, isAnswer }) => {
  if (!isAnswer) return askFor(ctx, announcement, "attach");
  const file = fileIn(ctx.message);
  if (!file) return askAgain(ctx, announcement, "attach");
  const attachment = file.kind === "photo" ? { ...file, description: text.trim() } : file;
  await change(ctx, announcement, { attachment });
};

/** A picture without its description, or a voice message. */
function fileIn(message: Message | undefined): Attachment | undefined {
  const { photo, voice } = message ?? {};
  const picture = photo?.at(-1);
  if (picture) return { kind: "photo", fileId: picture.file_id, description: "" };
  return voice && { kind: "voice", fileId: voice.file_id, durationSeconds: voice.duration };
}

const describe: StaffAct = async (ctx, { announcement, text, isAnswer }) => {
  const { attachment } = announcement.version;
  if (attachment?.kind !== "photo") return goOn(ctx, announcement);
  if (!isAnswer) return askFor(ctx, announcement, "describe");
  if (text.trim() === "") return askAgain(ctx, announcement, "describe");
  await change(ctx, announcement, { attachment: { ...attachment, description: text.trim() } });
};

/** Leaves out what cannot be seen or heard. */
const mend: StaffAct = (ctx, { announcement }) => change(ctx, announcement, mended(announcement.version));

const nofile: StaffAct = (ctx, { announcement }) => change(ctx, announcement, { attachment: null });

export const draftSteps: Readonly<Record<string, StaffAct>> = {
  ...{ title, body, attach, describe, mend, nofile },
};
