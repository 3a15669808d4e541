import { Composer } from "grammy";
import { type Announcement, CLOCK, isWithdrawn, type Step } from "../../announcements/announcement.ts";
import { mayBeFollowed } from "../../announcements/follow-up.ts";
import { reportOn } from "../../announcements/report.ts";
import { type AnnouncementVerb, mayDo, next } from "../../announcements/steps.ts";
import type { BotContext } from "../context.ts";
import { onStaffIntent } from "../on-intent.ts";
import { respond } from "../respond.ts";
import {
  actorOf,
  annAction,
  nameOf,
  possible,
  type StaffAct,
  settled,
  tellOthers,
} from "../staff-context.ts";
import { kindOf, remarkInWords } from "../views/draft.ts";
import { type Choice, menu } from "../views/menu.ts";
import { lines } from "../views/rich-text.ts";
import { momentInWords } from "../views/words.ts";

export const progress = new Composer<BotContext>();

const MAX_LISTED = 5;
const MAX_STEPS = 6;

onStaffIntent(progress, "progress", async (ctx) => {
  const all = await ctx.parts.announcements.list([
    ...(["approved", "late", "sending", "paused", "sent", "stopped"] as const),
  ]);
  await respond(
    ctx,
    menu({
      t: ctx.t,
      head: [ctx.t("progress-title", { count: all.length })],
      choices: [
        ...all.slice(0, MAX_LISTED - 1).map(
          ({ id, status, version, follows }): Choice => ({
            line: ctx.t("announce-line", { id, status, title: version.title, ...kindOf({ follows }) }),
            label: ctx.t("btn-progress", { id }),
            data: annAction(id, "progress"),
          }),
        ),
        { label: ctx.t("btn-announce"), data: "announce" },
      ],
    }),
  );
});

/** How an announcement is, and what has been done with it: one of staff's own sends what may be done besides. */
export async function showProgress(ctx: BotContext, announcement: Announcement): Promise<void> {
  const { t } = ctx;
  const { id, status, version, remark, runIds, history } = announcement;
  const isSent = runIds.length > 0;
  const counts = await countsOf(ctx, announcement);
  const steps = await Promise.all(history.slice(-MAX_STEPS).map((step) => stepInWords(ctx, step)));
  await respond(
    ctx,
    menu({
      t,
      head: lines(
        t("progress-one", { id, status, title: version.title, ...kindOf(announcement) }),
        ...(remark === null ? [] : [t("draft-remark", { remark: remarkInWords(remark, t) })]),
        ...(isSent ? [t("progress-counts", counts)] : []),
        ...(status === "sending" ? await rateInWords(ctx, announcement) : []),
        ...(isWithdrawn(announcement) ? [t("progress-withdrawn")] : []),
        t("progress-history"),
        ...steps,
      ),
      choices: stepsOf(ctx, announcement, {
        isOpen: await mayBeFollowed(announcement, ctx.parts.announcements),
      }),
    }),
  );
}

async function countsOf({ parts }: BotContext, announcement: Announcement) {
  const { counts, rows } = await reportOn(announcement, parts.ledger);
  const { sent, gone, refused, uncertain } = counts;
  return { total: rows.length, sent, gone, refused, uncertain, pending: counts.pending + counts.sending };
}

async function rateInWords({ t, parts, reader }: BotContext, announcement: Announcement): Promise<string[]> {
  const running = await parts.sending.progress(announcement);
  if (!running) return [];
  const time = momentInWords(running.endsAt, reader.language, parts.timeZone);
  return [t("progress-rate", { rate: Math.round(running.ratePerSecond), time })];
}

async function stepInWords(ctx: BotContext, { at, by, verb }: Step): Promise<string> {
  const time = momentInWords(new Date(at), ctx.reader.language, ctx.parts.timeZone);
  const who = by === CLOCK ? ctx.t("step-clock") : await nameOf(ctx, by);
  return ctx.t("step-line", { time, who, verb });
}

/** Steps that are offered as buttons here. */
const OFFERED: readonly (readonly [AnnouncementVerb, string])[] = [
  ["pause", "btn-step-pause"],
  ["resume", "btn-step-resume"],
  ["stop", "btn-step-stop"],
];

/** @param by.isOpen whether it may be corrected or withdrawn */
function stepsOf(ctx: BotContext, announcement: Announcement, { isOpen }: { isOpen: boolean }): Choice[] {
  const { t, staff: member } = ctx;
  const { id, status, author, runIds } = announcement;
  const can = (verb: AnnouncementVerb) =>
    next(status, verb) !== undefined && mayDo(member?.roles ?? [], verb) && status !== "sent";
  // What is paused may go on, and is stopped before it is corrected.
  const mayFollow = isOpen && status !== "paused" && mayDo(member?.roles ?? [], "change");
  return [
    ...OFFERED.filter(([verb]) => can(verb)).map(([verb, label]) => ({
      label: t(label),
      data: annAction(id, verb),
    })),
    ...(runIds.length > 0 ? [{ label: t("btn-report"), data: annAction(id, "report") }] : []),
    ...(mayFollow
      ? [
          { label: t("btn-correct"), data: annAction(id, "follow", "correction") },
          { label: t("btn-withdraw-notice"), data: annAction(id, "follow", "withdrawal") },
        ]
      : []),
    ...(can("change") && author === actorOf(ctx)
      ? [{ label: t("btn-draft-show"), data: annAction(id, "draft") }]
      : []),
    ...(can("return") && status === "approved" && author !== actorOf(ctx)
      ? [{ label: t("btn-return"), data: annAction(id, "return") }]
      : []),
    ...(can("cancel") && (author === actorOf(ctx) || can("return"))
      ? [{ label: t("btn-draft-cancel"), data: annAction(id, "cancel") }]
      : []),
    { label: t("btn-all-progress"), data: "progress" },
  ];
}

/** What others are told of here; that it was stopped they hear with how many have got it. */
const TOLD = { pause: "paused", resume: "resumed", stop: undefined } as const;

function doing(verb: "pause" | "resume" | "stop"): StaffAct {
  return async (ctx, { announcement, args: [answer] }) => {
    const { id } = announcement;
    if (verb === "stop" && answer !== "yes") return confirmStop(ctx, id);
    const done = await settled(ctx, await ctx.parts.sending[verb](actorOf(ctx), id));
    if (!done) return;
    const told = TOLD[verb];
    if (told) await tellOthers(ctx, done, told);
    await showProgress(ctx, done);
  };
}

async function confirmStop(ctx: BotContext, id: string): Promise<void> {
  await respond(
    ctx,
    menu({
      t: ctx.t,
      head: [ctx.t("stop-confirm", { id })],
      choices: [
        { label: ctx.t("btn-stop-yes"), data: annAction(id, "stop", "yes") },
        { label: ctx.t("btn-progress", { id }), data: annAction(id, "progress") },
      ],
    }),
  );
}

export function progressActs(
  goOn: (ctx: BotContext, announcement: Announcement) => Promise<void>,
): Readonly<Record<string, StaffAct>> {
  return {
    progress: (ctx, { announcement }) => showProgress(ctx, announcement),
    ...{ pause: doing("pause"), resume: doing("resume"), stop: possible("stop", doing("stop")) },
    async follow(ctx, { announcement: { id }, args: [as] }) {
      if (as !== "correction" && as !== "withdrawal") return;
      const drafted = await ctx.parts.announcing.draft(actorOf(ctx), { id, as });
      if (drafted) return goOn(ctx, drafted);
      await settled(ctx, { kind: "refused", why: "wrongStatus" });
    },
  };
}
