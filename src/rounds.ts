import type { Api, Bot } from "grammy";
import type { Sending } from "./announcements/sending.ts";
import { dueEditions } from "./bulletins/edition.ts";
import { type Core, failed } from "./core.ts";
import type { Courier } from "./deliveries/courier.ts";
import type { Rounds } from "./jobs/rounds.ts";
import { isQuietAt } from "./lib/quiet-hours.ts";
import type { BotContext } from "./telegram/context.ts";
import type { NoticeWay } from "./telegram/notices.ts";
import { tellOfRound } from "./telegram/staff-notices.ts";

/** Runs are kept longer than articles are news: what was sent must be known as long as it could be sent again. */
const KEEP_RUNS_MS = 8 * 86_400_000;

/** What the schedule, the inbox and the start set going. */
export function createRounds(
  core: Core,
  { courier, sending }: { courier: Pick<Courier, "wake">; sending: Pick<Sending, "round"> },
  bot: Bot<BotContext>,
): Rounds {
  const { clock, config, daily, database, events, people } = core;
  const way = { ...noticeWay(core, bot.api), roll: people.roll };
  return {
    async intake(names) {
      const reports = await core.rounds.run(names);
      const { local: folders } = core.rounds.names;
      await tellOfRound(way, reports, folders);
    },
    async editions() {
      for (const edition of dueEditions(clock(), config.bulletinSlots, config.timeZone)) {
        const { runId, isNew, recipients, groups } = await daily.openEdition(edition);
        if (isNew) events.editionOpened({ run: runId, recipients, renderings: groups });
      }
      courier.wake();
    },
    announcements: () => sending.round(),
    async housekeeping() {
      await database.deliveries.prune(new Date(clock().getTime() - KEEP_RUNS_MS));
      await people.inquiries.prune();
    },
  };
}

/** How staff are told of something that they have not asked for. */
export function noticeWay(core: Core, api: Api): NoticeWay {
  const { clock, config, database, translator } = core;
  const { subscribers } = database;
  const isQuiet = () => isQuietAt(clock(), config);
  return { api, subscribers, translator, isQuiet, onFailed: failed(core, "notice") };
}
