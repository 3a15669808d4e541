import { InputFile } from "grammy";
import { refusedIn } from "../../announcements/receivers.ts";
import { reportOn } from "../../announcements/report.ts";
import { hasRole } from "../../announcements/staff.ts";
import type { BotContext } from "../context.ts";
import { respond } from "../respond.ts";
import { actorOf, annAction, type StaffAct, settled } from "../staff-context.ts";
import { menu } from "../views/menu.ts";
import { reportFile, reportLines } from "../views/report.ts";
import { lines } from "../views/rich-text.ts";
import { momentInWords } from "../views/words.ts";
import { showProgress } from "./progress.ts";

/** What became of an announcement: how many, and why not. */
const report: StaffAct = async (ctx, { announcement }) => {
  const { t, parts, reader } = ctx;
  const { id } = announcement;
  const made = await reportOn(announcement, parts.ledger);
  const time = momentInWords(parts.clock(), reader.language, parts.timeZone);
  await respond(
    ctx,
    menu({
      t,
      head: lines(t("report-title", { id, time }), ...reportLines(made, t)),
      choices: [
        { label: t("btn-report-file"), data: annAction(id, "file") },
        ...(await resendChoice(ctx, announcement)),
        { label: t("btn-progress", { id }), data: annAction(id, "progress") },
      ],
    }),
  );
};

/** The report as a document, with a row for each message. */
const file: StaffAct = async (ctx, { announcement }) => {
  const { id } = announcement;
  const made = await reportOn(announcement, ctx.parts.ledger);
  const document = new InputFile(Buffer.from(reportFile(made, ctx.t)), `thong-bao-${id}.csv`);
  await ctx.replyWithDocument(document, {
    caption: ctx.t("report-file-caption", { id, count: made.rows.length }),
  });
};

const resend: StaffAct = async (ctx, { announcement: { id } }) => {
  const done = await settled(ctx, await ctx.parts.sending.resend(actorOf(ctx), id));
  if (done) await showProgress(ctx, done);
};

/** Sending again is offered when something failed, to who may let sending go on. */
async function resendChoice(
  { t, parts, staff }: BotContext,
  announcement: Parameters<StaffAct>[1]["announcement"],
) {
  const { id, status } = announcement;
  if (status !== "sent" || !hasRole(staff, "approver")) return [];
  const count = (await refusedIn(announcement, parts.ledger)).length;
  return count === 0 ? [] : [{ label: t("btn-resend", { count }), data: annAction(id, "resend") }];
}

export const reportActs: Readonly<Record<string, StaffAct>> = { report, file, resend };
