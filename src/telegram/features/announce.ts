import { Composer } from "grammy";
import type { Announcement } from "../../announcements/announcement.ts";
import { ANNOUNCEMENT_STATUSES, type AnnouncementVerb, next } from "../../announcements/steps.ts";
import type { BotContext } from "../context.ts";
import { onStaffIntent } from "../on-intent.ts";
import { editButtons, respond } from "../respond.ts";
import { actorOf, annAction, possible, type StaffAct, settled, tellOthers } from "../staff-context.ts";
import { kindOf, shownTitle } from "../views/draft.ts";
import { type Choice, menu } from "../views/menu.ts";
import { clip } from "../views/split.ts";
import { audienceActs } from "./announce-audience.ts";
import { preview, submitActs } from "./announce-preview.ts";
import { approvalActs } from "./approvals.ts";
import { isOthers } from "./change-draft.ts";
import { change, draftSteps, goOn, shownDraft } from "./draft-steps.ts";
import { progressActs } from "./progress.ts";
import { reportActs } from "./report.ts";

export const announce = new Composer<BotContext>();

/** What was not begun to be sent can be changed. */
const CHANGEABLE = ANNOUNCEMENT_STATUSES.filter((status) => next(status, "change") !== undefined);
const MAX_LISTED = 4;
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

async function begin(ctx: BotContext): Promise<void> {
  const drafted = await ctx.parts.announcing.draft(actorOf(ctx));
  if (drafted) await goOn(ctx, drafted);
}

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
  ...own("change", { ...draftSteps, ...audienceActs(change) }),
  ...own("submit", submitActs),
  ...approvalActs,
  ...progressActs(goOn),
  ...reportActs,
};

function draftChoice({ t }: BotContext, { id, status, version, follows }: Announcement): Choice {
  const named = version.title === "" ? t("draft-untitled") : clip(shownTitle(version), MAX_LABELLED_TITLE);
  return {
    line: t("announce-line", { id, status, title: named, ...kindOf({ follows }) }),
    label: t("btn-draft", { id }),
    data: annAction(id, "open"),
  };
}

function fresh({ t }: BotContext): Choice {
  return { label: t("btn-announce-new"), data: "announce:new" };
}
