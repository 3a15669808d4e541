import type { Announcement } from "../../src/announcements/announcement.ts";
import { Announcing } from "../../src/announcements/announcing.ts";
import type { StaffNotice } from "../../src/announcements/ports.ts";
import { Sending } from "../../src/announcements/sending.ts";
import { StaffRoll } from "../../src/announcements/staff-roll.ts";
import { type Office, type OfficeOptions, openOffice } from "../deliveries/office.ts";
import { APPROVER, keepApproved } from "../support/announcements.ts";

/** The office opens at half past six. */
const HOURS = { timeZone: "Asia/Ho_Chi_Minh", quietHours: { fromMinute: 21 * 60, toMinute: 6 * 60 } };
export const RATE_PER_SECOND = 10;

/** A courier and what brings announcements to it, over the real store; time passes when the test lets it. */
export interface SendingDesk extends AsyncDisposable {
  readonly office: Office;
  readonly sending: Sending;
  readonly announcing: Announcing;
  /** What staff were told: "1 begun". */
  readonly told: readonly string[];
  readonly notices: readonly StaffNotice[];
  readonly errors: readonly unknown[];
  /** Keeps an approved announcement and lets it begin. @returns its number */
  announce(changes?: Partial<Announcement>): Promise<string>;
  get(id: string): Promise<Announcement>;
  /** Lets time pass until the announcement has this status. */
  untilStatus(id: string, status: Announcement["status"]): Promise<void>;
}

export async function openSendingDesk(options: OfficeOptions = {}): Promise<SendingDesk> {
  let sending: Sending | undefined;
  const office = await openOffice({
    ratePerSecond: RATE_PER_SECOND,
    hears: {
      onSettled: (run, _, settlement) => sending?.settled(run, settlement),
      onFinished: (run) => sending?.finished(run),
    },
    ...options,
  });
  const { announcements, audit, deliveries: ledger, staff, subscribers } = office.database;
  const clock = () => office.now();
  const roll = new StaffRoll({ staff, audit, clock, ownerIds: [String(APPROVER)] });
  const announcing = new Announcing({
    ...{
      announcements,
      roll,
      audit,
      subscribers,
      clock,
      hours: HOURS,
      topicCount: 9,
      approvalsForEveryone: 2,
    },
  });
  const notices: StaffNotice[] = [];
  const errors: unknown[] = [];
  sending = new Sending({
    ...{ announcements, announcing, audit, clock, ledger, roll, subscribers, hours: HOURS },
    notices: { tell: async (_, notice) => void notices.push(notice) },
    ratePerSecond: RATE_PER_SECOND,
    wake: () => office.courier.wake(),
    onError: (thrown) => errors.push(thrown),
  });
  const desk = sending;
  const get = async (id: string) => {
    const found = await announcements.get(id);
    if (!found) throw new Error(`there is no announcement ${id}`);
    return found;
  };
  office.start();
  return {
    ...{ office, sending: desk, announcing, notices, errors, get },
    get told() {
      return notices.map(({ announcementId, kind }) => `${announcementId} ${kind}`);
    },
    async announce(changes) {
      const id = await keepApproved(office.database, clock(), changes);
      await desk.look(id);
      return id;
    },
    untilStatus: (id, status) => office.until(async () => (await get(id)).status === status),
    async [Symbol.asyncDispose]() {
      await desk[Symbol.asyncDispose]();
      await office[Symbol.asyncDispose]();
    },
  };
}
