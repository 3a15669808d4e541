import { Composer } from "grammy";
import type { Announcement, AnnouncementVersion } from "../../announcements/announcement.ts";
import { mended } from "../../announcements/lint.ts";
import { ANNOUNCEMENT_STATUSES, type AnnouncementVerb, next } from "../../announcements/steps.ts";
import type { BotContext } from "../context.ts";
import { onStaffIntent } from "../on-intent.ts";
import { ask, editButtons, respond } from "../respond.ts";
import { actorOf, annAction, possible, type StaffAct, settled, tellOthers } from "../staff-context.ts";
import { draftPage, shownTitle } from "../views/draft.ts";
import { formatsIn } from "../views/formats.ts";
import { type Choice, menu } from "../views/menu.ts";
import type { Reply } from "../views/message.ts";
import { clip } from "../views/split.ts";
import { audienceActs } from "./announce-audience.ts";
import { draftFacts, preview, submitActs } from "./announce-preview.ts";
import { approvalActs } from "./approvals.ts";
import { changeDraft, isOthers } from "./change-draft.ts";
import { progressActs } from "./progress.ts";
import { reportActs } from "./report.ts";

export const announce = new Composer<BotContext>();

/** What was not begun to be sent can be changed. */
const CHANGEABLE = ANNOUNCEMENT_STATUSES.filter((status) => next(status, "change") !== undefined);
const MAX_LISTED = 4;
const MAX_TITLE_LENGTH = 150;
const MAX_BODY_LENGTH = 3_500;
const MAX_LABELLED_TITLE = 60;

onStaffIntent(announce, "announce", async (ctx, { args: [what] }) => {
  const mine = (await ctx.parts.announcements.list(CHANGEABLE)).filter(
    ({ author }) => author === actorOf(ctx),
  );
  if (what === "new" || mine.length === 0) return begin(ctx);
  await respond(
    ctx,
    menu({
      t: ctx.t,
      head: [ctx.t("announce-drafts", { count: mine.length })],
      choices: [
        { label: ctx.t("btn-announce-new"), data: "announce:new" },
        ...mine.slice(0, MAX_LISTED).map((draft) => draftChoice(ctx, draft)),
      ],
    }),
  );
});

/** Everything that is done with one announcement: "ann:12:title" and so on. */
onStaffIntent(announce, "ann", async (ctx, { args: [id = "", verb = "", ...args], text }) => {
  const announcement = await ctx.parts.announcements.get(id);
  const act = Object.hasOwn(ACTS, verb) ? ACTS[verb] : undefined;
  if (!announcement || !act) {
    return respond(
      ctx,
      menu({ t: ctx.t, head: [ctx.t("refusal", { why: "unknown" })], choices: [fresh(ctx)] }),
    );
  }
  await act(ctx, { announcement, args, text, isAnswer: ctx.asking !== undefined });
});

/** Asks for what is still missing, else shows the draft with all that can be changed. */
export async function goOn(
  ctx: BotContext,
  announcement: Announcement,
  news: readonly string[] = [],
): Promise<void> {
  const { title, body, attachment } = announcement.version;
  if (title === "") return askFor(ctx, announcement, "title");
  if (body === "") return askFor(ctx, announcement, "body");
  if (attachment?.kind === "photo" && attachment.description === "")
    return askFor(ctx, announcement, "describe");
  await respond(ctx, await shownDraft(ctx, announcement, { news }));
}

async function shownDraft(
  ctx: BotContext,
  announcement: Announcement,
  { page = 1, news = [] }: { readonly page?: number; readonly news?: readonly string[] },
): Promise<Reply> {
  const canChange = announcement.author === actorOf(ctx) && next(announcement.status, "change") !== undefined;
  return draftPage(announcement, { ...(await draftFacts(ctx, announcement)), canChange, news }, page);
}

async function begin(ctx: BotContext): Promise<void> {
  const drafted = await ctx.parts.announcing.draft(actorOf(ctx));
  if (drafted) await goOn(ctx, drafted);
}

const QUESTIONS = {
  title: "draft-ask-title",
  body: "draft-ask-body",
  attach: "draft-ask-file",
  describe: "draft-ask-description",
} as const;

async function askFor(
  ctx: BotContext,
  { id, version, follows }: Announcement,
  what: keyof typeof QUESTIONS,
): Promise<void> {
  const hasFile = version.attachment !== null;
  const isWithdrawal = what === "body" && follows?.as === "withdrawal";
  await ask(ctx, {
    head: [ctx.t(isWithdrawal ? "draft-ask-withdrawal" : QUESTIONS[what], { id })],
    choices: [
      ...(what === "attach" && hasFile
        ? [{ label: ctx.t("btn-draft-no-file"), data: annAction(id, "nofile") }]
        : []),
      { label: ctx.t("btn-draft-show"), data: annAction(id, "draft") },
      { label: ctx.t("btn-draft-cancel"), data: annAction(id, "cancel") },
    ],
    asking: { action: annAction(id, what) },
  });
}

/** Puts it into the draft and goes on. */
export async function change(
  ctx: BotContext,
  announcement: Announcement,
  changes: Partial<AnnouncementVersion>,
): Promise<void> {
  const changed = await changeDraft(ctx, announcement, changes);
  if (!changed) return;
  await goOn(ctx, changed, isOthers(announcement) ? [ctx.t("draft-again")] : []);
}

const title: StaffAct = async (ctx, { announcement, text, isAnswer }) => {
  const given = text.replace(/\s+/g, " ").trim();
  if (!isAnswer || given === "") return askFor(ctx, announcement, "title");
  if (given.length > MAX_TITLE_LENGTH) return tooLong(ctx, announcement, "title");
  await change(ctx, announcement, { title: given });
};

const body: StaffAct = async (ctx, { announcement, isAnswer }) => {
  const given = ctx.message?.text ?? "";
  if (!isAnswer || given.trim() === "") return askFor(ctx, announcement, "body");
  if (given.length > MAX_BODY_LENGTH) return tooLong(ctx, announcement, "body");
  await change(ctx, announcement, { body: given, formats: formatsIn(ctx.message?.entities ?? []) });
};

async function tooLong(ctx: BotContext, { id }: Announcement, what: "title" | "body"): Promise<void> {
  const most = what === "title" ? MAX_TITLE_LENGTH : MAX_BODY_LENGTH;
  await ask(ctx, {
    head: [ctx.t("draft-too-long", { most })],
    choices: [{ label: ctx.t("btn-draft-show"), data: annAction(id, "draft") }],
    asking: { action: annAction(id, what) },
  });
}

/** A picture, with its description as the caption or asked for next; or a voice message, whose words are the text. */
const attach: StaffAct = async (ctx, { announcement, text, isAnswer }) => {
  const { photo, voice } = ctx.message ?? {};
  if (!isAnswer) return askFor(ctx, announcement, "attach");
  const picture = photo?.at(-1);
  if (picture) {
    const description = text.trim();
    return change(ctx, announcement, { attachment: { kind: "photo", fileId: picture.file_id, description } });
  }
  if (!voice) return askFor(ctx, announcement, "attach");
  await change(ctx, announcement, {
    attachment: { kind: "voice", fileId: voice.file_id, durationSeconds: voice.duration },
  });
};

const describe: StaffAct = async (ctx, { announcement, text, isAnswer }) => {
  const { attachment } = announcement.version;
  if (attachment?.kind !== "photo") return goOn(ctx, announcement);
  if (!isAnswer || text.trim() === "") return askFor(ctx, announcement, "describe");
  await change(ctx, announcement, { attachment: { ...attachment, description: text.trim() } });
};

const cancel: StaffAct = async (ctx, { announcement, args: [answer] }) => {
  const { id } = announcement;
  if (answer !== "yes") {
    return respond(
      ctx,
      menu({
        t: ctx.t,
        head: [ctx.t("draft-cancel-confirm", { id })],
        choices: [
          { label: ctx.t("btn-draft-cancel-yes"), data: annAction(id, "cancel", "yes") },
          { label: ctx.t("btn-draft-show"), data: annAction(id, "draft") },
        ],
      }),
    );
  }
  const cancelled = await settled(ctx, await ctx.parts.announcing.act(actorOf(ctx), id, "cancel"));
  if (!cancelled) return;
  if (isOthers(announcement)) await tellOthers(ctx, announcement, "cancelled");
  await respond(ctx, menu({ t: ctx.t, head: [ctx.t("draft-cancelled", { id })], choices: [fresh(ctx)] }));
};

/** Another page of the draft's buttons. */
const page: StaffAct = async (ctx, { announcement, args: [number = "1"] }) => {
  const shown = await shownDraft(ctx, announcement, { page: Number(number) });
  if (!(await editButtons(ctx, shown.message))) await respond(ctx, shown);
};

/** Leaves out what cannot be seen or heard. */
const mend: StaffAct = (ctx, { announcement }) => change(ctx, announcement, mended(announcement.version));

const nofile: StaffAct = (ctx, { announcement }) => change(ctx, announcement, { attachment: null });

/** What only its author does: anybody else is told so before they are asked for anything. */
function own(
  verb: AnnouncementVerb,
  acts: Readonly<Record<string, StaffAct>>,
): Readonly<Record<string, StaffAct>> {
  const checked = (act: StaffAct): StaffAct => {
    return async (ctx, deed) => {
      if (deed.announcement.author === actorOf(ctx)) return act(ctx, deed);
      await settled(ctx, { kind: "refused", why: "notAllowed" });
    };
  };
  return Object.fromEntries(Object.entries(acts).map(([name, act]) => [name, checked(possible(verb, act))]));
}

/** What can be done with one announcement, by its verb. */
export const ACTS: Readonly<Record<string, StaffAct>> = {
  ...{ page, preview },
  cancel: possible("cancel", cancel),
  draft: (ctx, { announcement }) => goOn(ctx, announcement),
  // The same from the list, where each needs its number in its label.
  open: (ctx, { announcement }) => goOn(ctx, announcement),
  ...own("change", { title, body, attach, describe, nofile, ...audienceActs(change), mend }),
  ...own("submit", submitActs),
  ...approvalActs,
  ...progressActs(goOn),
  ...reportActs,
};

function draftChoice({ t }: BotContext, { id, status, version }: Announcement): Choice {
  const named = version.title === "" ? t("draft-untitled") : clip(shownTitle(version), MAX_LABELLED_TITLE);
  return {
    line: t("announce-line", { id, status, title: named }),
    label: t("btn-draft", { id }),
    data: annAction(id, "open"),
  };
}

function fresh({ t }: BotContext): Choice {
  return { label: t("btn-announce-new"), data: "announce:new" };
}
