import { Api, type Bot, GrammyError } from "grammy";
import { watchFolder } from "./adapters/sources/folder.ts";
import { AnnouncementContent } from "./announcements/content.ts";
import type { StaffNotices } from "./announcements/ports.ts";
import type { StaffMember } from "./announcements/staff.ts";
import type { Config } from "./config.ts";
import { type Core, type CoreOptions, countsOf, failed, openCore } from "./core.ts";
import type { Courier } from "./deliveries/courier.ts";
import type { Content } from "./deliveries/delivery.ts";
import { Pace } from "./deliveries/pace.ts";
import { createCourier, createSending, runCourier, stateOfCourier, stateOfStore } from "./dispatch.ts";
import { jobsOf, type Rounds } from "./jobs/rounds.ts";
import { startJobs } from "./jobs/schedule.ts";
import { isQuietAt } from "./lib/quiet-hours.ts";
import type { Timer } from "./lib/timer.ts";
import { createRounds, noticeWay } from "./rounds.ts";
import { Subscriptions } from "./subscribers/subscriptions.ts";
import { cutBy, grammySignal, replyClient, retriedReplies, type TelegramAccess } from "./telegram/api.ts";
import { createBot } from "./telegram/bot.ts";
import type { BotContext, BotParts } from "./telegram/context.ts";
import { introduce, introduceStaff } from "./telegram/introduce.ts";
import { LastAnswers } from "./telegram/last-answers.ts";
import { LastShown } from "./telegram/last-shown.ts";
import { telegramNotices, tellOfInquiry } from "./telegram/notices.ts";
import { Offers } from "./telegram/offers.ts";
import { createOutlet, type Outlet } from "./telegram/outlet.ts";
import { startPolling } from "./telegram/polling.ts";
import { localTransport, pageOf, reopenConversations } from "./trial.ts";
import { healthOf } from "./web/health.ts";
import { createLocalTelegram, type LocalTelegram } from "./web/local-telegram.ts";
import { startWeb } from "./web/server.ts";

export interface App extends AsyncDisposable {
  /** Where health and metrics, and in a trial the chat page, are. */
  readonly url: string;
  readonly mode: "telegram" | "local";
  /** What the schedule sets going, to be set going by hand. */
  readonly rounds: Rounds;
  /** Rejects when the bot cannot go on. */
  readonly failed: Promise<never>;
}

export interface AppOptions extends CoreOptions {
  readonly timer: Timer;
  /** Aborted when start-up is to be given up. */
  readonly signal: AbortSignal;
}

/** At stop, what is in flight may take so long to end by itself; then it is cut, and recorded as uncertain. */
const GRACE_MS = 3_000;
/** Nobody's token: in a trial no request leaves the process. */
const LOCAL_TOKEN = "0:local";

/** Builds the app and starts it. Disposing stops it: what is in flight is finished and recorded. */
export async function startApp(options: AppOptions): Promise<App> {
  await using starting = new AsyncDisposableStack();
  const core = starting.use(await openCore(options));
  const { config, events } = core;
  const local = config.botToken
    ? undefined
    : createLocalTelegram({ clock: core.clock, ownerIds: config.ownerIds });
  const cut = new AbortController();
  const pace = new Pace(config.sendRatePerSecond, options.timer);
  const outlet = createOutlet({
    ...outletOptions(core, local, cut.signal),
    turn: (signal) => pace.turn(signal),
    onFlood: (afterMs) => pace.pause(afterMs),
  });
  events.recovered(await core.database.deliveries.recover(core.clock()));
  const notices = noticesOf(core, outlet.api);
  const sending = starting.use(createSending(core, { notices, wake: () => courier.wake() }));
  const courier = createCourier(core, outlet.bulk, { pace, timer: options.timer, sending });
  const bot = createBot(partsOf(core, { courier, outlet, sending, notices }), {
    token: accessOf(core.config).token,
    config: { client: replyClient(accessOf(core.config)) },
    transformers: [...localTransport(local), retriedReplies(), cutBy(cut.signal)],
  });
  const web = starting.use(await serve(core, courier, bot, local));
  const rounds = createRounds(core, { courier, sending }, bot);
  const { local: folders, web: portals } = core.rounds.names;
  await rounds.intake(folders);
  starting.use(
    startJobs(
      jobsOf({ slots: config.bulletinSlots, ingestEveryMinutes: config.ingestEveryMinutes }, rounds),
      { timeZone: config.timeZone, onFailed: events.jobFailed },
    ),
  );
  starting.use(
    await watchFolder(config.inboxDir, () => void rounds.intake(folders).catch(failed(core, "inbox"))),
  );
  if (local) await reopenConversations(core, local);
  if (local) await bot.init();
  const polling = local ? undefined : starting.use(await startPolling(bot, options.signal));
  // The ledger follows what staff have decided before anything leaves.
  await rounds.announcements();
  // Not before Telegram knows the token: an edition is not spent on a wrong one.
  starting.use(runCourier(courier));
  await rounds.editions();
  void core.payOwed(outlet.bulkWay).catch(failed(core, "owed"));
  // Portals may be slow; the bot answers meanwhile.
  if (portals.length > 0) void rounds.intake().catch(failed(core, "intake"));
  if (!local) void present(core, bot, cut.signal);

  const mode = local ? "local" : "telegram";
  events.started({ mode, ...(await countsOf(core)) });
  const started = starting.move();
  return {
    url: web.url,
    ...{ mode, rounds },
    failed: polling?.failed ?? new Promise<never>(() => undefined),
    async [Symbol.asyncDispose]() {
      const grace = setTimeout(() => cut.abort(), GRACE_MS);
      core.aloud?.hush();
      await started.disposeAsync();
      clearTimeout(grace);
      cut.abort();
    },
  };
}

/**
 * The bot's user name, as Telegram knows it by the token.
 * @throws GrammyError, HttpError
 */
export async function askBotName(config: Config, signal: AbortSignal): Promise<string> {
  const access = accessOf(config);
  return (await new Api(access.token, replyClient(access)).getMe(grammySignal(signal))).username;
}

function accessOf(config: Config): TelegramAccess {
  return {
    token: config.botToken?.reveal() ?? LOCAL_TOKEN,
    apiRoot: config.telegramApiRoot,
    proxy: config.telegramProxy?.reveal(),
  };
}

function outletOptions(core: Core, local: LocalTelegram | undefined, cut: AbortSignal) {
  const { aloud, clock, config, render, translator } = core;
  return {
    access: accessOf(core.config),
    transport: localTransport(local),
    ...{ render, clock, cut, aloud },
    isQuiet: (now: Date) => isQuietAt(now, config),
    oldReading: ({ body }: Content) => {
      const announced = AnnouncementContent.safeParse(body);
      return announced.success ? translator.in(announced.data.language)("old-reading") : "";
    },
    onUnformatted: () => failed(core, "format")(new Error("Telegram could not read a message")),
  };
}

function noticesOf(core: Core, api: Api): StaffNotices {
  return telegramNotices({ ...noticeWay(core, api), timeZone: core.config.timeZone });
}

interface Wired extends Pick<BotParts, "courier" | "sending" | "notices"> {
  readonly outlet: Outlet;
}

function partsOf(core: Core, { courier, outlet, sending, notices }: Wired): BotParts {
  const { api, replies, staffReplies } = outlet;
  const { aloud, catalogue, clock, config, daily, database, events, render, translator } = core;
  const { articles, deliveries: ledger, offers, owedNotes, subscribers, updates } = database;
  const subscriptions = new Subscriptions({
    ...{ subscribers, offers, clock },
    defaultSlot: config.bulletinSlots[0]?.name ?? "morning",
    async forgetElsewhere({ id, address }) {
      await core.people.inquiries.forget(id);
      await ledger.forget(id);
      await owedNotes.forget(address);
    },
  });
  return {
    offers: new Offers(offers, subscriptions),
    ...{ articles, catalogue, subscriptions, updates, ledger, daily, courier, replies, staffReplies },
    ...{ render, translator, events, clock, aloud, rounds: core.rounds },
    voices: () => core.voices(),
    shown: new LastShown(),
    ...core.people,
    announcements: database.announcements,
    ...{ sending, notices },
    tellOfInquiry: (inquiry) => tellOfInquiry({ ...noticeWay(core, api), roll: core.people.roll }, inquiry),
    answers: new LastAnswers(),
    ...{ asker: core.asker, meetings: core.meetings, withdrawals: core.withdrawals },
    questions: database.questions,
    summarise: core.summarise,
    city: config.cityName,
    contact: config.contact,
    slots: config.bulletinSlots,
    timeZone: config.timeZone,
  };
}

/** Nobody waits for it: Telegram often tells a bot that starts again and again to wait with this. */
async function present(core: Core, bot: Bot<BotContext>, cut: AbortSignal): Promise<void> {
  try {
    await introduce(bot.api, core.translator, core.config.cityName);
    for (const member of await core.people.roll.all()) await presentTo(core, bot, member);
  } catch (thrown) {
    if (!cut.aborted) failed(core, "introduce")(thrown);
  }
}

/** Who has not started the bot has no chat with it yet: they get their commands with "/start". */
async function presentTo(core: Core, bot: Bot<BotContext>, member: StaffMember): Promise<void> {
  try {
    await introduceStaff(bot.api, core.translator, member);
  } catch (thrown) {
    const isUnknown = thrown instanceof GrammyError && [400, 403].includes(thrown.error_code);
    if (!isUnknown) throw thrown;
  }
}

function serve(core: Core, courier: Courier, bot: Bot<BotContext>, local?: LocalTelegram) {
  const { config, events } = core;
  return startWeb({
    host: config.httpHost,
    port: config.httpPort,
    health: () => healthOf({ store: () => stateOfStore(core), courier: () => stateOfCourier(courier) }),
    metrics: () => events.metrics(),
    onError: failed(core, "web"),
    ...(local && { page: pageOf(core, local, bot) }),
  });
}
