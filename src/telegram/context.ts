import type { Context } from "grammy";
import type { Announcing } from "../announcements/announcing.ts";
import type { AnnouncementStore, StaffNotices } from "../announcements/ports.ts";
import type { Sending } from "../announcements/sending.ts";
import type { StaffMember } from "../announcements/staff.ts";
import type { StaffRoll } from "../announcements/staff-roll.ts";
import type { Article } from "../articles/article.ts";
import type { ArticleStore } from "../articles/ports.ts";
import type { RecentMeetings } from "../articles/recent-meetings.ts";
import type { SourceRounds } from "../articles/source-rounds.ts";
import type { Withdrawals } from "../articles/withdrawals.ts";
import type { Daily } from "../bulletins/daily.ts";
import type { Slot } from "../bulletins/edition.ts";
import type { Courier } from "../deliveries/courier.ts";
import type { Content } from "../deliveries/delivery.ts";
import type { DeliveryLedger, Messenger } from "../deliveries/ports.ts";
import type { Events } from "../events.ts";
import type { Translate, Translator } from "../i18n/translator.ts";
import type { Clock } from "../lib/clock.ts";
import type { Inquiries } from "../questions/inquiries.ts";
import type { Inquiry } from "../questions/inquiry.ts";
import type { Asker, OpenQuestions } from "../questions/ports.ts";
import type { Asking, UpdateLog } from "../subscribers/ports.ts";
import type { Subscriber } from "../subscribers/subscriber.ts";
import type { Subscriptions } from "../subscribers/subscriptions.ts";
import type { Catalogue } from "../topics/catalogue.ts";
import type { Voice } from "../voice/voice.ts";
import type { Aloud } from "./aloud.ts";
import type { Intent } from "./intent.ts";
import type { LastAnswers } from "./last-answers.ts";
import type { LastShown } from "./last-shown.ts";
import type { Offers } from "./offers.ts";
import type { SpokenMessage } from "./views/spoken.ts";

/** What the features stand on; app.ts hands it over. */
export interface BotParts {
  readonly articles: ArticleStore;
  readonly rounds: Pick<SourceRounds, "health">;
  readonly catalogue: Catalogue;
  readonly subscriptions: Subscriptions;
  readonly offers: Offers;
  readonly updates: UpdateLog;
  readonly announcements: AnnouncementStore;
  readonly announcing: Announcing;
  readonly roll: StaffRoll;
  readonly inquiries: Inquiries;
  readonly notices: StaffNotices;
  /** Tells staff that somebody has asked them something. */
  readonly tellOfInquiry: (inquiry: Inquiry) => Promise<void>;
  /** Brings announcements to their readers: `look` begins at once what is due. */
  readonly sending: Sending;
  readonly ledger: DeliveryLedger;
  readonly daily: Daily;
  readonly courier: Courier;
  /** Sends a bulletin that somebody asked for: not held back by the pace of bulk sends. */
  readonly replies: Messenger;
  /** Sends what staff answer a resident: at once, and silent in the quiet hours. */
  readonly staffReplies: Messenger;
  /** What a delivery's content looks like; made once for everybody who gets it. */
  readonly render: (content: Content) => Promise<SpokenMessage>;
  /** Reads aloud; `undefined` when speech is off. */
  readonly aloud: Aloud | undefined;
  /** The Vietnamese voices that can be chosen, the best first. */
  readonly voices: () => Promise<readonly Voice[]>;
  readonly shown: LastShown;
  readonly asker: Asker;
  readonly meetings: RecentMeetings;
  readonly withdrawals: Withdrawals;
  /** What each chat was answered last. */
  readonly answers: LastAnswers;
  /** Questions that found no answer, for staff. */
  readonly questions: OpenQuestions;
  /** An article in its own sentences; empty when there are none. */
  readonly summarise: (article: Article) => string;
  readonly translator: Translator;
  readonly events: Events;
  readonly clock: Clock;
  readonly city: string;
  /** How to reach a person. */
  readonly contact: string;
  readonly slots: readonly Slot[];
  readonly timeZone: string;
}

/** An update on its way through the bot, with who wrote and what they want. */
export interface BotContext extends Context {
  parts: BotParts;
  /** Who wrote: kept already, or what a newcomer would start with. Features put the newest state back. */
  reader: Subscriber;
  /** The words in the reader's language. */
  t: Translate;
  /** Who wrote, when they are staff. */
  staff: StaffMember | undefined;
  /** `undefined`: not understood. */
  intent: Intent | undefined;
  /** What was asked for, when the message answers it. */
  asking: Asking | undefined;
  /** A number that was typed and that nothing offered carries. */
  unknownNumber: number | undefined;
  /** How many numbers the chat had been offered when one was typed. */
  offeredCount: number | undefined;
}
