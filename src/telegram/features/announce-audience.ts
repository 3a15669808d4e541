import type { Announcement } from "../../announcements/announcement.ts";
import { type Audience, EVERYBODY } from "../../announcements/audience.ts";
import { type Scheduled, scheduleAt, scheduleIn } from "../../announcements/schedule.ts";
import { instantOf } from "../../announcements/wall-clock.ts";
import { timeInWords } from "../../i18n/dates.ts";
import { addDays, CivilDate, civilTimeAt } from "../../lib/civil-date.ts";
import type { BotContext } from "../context.ts";
import { ask, respond } from "../respond.ts";
import { annAction, type Change, type StaffAct } from "../staff-context.ts";
import { audienceInWords } from "../views/draft.ts";
import { type Choice, menu } from "../views/menu.ts";
import { lines } from "../views/rich-text.ts";
import { momentInWords } from "../views/words.ts";
import { draftFacts } from "./announce-preview.ts";
import { changeDraft } from "./change-draft.ts";

/** Who gets it, how loud, and when. */
export function audienceActs(change: Change): Readonly<Record<string, StaffAct>> {
  return {
    to: (ctx, { announcement, args }) => chooseAudience(ctx, { announcement, args, change }),
    urgency: (ctx, { announcement, args: [urgency] }) =>
      change(ctx, announcement, { urgency: urgency === "urgent" ? "urgent" : "ordinary" }),
    when: (ctx, deed) => chooseTime(ctx, deed, change),
  };
}

interface Choosing {
  readonly announcement: Announcement;
  readonly args: readonly string[];
  readonly change: Change;
}

async function chooseAudience(ctx: BotContext, { announcement, args, change }: Choosing): Promise<void> {
  const { audience } = announcement.version;
  const [what, value = "", id = ""] = args;
  if (what === "topics" && (value === "" || value === "page"))
    return topicsPage(ctx, announcement, value === "page" ? Number(id) : 1);
  if (what === "topics") {
    const chosen = withTopic(audience, value, id);
    const changed = await changeDraft(ctx, announcement, { audience: chosen });
    return changed && topicsPage(ctx, changed);
  }
  const changed = changedAudience(audience, what, value);
  if (changed) return change(ctx, announcement, { audience: changed });
  await audiencePage(ctx, announcement);
}

function changedAudience(audience: Audience, what: string | undefined, value: string): Audience | undefined {
  if (what === "all") return EVERYBODY;
  if (what === "audio") return { ...audience, hasAudio: value === "on" };
  if (what === "language" && (value === "vi" || value === "en")) return { ...audience, language: value };
  return what === "language" ? { ...audience, language: null } : undefined;
}

function withTopic({ topics, ...rest }: Audience, change: string, id: string): Audience {
  const others = topics.filter((topic) => topic !== id);
  return { ...rest, topics: change === "on" ? [...others, id] : others };
}

async function audiencePage(ctx: BotContext, announcement: Announcement): Promise<void> {
  const { t } = ctx;
  const { id, version } = announcement;
  const facts = await draftFacts(ctx, announcement);
  const { hasAudio, language } = version.audience;
  await respond(
    ctx,
    menu({
      t,
      head: [t("audience-title", { audience: audienceInWords(version.audience, facts), count: facts.count })],
      choices: [
        { label: t("btn-to-all"), data: annAction(id, "to", "all") },
        { label: t("btn-to-topics"), data: annAction(id, "to", "topics") },
        language === null
          ? { label: t("btn-to-vietnamese"), data: annAction(id, "to", "language", "vi") }
          : { label: t("btn-to-any-language"), data: annAction(id, "to", "language", "any") },
        hasAudio
          ? { label: t("btn-to-audio-off"), data: annAction(id, "to", "audio", "off") }
          : { label: t("btn-to-audio-on"), data: annAction(id, "to", "audio", "on") },
        { label: t("btn-draft-show"), data: annAction(id, "draft") },
      ],
    }),
  );
}

async function topicsPage(ctx: BotContext, announcement: Announcement, page = 1): Promise<void> {
  const { t, reader, parts } = ctx;
  const { id, version } = announcement;
  const facts = await draftFacts(ctx, announcement);
  const chosen = version.audience.topics;
  const toggles = parts.catalogue.topics.map((topic): Choice => {
    const name = topic.name[reader.language];
    return chosen.includes(topic.id)
      ? {
          line: t("audience-topic-on", { topic: name }),
          label: t("btn-to-topic-off", { topic: name }),
          data: annAction(id, "to", "topics", "off", topic.id),
        }
      : {
          line: t("audience-topic-off", { topic: name }),
          label: t("btn-to-topic-on", { topic: name }),
          data: annAction(id, "to", "topics", "on", topic.id),
        };
  });
  await respond(
    ctx,
    menu({
      t,
      head: [t("audience-title", { audience: audienceInWords(version.audience, facts), count: facts.count })],
      choices: [{ label: t("btn-draft-show"), data: annAction(id, "draft") }, ...toggles],
      page,
      pageData: (number) => annAction(id, "to", "topics", "page", String(number)),
    }),
  );
}

/** Minutes of the wall clock in a button: "202611250800". */
const STAMP = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})$/;

async function chooseTime(
  ctx: BotContext,
  { announcement, args: [stamp], text, isAnswer }: Parameters<StaffAct>[1],
  change: Change,
): Promise<void> {
  const wish = wishOf(ctx, announcement);
  const { timeZone } = wish.hours;
  if (stamp === "now") return change(ctx, announcement, { sendAt: null });
  const at = stamp === undefined ? undefined : instantIn(stamp, timeZone);
  if (!at && (!isAnswer || text === "")) return askTime(ctx, announcement, [ctx.t("time-ask")]);
  const scheduled = at ? scheduleAt(at, wish) : scheduleIn(text, wish);
  if (scheduled.kind === "set") return change(ctx, announcement, { sendAt: scheduled.sendAt });
  await askTime(
    ctx,
    announcement,
    [refusal(ctx, scheduled)],
    scheduled.kind === "quiet" ? [scheduled.next] : [],
  );
}

function refusal(ctx: BotContext, scheduled: Exclude<Scheduled, { readonly kind: "set" }>): string {
  const { reader, parts, t } = ctx;
  const inWords = (at: Date) => momentInWords(at, reader.language, parts.timeZone);
  if (scheduled.kind === "unclear") return t("time-unclear");
  if (scheduled.kind !== "quiet")
    return t("time-refused", { why: scheduled.kind, time: inWords(scheduled.at) });
  return t("time-quiet", { time: inWords(scheduled.at), next: inWords(scheduled.next) });
}

async function askTime(
  ctx: BotContext,
  announcement: Announcement,
  head: readonly string[],
  offered: readonly Date[] = [],
): Promise<void> {
  const { id } = announcement;
  const times = offered.length > 0 ? offered : sensibleTimes(ctx, announcement);
  await ask(ctx, {
    head: lines(...head),
    choices: [
      ...times.slice(0, 3).map((at) => timeChoice(ctx, id, at)),
      { label: ctx.t("btn-time-now"), data: annAction(id, "when", "now") },
      { label: ctx.t("btn-draft-show"), data: annAction(id, "draft") },
    ],
    asking: { action: annAction(id, "when") },
  });
}

/** The next whole hour but one, this evening, tomorrow morning: those that are allowed. */
function sensibleTimes(ctx: BotContext, announcement: Announcement): Date[] {
  const wish = wishOf(ctx, announcement);
  const { date, minuteOfDay } = civilTimeAt(wish.now, wish.hours.timeZone);
  const soon = Math.ceil(minuteOfDay / 60) * 60 + 60;
  const minutes = [
    ...(soon < 1_440 ? [{ date, minuteOfDay: soon }] : []),
    ...[19 * 60].filter((evening) => evening > soon).map((evening) => ({ date, minuteOfDay: evening })),
    ...[8 * 60, 14 * 60].map((hour) => ({ date: addDays(date, 1), minuteOfDay: hour })),
  ];
  return minutes
    .map((time) => instantOf(time, wish.hours.timeZone))
    .filter((at) => scheduleAt(at, wish).kind === "set");
}

function timeChoice(ctx: BotContext, id: string, at: Date): Choice {
  const { t, reader, parts } = ctx;
  const { date, minuteOfDay } = civilTimeAt(at, parts.timeZone);
  const isToday = date === civilTimeAt(parts.clock(), parts.timeZone).date;
  const time = timeInWords(minuteOfDay, reader.language);
  const stamp = `${date.replaceAll("-", "")}${String(Math.floor(minuteOfDay / 60)).padStart(2, "0")}${String(minuteOfDay % 60).padStart(2, "0")}`;
  return {
    line: momentInWords(at, reader.language, parts.timeZone),
    label: t("btn-time", { time, day: isToday ? "today" : "tomorrow" }),
    data: annAction(id, "when", stamp),
  };
}

function instantIn(stamp: string, timeZone: string): Date | undefined {
  const [, year, month, day, hour, minute] = STAMP.exec(stamp) ?? [];
  const date = CivilDate.safeParse(`${year}-${month}-${day}`);
  if (!date.success) return undefined;
  return instantOf({ date: date.data, minuteOfDay: Number(hour) * 60 + Number(minute) }, timeZone);
}

function wishOf({ parts }: BotContext, { version }: Announcement) {
  return { now: parts.clock(), urgency: version.urgency, hours: parts.announcing.hours };
}
