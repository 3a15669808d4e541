import { type Announcement, fingerprintOf } from "../../announcements/announcement.ts";
import { recipientsOf } from "../../announcements/audience.ts";
import type { AnnouncementContent } from "../../announcements/content.ts";
import { dueAt } from "../../announcements/due.ts";
import { LONGEST_BESIDE_FILE, stopsSending } from "../../announcements/lint.ts";
import { next } from "../../announcements/steps.ts";
import { noticeOf } from "../../announcements/teller.ts";
import { LANGUAGES, type Language } from "../../topics/topic.ts";
import type { BotContext } from "../context.ts";
import { respond, respondWithMore, say } from "../respond.ts";
import { actorOf, annAction, nameOf, type StaffAct, settled, staffHome } from "../staff-context.ts";
import { audienceLines, type DraftFacts, faultInWords } from "../views/draft.ts";
import { type Choice, menu } from "../views/menu.ts";
import { message } from "../views/message.ts";
import { lines, type Piece } from "../views/rich-text.ts";
import { momentInWords } from "../views/words.ts";

const MAX_FAULTS = 8;

/** How it will look, and what is wrong with it. */
export const preview: StaffAct = async (ctx, { announcement }) => {
  await showPreview(ctx, announcement);
  await faultsPage(ctx, announcement);
};

export async function draftFacts(ctx: BotContext, announcement: Announcement): Promise<DraftFacts> {
  const { t, reader, parts } = ctx;
  const { catalogue, timeZone } = parts;
  const topic = (id: string) => catalogue.get(id);
  return { t, language: reader.language, timeZone, topic, count: await peopleOf(ctx, announcement) };
}

/** How many people get it; a correction or withdrawal exactly those who got what it is about, or may have. */
async function peopleOf({ parts }: BotContext, announcement: Announcement): Promise<number> {
  const { announcing, clock, sending } = parts;
  if (!announcement.follows) return announcing.count(announcement);
  return (await sending.plan(announcement, clock())).people;
}

interface Group {
  readonly language: Language;
  readonly hasAudio: boolean;
  readonly people: number;
}

/** The different messages that people get, the largest group first; one in Vietnamese when there is nobody. */
async function groupsOf({ parts }: BotContext, { version }: Announcement): Promise<readonly Group[]> {
  const counts = new Map<string, number>();
  for await (const slice of recipientsOf(version.audience, version.urgency, parts.announcing.subscribers)) {
    for (const { language, audio } of slice) {
      const key = `${language}:${audio && parts.aloud !== undefined}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const groups = LANGUAGES.flatMap((language) =>
    [false, true].map((hasAudio) => ({
      language,
      hasAudio,
      people: counts.get(`${language}:${hasAudio}`) ?? 0,
    })),
  );
  // Whoever hears it must be heard before it is sent, also when nobody does yet.
  const shown = groups.filter(
    ({ language, hasAudio, people }) =>
      people > 0 || (language === "vi" && (!hasAudio || parts.aloud !== undefined)),
  );
  return shown.toSorted((a, b) => b.people - a.people);
}

/** Sends the message itself as each group will get it, with its audio. */
export async function showPreview(ctx: BotContext, announcement: Announcement): Promise<void> {
  const { t, reader, parts } = ctx;
  const groups = await groupsOf(ctx, announcement);
  const named = groups.map(({ language, hasAudio, people }, index) =>
    t("list-item", {
      number: `${index + 1}`,
      text: t("preview-group", { language, audio: hasAudio ? "on" : "off", count: people }),
    }),
  );
  const { id } = announcement;
  await say(ctx, message(lines(t("preview-title", { id, count: groups.length }), ...named, t("help-line"))));
  for (const { language, hasAudio } of groups) {
    const audio = hasAudio ? { voice: reader.voice, speed: reader.speed, as: reader.audioAs } : null;
    const body: AnnouncementContent = {
      ...{ kind: "announcement", announcementId: id, part: "message", language, audio },
      urgency: announcement.version.urgency,
    };
    const outcome = await parts.replies.deliver(reader.address, { items: [], body });
    if (outcome.kind !== "sent") throw new Error(`the preview was not sent: ${outcome.kind}`);
  }
}

async function faultsPage(ctx: BotContext, announcement: Announcement): Promise<void> {
  const { t } = ctx;
  const { id } = announcement;
  const faults = ctx.parts.announcing.faultsOf(announcement);
  const stops = faults.filter(stopsSending);
  const canMend = stops.some(({ rule }) => rule === 4 || rule === 12);
  const shown = faults.slice(0, MAX_FAULTS).map((fault) => faultInWords(fault, t));
  const isMine = announcement.author === actorOf(ctx);
  const choices: Choice[] = [
    ...(stops.length === 0 && isMine && next(announcement.status, "submit") !== undefined
      ? [{ label: t("btn-draft-confirm"), data: annAction(id, "confirm") }]
      : []),
    ...(canMend && isMine ? [{ label: t("btn-draft-mend"), data: annAction(id, "mend") }] : []),
    { label: t("btn-draft-show"), data: annAction(id, "draft") },
  ];
  const verdict = stops.length > 0 ? "stops" : faults.length > 0 ? "advice" : "none";
  await respond(
    ctx,
    menu({ t, head: lines(t("lint-title", { verdict, count: stops.length }), ...shown), choices }),
  );
}

/** Audience, people, messages, start, expected end, and by whom (accessibility rule 36). */
export async function confirmLines(ctx: BotContext, announcement: Announcement): Promise<Piece[]> {
  const { t, reader, parts } = ctx;
  const facts = await draftFacts(ctx, announcement);
  const { count } = facts;
  const now = parts.clock();
  const planned = dueAt({ ...announcement, since: now.toISOString() }, parts.announcing.hours);
  const start = new Date(Math.max(planned.getTime(), now.getTime()));
  const plan = await parts.sending.plan(announcement, start);
  const extra = announcement.follows ? 0 : (await messageCount(ctx, announcement, count)) - count;
  const messages = plan.messages + extra;
  const inWords = (at: Date) => momentInWords(at, reader.language, parts.timeZone);
  return lines(
    ...audienceLines(announcement, facts),
    t("confirm-messages", { count: messages }),
    ...(plan.people === 0 ? [t("confirm-nobody")] : []),
    t("confirm-start", { time: inWords(start) }),
    t("confirm-end", { time: inWords(plan.endsAt) }),
    t("confirm-people", {
      author: await nameOf(ctx, announcement.author),
      needed: parts.announcing.approvalsNeeded(announcement),
    }),
  );
}

/** One for each, and one more for those whose reading cannot stand beside the text. */
async function messageCount(ctx: BotContext, { version }: Announcement, people: number): Promise<number> {
  const isTogether = version.attachment?.kind === "voice" || !ctx.parts.aloud;
  if (isTogether || (!version.attachment && version.body.length <= LONGEST_BESIDE_FILE)) return people;
  const readers = { ...version.audience, hasAudio: true };
  return people + (await ctx.parts.announcing.count({ version: { ...version, audience: readers } }));
}

const confirm: StaffAct = async (ctx, { announcement }) => {
  const { t } = ctx;
  const { id, version } = announcement;
  const { announcing } = ctx.parts;
  const isRepeat = await announcing.isRepeat(id);
  const problem = announcing.problemOf(announcement) ?? (isRepeat ? "unchanged" : undefined);
  if (problem) {
    await settled(ctx, { kind: "refused", why: problem }, id);
    return;
  }
  await respond(
    ctx,
    menu({
      t,
      head: lines(t("confirm-title", { id, title: version.title }), await confirmLines(ctx, announcement)),
      choices: [
        { label: t("btn-submit"), data: annAction(id, "submit", fingerprintOf(version)) },
        { label: t("btn-draft-show"), data: annAction(id, "draft") },
      ],
    }),
  );
};

/** Gives it to others: exactly the version that the confirm step has shown. */
const submit: StaffAct = async (ctx, { announcement, args: [fingerprint] }) => {
  const { announcing, notices, roll } = ctx.parts;
  const { id, version } = announcement;
  if (fingerprintOf(version) !== fingerprint) {
    const show = { label: ctx.t("btn-draft-show"), data: annAction(id, "draft") };
    return respondWithMore(ctx, { head: [ctx.t("refusal", { why: "otherVersion" })], choices: [show] });
  }
  const submitted = await settled(ctx, await announcing.submit(actorOf(ctx), id), id);
  if (!submitted) return;
  const approvers = (await roll.idsWith("approver")).filter((approver) => approver !== submitted.author);
  const needed = announcing.approvalsNeeded(submitted);
  const facts = { title: version.title, by: await nameOf(ctx, submitted.author) };
  await notices.tell(approvers, noticeOf(submitted, "waiting", facts));
  await respond(
    ctx,
    menu({
      t: ctx.t,
      head: [ctx.t("submitted", { id, needed, approvers: approvers.length })],
      choices: [{ label: ctx.t("btn-draft-show"), data: annAction(id, "draft") }, staffHome(ctx)],
    }),
  );
};

/** Giving it to others, with what is confirmed before. */
export const submitActs: Readonly<Record<string, StaffAct>> = { confirm, submit };
