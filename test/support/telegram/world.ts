import type { Callbacks } from "./callbacks.ts";
import type { Chats } from "./chats.ts";
import type { Params, Report } from "./check.ts";
import type { Faults } from "./faults.ts";
import type { Files } from "./files.ts";
import type { Journal } from "./journal.ts";
import type { Limits } from "./limits.ts";
import type { Profile } from "./profile.ts";
import type { Updates } from "./updates.ts";
import type { BotUser } from "./wire.ts";

/** All that this Telegram consists of. */
export interface World {
  readonly token: string;
  readonly bot: BotUser;
  readonly now: () => number;
  readonly chats: Chats;
  readonly files: Files;
  readonly updates: Updates;
  readonly callbacks: Callbacks;
  readonly profile: Profile;
  readonly faults: Faults;
  readonly limits: Limits;
  readonly journal: Journal;
}

/** One call with checked parameters. */
export interface Call {
  readonly method: string;
  readonly params: Params;
  readonly atMs: number;
  readonly report: Report;
  /** Calls back when the caller has got its answer or has gone away without. */
  readonly whenGone: (listener: () => void) => void;
}
