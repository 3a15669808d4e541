import { Composer } from "grammy";
import { type Announcement, fingerprintOf, validApprovals } from "../../announcements/announcement.ts";
import type { StaffNotice } from "../../announcements/ports.ts";
import { hasRole } from "../../announcements/staff.ts";
import { noticeOf } from "../../announcements/teller.ts";
import type { BotContext } from "../context.ts";
import { onStaffIntent } from "../on-intent.ts";
import { ask, respond } from "../respond.ts";
import { actorOf, annAction, nameOf, possible, type StaffAct, settled, staffHome } from "../staff-context.ts";
import { kindOf } from "../views/draft.ts";
import { type Choice, menu } from "../views/menu.ts";
import { lines } from "../views/rich-text.ts";
import { confirmLines, showPreview } from "./announce-preview.ts";

export const approvals = new Composer<BotContext>();

const MAX_LISTED = 5;
const MAX_REASON_LENGTH = 300;

onStaffIntent(approvals, "approvals", async (ctx) => {
  const waiting = await ctx.parts.announcements.list(["waiting", "late"]);
  await respond(
    ctx,
    menu({
      t: ctx.t,
      head: [ctx.t("approvals-title", { count: waiting.length })],
      choices: [
        // The one that has waited longest comes first.
        ...waiting
          .toReversed()
          .slice(0, MAX_LISTED)
          .map(
            ({ id, status, version, follows }): Choice => ({
              line: ctx.t("announce-line", { id, status, title: version.title, ...kindOf({ follows }) }),
              label: ctx.t("btn-review", { id }),
              data: annAction(id, "review"),
            }),
          ),
        ...(waiting.length === 0 ? [staffHome(ctx)] : []),
      ],
    }),
  );
});

/** What an approver sees: the message itself, then the facts of the confirm step, then what can be decided. */
const review: StaffAct = async (ctx, { announcement }) => {
  const { t } = ctx;
  const { id, version, status } = announcement;
  await showPreview(ctx, announcement);
  const given = await Promise.all(validApprovals(announcement).map(({ by }) => nameOf(ctx, by)));
  await respond(
    ctx,
    menu({
      t,
      head: lines(
        t("review-title", { id, title: version.title, status }),
        await confirmLines(ctx, announcement),
        ...(given.length > 0 ? [t("review-given", { names: given.join(", ") })] : []),
      ),
      choices: decisions(ctx, announcement),
    }),
  );
};

function decisions(ctx: BotContext, { id, version, status, author }: Announcement): Choice[] {
  const { t, staff } = ctx;
  if (!hasRole(staff, "approver")) return [staffHome(ctx)];
  const back = { label: t("btn-return"), data: annAction(id, "return") };
  if (status === "late") {
    return [
      { label: t("btn-begin"), data: annAction(id, "begin") },
      back,
      { label: t("btn-draft-cancel"), data: annAction(id, "cancel") },
    ];
  }
  if (status !== "waiting" || author === actorOf(ctx)) return [staffHome(ctx)];
  return [
    { label: t("btn-approve", { id }), data: annAction(id, "approve", fingerprintOf(version)) },
    back,
    { label: t("btn-reject"), data: annAction(id, "reject") },
  ];
}

/** @param args the fingerprint of what was shown: an old button approves nothing that has changed since */
const approve: StaffAct = async (ctx, { announcement: { id }, args: [fingerprint = ""] }) => {
  const { announcing, sending } = ctx.parts;
  const approved = await settled(ctx, await announcing.approve(actorOf(ctx), id, fingerprint), id);
  if (!approved) return;
  const isComplete = approved.status === "approved";
  const missing = Math.max(0, announcing.approvalsNeeded(approved) - validApprovals(approved).length);
  await tellAuthor(ctx, approved, isComplete ? "approved" : "endorsed", { needed: missing });
  await said(ctx, approved, isComplete ? "approved" : "endorsed", missing);
  if (isComplete) await sending.look(id);
};

const giveBack: StaffAct = async (ctx, { announcement: { id }, text, isAnswer }) => {
  const remark = text.replace(/\s+/g, " ").trim();
  if (!isAnswer || remark === "" || remark.length > MAX_REASON_LENGTH) {
    return ask(ctx, {
      head: [ctx.t("return-ask", { id, most: MAX_REASON_LENGTH })],
      choices: [{ label: ctx.t("btn-review", { id }), data: annAction(id, "review") }],
      asking: { action: annAction(id, "return") },
    });
  }
  const returned = await settled(ctx, await ctx.parts.announcing.return(actorOf(ctx), id, remark));
  if (!returned) return;
  await tellAuthor(ctx, returned, "returned", { remark });
  await said(ctx, returned, "returned");
};

const reject: StaffAct = async (ctx, { announcement: { id }, args: [answer] }) => {
  if (answer !== "yes") {
    return respond(
      ctx,
      menu({
        t: ctx.t,
        head: [ctx.t("reject-confirm", { id })],
        choices: [
          { label: ctx.t("btn-reject-yes"), data: annAction(id, "reject", "yes") },
          { label: ctx.t("btn-review", { id }), data: annAction(id, "review") },
        ],
      }),
    );
  }
  const rejected = await settled(ctx, await ctx.parts.announcing.act(actorOf(ctx), id, "reject"));
  if (!rejected) return;
  await tellAuthor(ctx, rejected, "rejected");
  await said(ctx, rejected, "rejected");
};

/** What has missed its time goes out now. */
const begin: StaffAct = async (ctx, { announcement: { id } }) => {
  const { announcing, sending } = ctx.parts;
  const begun = await settled(ctx, await announcing.act(actorOf(ctx), id, "begin"));
  if (!begun) return;
  await said(ctx, begun, "begun");
  await sending.look(id);
};

export const approvalActs: Readonly<Record<string, StaffAct>> = {
  ...{ review, approve, begin },
  reject: possible("reject", reject),
  return: possible("return", giveBack),
};

async function tellAuthor(
  ctx: BotContext,
  announcement: Announcement,
  kind: StaffNotice["kind"],
  facts: StaffNotice["facts"] = {},
): Promise<void> {
  const by = await nameOf(ctx, actorOf(ctx));
  const { author, version } = announcement;
  const told = { title: version.title, by, ...facts };
  await ctx.parts.notices.tell([author], noticeOf(announcement, kind, told));
}

async function said(
  ctx: BotContext,
  { id }: Announcement,
  what: "approved" | "endorsed" | "returned" | "rejected" | "begun",
  missing = 0,
): Promise<void> {
  const choices = [{ label: ctx.t("btn-progress", { id }), data: annAction(id, "progress") }, staffHome(ctx)];
  await respond(ctx, menu({ t: ctx.t, head: [ctx.t("decided", { id, what, missing })], choices }));
}
