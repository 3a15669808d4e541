import type { RunCounts } from "../deliveries/ports.ts";
import { type Announcement, validApprovals } from "./announcement.ts";
import type { TimelyVerb } from "./due.ts";
import type { AnnouncementStore, StaffNotice, StaffNotices } from "./ports.ts";
import type { StaffRoll } from "./staff-roll.ts";

export interface TellerOptions {
  readonly notices: StaffNotices;
  readonly announcements: Pick<AnnouncementStore, "update">;
  readonly roll: Pick<StaffRoll, "get" | "idsWith">;
  readonly onError: (thrown: unknown) => void;
}

/** What is told of what the clock has done; its beginning is told with how many get it. */
export const TIMELY_KINDS: Readonly<Partial<Record<TimelyVerb, StaffNotice["kind"]>>> = {
  ...{ miss: "late", expire: "expired", lapse: "lapsed" },
};
const END = 100;
/** How each step is said. */
const STEP_KINDS: Readonly<Record<number, StaffNotice["kind"]>> = {
  ...{ 0: "begun", 25: "quarter", 50: "half", 75: "three-quarters" },
};

/**
 * Tells author and approvers how sending goes, beside it: nobody's pause waits until Telegram has taken a notice. What was
 * told is recorded afterwards, so that after a kill a notice comes twice rather than never.
 */
export class Teller implements AsyncDisposable {
  readonly #options: TellerOptions;
  /** By run: what is told, or on its way. */
  readonly #told = new Map<string, number>();
  readonly #telling = new Set<Promise<void>>();

  constructor(options: TellerOptions) {
    this.#options = options;
  }

  /** Something that has happened. */
  say(announcement: Announcement, kind: StaffNotice["kind"], facts: StaffNotice["facts"] = {}): void {
    this.#begin(this.#tell(announcement, noticeOf(announcement, kind, facts)));
  }

  /** How far the newest run is, each step once. @param step 0, 25, 50 or 75 */
  progress(announcement: Announcement, step: number, facts: StaffNotice["facts"]): void {
    this.#once(announcement, step, noticeOf(announcement, STEP_KINDS[step] ?? "begun", facts));
  }

  /** That the newest run has come to its end, once. */
  end(announcement: Announcement, { sent, gone, refused, uncertain }: RunCounts): void {
    const facts = { total: sent + gone + refused + uncertain, sent, gone, refused, uncertain };
    this.#once(announcement, END, noticeOf(announcement, "finished", facts));
  }

  /** Whether the end of what was begun was never told: a kill came between. */
  owesEnd({ status, toldPercent }: Announcement): boolean {
    return status === "sent" && toldPercent !== undefined && toldPercent < END;
  }

  /** Waits for what is being told. */
  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#telling);
  }

  #once(announcement: Announcement, percent: number, notice: StaffNotice): void {
    const runId = announcement.runIds.at(-1) ?? "";
    const told = Math.max(announcement.toldPercent ?? -1, this.#told.get(runId) ?? -1);
    if (told >= percent) return;
    this.#told.set(runId, percent);
    const telling = this.#tell(announcement, notice);
    this.#begin(telling.then(() => this.#record(announcement, percent)));
  }

  /** Those who answer for it, as long as they are staff; what waits again is every approver's. */
  async #tell(announcement: Announcement, notice: StaffNotice): Promise<void> {
    const { notices, roll } = this.#options;
    const approvers = notice.kind === "lapsed" ? await roll.idsWith("approver") : [];
    const people = [...new Set([...peopleOf(announcement), ...approvers])];
    const members = await Promise.all(people.map((id) => roll.get(id)));
    await notices.tell(
      people.filter((_, at) => members[at] !== undefined),
      notice,
    );
  }

  async #record({ id, runIds }: Announcement, percent: number): Promise<void> {
    await this.#options.announcements.update(id, (newest) =>
      // It is being sent again meanwhile: that run has told nothing yet.
      newest.runIds.length > Math.max(1, runIds.length)
        ? undefined
        : { ...newest, toldPercent: Math.max(percent, newest.toldPercent ?? 0) },
    );
  }

  #begin(work: Promise<void>): void {
    const telling = work.catch(this.#options.onError);
    this.#telling.add(telling);
    void telling.then(() => this.#telling.delete(telling));
  }
}

/** Who answers for it: its author, and who approved it. */
export function peopleOf(announcement: Announcement): readonly string[] {
  return [...new Set([announcement.author, ...validApprovals(announcement).map(({ by }) => by)])];
}

/** What staff are told of something that happened to the announcement. */
export function noticeOf(
  { id, version }: Announcement,
  kind: StaffNotice["kind"],
  facts: StaffNotice["facts"],
): StaffNotice {
  return { kind, announcementId: id, isUrgent: version.urgency === "urgent", facts };
}
