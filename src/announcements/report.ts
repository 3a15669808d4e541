import type { ContentAct, Delivery, DeliveryRun, DeliveryState } from "../deliveries/delivery.ts";
import type { RunCounts } from "../deliveries/ports.ts";
import type { Announcement } from "./announcement.ts";
import { type Ledger, rowKeyOf } from "./receivers.ts";

/** One line of a report: what became of one thing for one person, over all the runs in which it was tried. */
export interface ReportRow
  extends Pick<Delivery, "state" | "reason" | "attempts" | "settledAt" | "messageId"> {
  readonly subscriberId: string;
  readonly act: ContentAct;
  /** How often nobody knew whether it had arrived. */
  readonly doubts: number;
}

export interface AnnouncementReport {
  readonly rows: readonly ReportRow[];
  readonly counts: RunCounts;
  /** How many of them edit or remove what was sent. */
  readonly changeCount: number;
  /** Those that may have arrived twice, or not at all. */
  readonly doubtfulCount: number;
  /** The most frequent first. */
  readonly reasons: readonly {
    readonly state: DeliveryState;
    readonly reason: string;
    readonly count: number;
  }[];
}

/** What became of an announcement. Whoever was tried again counts once, as it ended. */
export async function reportOn(
  { runIds }: Pick<Announcement, "runIds">,
  ledger: Ledger,
): Promise<AnnouncementReport> {
  const rows = new Map<string, ReportRow>();
  for (const runId of runIds) {
    const run = await ledger.run(runId);
    if (!run) continue;
    for (const delivery of await ledger.deliveries(runId)) {
      // Rows that were forgotten are nobody's, and each stays one of its own.
      const key = delivery.subscriberId === "" ? `${runId}/${delivery.number}` : rowKeyOf(delivery);
      rows.set(key, rowOf(run, delivery, rows.get(key)));
    }
  }
  return summed([...rows.values()]);
}

function rowOf(run: DeliveryRun, delivery: Delivery, before: ReportRow | undefined): ReportRow {
  const { subscriberId, state, reason, settledAt, messageId } = delivery;
  return {
    ...{ subscriberId, state, reason, settledAt, messageId },
    act: run.contents[delivery.content]?.act ?? "send",
    attempts: delivery.attempts + (before?.attempts ?? 0),
    doubts: delivery.doubts + (before?.doubts ?? 0),
  };
}

function summed(rows: readonly ReportRow[]): AnnouncementReport {
  const counts = { pending: 0, sending: 0, sent: 0, refused: 0, gone: 0, uncertain: 0 };
  const reasons = new Map<string, { state: DeliveryState; reason: string; count: number }>();
  for (const { state, reason } of rows) {
    counts[state]++;
    if (reason === null || !["refused", "gone", "uncertain"].includes(state)) continue;
    const key = `${state}/${reason}`;
    reasons.set(key, { state, reason, count: (reasons.get(key)?.count ?? 0) + 1 });
  }
  return {
    ...{ rows, counts },
    changeCount: rows.filter(({ act }) => act !== "send").length,
    doubtfulCount: rows.filter(({ doubts }) => doubts > 0).length,
    reasons: [...reasons.values()].sort((a, b) => b.count - a.count),
  };
}
