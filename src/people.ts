import type { Database } from "./adapters/lowdb/database.ts";
import { Announcing } from "./announcements/announcing.ts";
import { StaffRoll } from "./announcements/staff-roll.ts";
import type { Config } from "./config.ts";
import type { Clock } from "./lib/clock.ts";
import { Inquiries } from "./questions/inquiries.ts";

export interface People {
  readonly roll: StaffRoll;
  readonly announcing: Announcing;
  readonly inquiries: Inquiries;
}

export interface PeopleOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly database: Database;
  /** How many topics can be followed. */
  readonly topicCount: number;
}

/** Staff, what they announce, and what residents ask them. */
export function createPeople({ config, clock, database, topicCount }: PeopleOptions): People {
  const { announcements, audit, inquiries: store, senders, staff, subscribers } = database;
  const { approvalsForEveryone, quietHours, timeZone } = config;
  const roll = new StaffRoll({ staff, audit, clock, ownerIds: config.ownerIds.map(String) });
  return {
    roll,
    announcing: new Announcing({
      ...{ announcements, roll, audit, subscribers, clock, topicCount, approvalsForEveryone },
      hours: { timeZone, quietHours },
    }),
    inquiries: new Inquiries({
      ...{ store, senders, clock },
      addressOf: async (id) => (await subscribers.get(id))?.address,
      onAct: (act, by, about) => audit.append({ at: clock().toISOString(), by, act, about, detail: null }),
    }),
  };
}
