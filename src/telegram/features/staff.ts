import { Composer } from "grammy";
import { ROLES, type Role, type StaffId, type StaffMember } from "../../announcements/staff.ts";
import type { RollOutcome } from "../../announcements/staff-roll.ts";
import type { BotContext } from "../context.ts";
import { introduceStaff } from "../introduce.ts";
import { onStaffIntent } from "../on-intent.ts";
import { ask, respond, respondWithMore } from "../respond.ts";
import { actorOf, nameOf } from "../staff-context.ts";
import { type Choice, menu } from "../views/menu.ts";
import { message } from "../views/message.ts";
import { lines } from "../views/rich-text.ts";
import { clip } from "../views/split.ts";

export const staff = new Composer<BotContext>();

/** A list of these is read in a minute; a ward has fewer. */
const MAX_LISTED = 12;
const MAX_LABEL_NAME = 20;

onStaffIntent(staff, "staff", async (ctx, { args: [what, ...args], text }) => {
  if (what === "invite") return invite(ctx, roleIn(args[0]));
  if (what === "add") return add(ctx, roleIn(args[0]), text);
  if (what === "remove") return remove(ctx, args[0] ?? "", args[1] === "yes");
  if (what === "one") return one(ctx, args[0] ?? "");
  await list(ctx, what === "page" ? Number(args[0]) : 1);
});

/** Says what an invitation did, when "/start" brought one. */
export async function acceptInvitation(ctx: BotContext, token: string): Promise<string[]> {
  const name = [ctx.from?.first_name, ctx.from?.last_name].filter(Boolean).join(" ");
  const member = await ctx.parts.roll.join(token, { id: ctx.reader.address, name });
  if (!member) return [ctx.t("invitation-void")];
  ctx.staff = member;
  return [ctx.t("invitation-accepted", { role: member.roles.join(" ") })];
}

async function list(ctx: BotContext, page: number): Promise<void> {
  const { t, parts } = ctx;
  const members = (await parts.roll.all()).slice(0, MAX_LISTED);
  await respond(
    ctx,
    menu({
      t,
      head: [t("staff-title", { count: members.length })],
      choices: [
        ...ROLES.map((role) => ({ label: t("btn-staff-invite", { role }), data: `staff:invite:${role}` })),
        ...ROLES.map((role) => ({ label: t("btn-staff-add", { role }), data: `staff:add:${role}` })),
        ...(await Promise.all(members.map((member) => memberChoice(ctx, member)))),
      ],
      page,
      pageData: (number) => `staff:page:${number}`,
    }),
  );
}

async function memberChoice(ctx: BotContext, { id, roles }: StaffMember): Promise<Choice> {
  const { t } = ctx;
  const name = await nameOf(ctx, id);
  return {
    line: t("staff-line", { name, roles: rolesInWords(ctx, roles) }),
    label: t("btn-staff-one", { name: clip(name, MAX_LABEL_NAME) }),
    data: `staff:one:${id}`,
  };
}

function rolesInWords({ t }: BotContext, roles: readonly Role[]): string {
  return roles.map((role) => t("role", { role })).join(", ");
}

/** A message to pass on: whoever follows its link first gets the role. */
async function invite(ctx: BotContext, role: Role): Promise<void> {
  const { t } = ctx;
  const token = await ctx.parts.roll.invite(actorOf(ctx), role);
  if (token === undefined) return;
  const url = `https://t.me/${ctx.me.username}?start=i_${token}`;
  const link = t("invite-link", { role });
  const words = lines(t("invite-title", { role }), [{ link, url }], t("invite-hint"), t("help-line"));
  await respond(ctx, { message: message(words, [{ label: t("btn-invite-open"), url }]) });
}

/** By a Telegram id, or by a message of theirs that is passed on. */
async function add(ctx: BotContext, role: Role, text: string): Promise<void> {
  const person = personIn(ctx, text);
  if (ctx.asking === undefined || !person) {
    const isHidden = ctx.message?.forward_origin !== undefined;
    return ask(ctx, {
      head: [ctx.t(isHidden ? "staff-add-hidden" : "staff-add-ask", { role })],
      choices: [{ label: ctx.t("btn-staff-list"), data: "staff" }],
      asking: { action: `staff:add:${role}` },
    });
  }
  const granted = await done(ctx, await ctx.parts.roll.grant(actorOf(ctx), person, role));
  if (!granted) return;
  // Whoever has not started the bot has no chat with commands yet.
  await introduceStaff(ctx.api, ctx.parts.translator, granted).catch(() => undefined);
  await respondWithMore(ctx, {
    head: [ctx.t("staff-granted", { name: await nameOf(ctx, granted.id), role })],
    choices: [{ label: ctx.t("btn-staff-list"), data: "staff" }],
  });
}

function personIn({ message: sent }: BotContext, text: string): { id: StaffId; name: string } | undefined {
  const origin = sent?.forward_origin;
  if (origin?.type === "user") {
    const { id, first_name: first, last_name: last } = origin.sender_user;
    return { id: String(id), name: [first, last].filter(Boolean).join(" ") };
  }
  const id = origin === undefined ? /^[1-9]\d{0,15}$/.exec(text.trim())?.[0] : undefined;
  return id === undefined ? undefined : { id, name: "" };
}

async function one(ctx: BotContext, id: StaffId): Promise<void> {
  const { t, parts } = ctx;
  const member = await parts.roll.get(id);
  const back = { label: t("btn-staff-list"), data: "staff" };
  if (!member)
    return respond(ctx, menu({ t, head: [t("roll-refusal", { why: "unknown" })], choices: [back] }));
  const name = await nameOf(ctx, id);
  await respond(
    ctx,
    menu({
      t,
      head: [t("staff-one", { name, id, roles: rolesInWords(ctx, member.roles) })],
      choices: [{ label: t("btn-staff-remove"), data: `staff:remove:${id}` }, back],
    }),
  );
}

async function remove(ctx: BotContext, id: StaffId, isSure: boolean): Promise<void> {
  const { t } = ctx;
  const name = await nameOf(ctx, id);
  const back = { label: t("btn-staff-list"), data: "staff" };
  if (!isSure) {
    const yes = { label: t("btn-staff-remove-yes"), data: `staff:remove:${id}:yes` };
    return respond(ctx, menu({ t, head: [t("staff-remove-confirm", { name })], choices: [yes, back] }));
  }
  const removed = await done(ctx, await ctx.parts.roll.revoke(actorOf(ctx), id));
  if (!removed) return;
  await introduceStaff(ctx.api, ctx.parts.translator, { ...removed, roles: [] }).catch(() => undefined);
  await respond(ctx, menu({ t, head: [t("staff-removed", { name })], choices: [back] }));
  // What they alone had approved is approved no more, and the others hear of it at once.
  await ctx.parts.sending.round();
}

async function done(ctx: BotContext, outcome: RollOutcome): Promise<StaffMember | undefined> {
  if (outcome.kind === "done") return outcome.member;
  const choices = [{ label: ctx.t("btn-staff-list"), data: "staff" }];
  await respondWithMore(ctx, { head: [ctx.t("roll-refusal", { why: outcome.why })], choices });
  return undefined;
}

function roleIn(text: string | undefined): Role {
  return ROLES.find((role) => role === text) ?? "author";
}
