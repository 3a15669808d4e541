import type { Announcement, AnnouncementId, AnnouncementVersion } from "../announcements/announcement.ts";
import type { Outcome, Refusal } from "../announcements/announcing.ts";
import type { StaffNotice } from "../announcements/ports.ts";
import type { StaffId } from "../announcements/staff.ts";
import { type AnnouncementVerb, mayDo, next } from "../announcements/steps.ts";
import { noticeOf, peopleOf } from "../announcements/teller.ts";
import type { BotContext } from "./context.ts";
import { respondWithMore } from "./respond.ts";
import type { Choice } from "./views/menu.ts";

/** What somebody of staff does with an announcement: `args` stand behind its verb, `text` is what they wrote. */
export interface StaffDeed {
  readonly announcement: Announcement;
  readonly args: readonly string[];
  readonly text: string;
  /** Whether `text` answers what was asked for. */
  readonly isAnswer: boolean;
}
export type StaffAct = (ctx: BotContext, deed: StaffDeed) => Promise<void>;

/** Puts something else into a draft, and goes on with it. */
export type Change = (
  ctx: BotContext,
  announcement: Announcement,
  changes: Partial<AnnouncementVersion>,
) => Promise<void>;

/** "ann:12:title", within the 64 bytes of a button. */
export function annAction(id: AnnouncementId, ...rest: readonly string[]): string {
  return ["ann", id, ...rest].join(":");
}

/** Who acts; only staff get as far as here. */
export function actorOf({ staff }: BotContext): StaffId {
  if (!staff) throw new TypeError("somebody who is not staff got to staff's features");
  return staff.id;
}

/** An act that nobody is asked to explain or to confirm when they may not do it, or when it cannot be done any more. */
export function possible(verb: AnnouncementVerb, act: StaffAct): StaffAct {
  return async (ctx, deed) => {
    const isAllowed = mayDo(ctx.staff?.roles ?? [], verb);
    if (isAllowed && next(deed.announcement.status, verb) !== undefined) return act(ctx, deed);
    await settled(ctx, { kind: "refused", why: isAllowed ? "wrongStatus" : "notAllowed" });
  };
}

/**
 * The announcement as it is now, or `undefined` when it was refused: then the reason was said.
 * @param id with it, what helps is offered besides
 */
export async function settled(
  ctx: BotContext,
  outcome: Outcome,
  id?: AnnouncementId,
): Promise<Announcement | undefined> {
  if (outcome.kind === "done") return outcome.announcement;
  const { why } = outcome;
  const remedy = id === undefined ? [] : remedyFor(ctx, why, id);
  await respondWithMore(ctx, { head: [ctx.t("refusal", { why })], choices: [...remedy, staffHome(ctx)] });
  return undefined;
}

function remedyFor({ t }: BotContext, why: Refusal, id: AnnouncementId): Choice[] {
  if (why === "past" || why === "quiet") return [{ label: t("btn-draft-time"), data: annAction(id, "when") }];
  if (why === "unchanged") return [{ label: t("btn-draft-body"), data: annAction(id, "body") }];
  if (why === "inaccessible") return [{ label: t("btn-draft-preview"), data: annAction(id, "preview") }];
  if (why === "incomplete") return [{ label: t("btn-draft-show"), data: annAction(id, "draft") }];
  return why === "otherVersion" ? [{ label: t("btn-review", { id }), data: annAction(id, "review") }] : [];
}

/** Tells who answers for it, but for who has just done it: author and those who had approved it. */
export async function tellOthers(
  ctx: BotContext,
  announcement: Announcement,
  kind: StaffNotice["kind"],
): Promise<void> {
  const actor = actorOf(ctx);
  const facts = { title: announcement.version.title, by: await nameOf(ctx, actor) };
  const others = peopleOf(announcement).filter((id) => id !== actor);
  await ctx.parts.notices.tell(others, noticeOf(announcement, kind, facts));
}

export function staffHome({ t }: BotContext): Choice {
  return { label: t("btn-all-progress"), data: "progress" };
}

/** As other staff know them; the id of somebody whose name nobody knows. */
export async function nameOf({ parts, t }: BotContext, id: StaffId): Promise<string> {
  const name = (await parts.roll.get(id))?.name ?? "";
  return name === "" ? t("staff-nameless", { id }) : name;
}
