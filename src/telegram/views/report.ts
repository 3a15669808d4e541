import type { AnnouncementReport, ReportRow } from "../../announcements/report.ts";
import type { Translate } from "../../i18n/translator.ts";
import { csvOf } from "../../lib/csv.ts";
import { deliveryReason } from "./delivery-reason.ts";

/** More reasons than these stand in the file only. */
const MAX_REASONS = 8;
const COLUMNS = [
  ...(["number", "subscriber", "act", "state", "reason"] as const),
  ...(["attempts", "doubts", "settledAt", "messageId"] as const),
];

/** What became of an announcement, a line each. */
export function reportLines(report: AnnouncementReport, t: Translate): string[] {
  const { counts, rows, changeCount, doubtfulCount, reasons } = report;
  const { sent, gone, refused, uncertain } = counts;
  const pending = counts.pending + counts.sending;
  return [
    t("report-counts", { total: rows.length, sent, gone, refused, uncertain, pending }),
    ...(changeCount > 0 ? [t("report-changes", { count: changeCount })] : []),
    ...reasons
      .slice(0, MAX_REASONS)
      .map(
        ({ state, reason, count }) =>
          `${t("report-reason", { state, reason: deliveryReason(reason, t), count })}.`,
      ),
    ...(doubtfulCount > 0 ? [t("report-repeated", { count: doubtfulCount })] : []),
  ];
}

/** The same as a file: a row for each, ids as they are kept, no text of any message. */
export function reportFile({ rows }: AnnouncementReport, t: Translate): string {
  const head = COLUMNS.map((column) => t("report-column", { column }));
  return csvOf([head, ...rows.map((row, at) => cellsOf(row, at + 1, t))]);
}

function cellsOf(row: ReportRow, number: number, t: Translate): (string | number)[] {
  const { subscriberId, act, state, reason, attempts, doubts, settledAt, messageId } = row;
  return [
    ...[number, subscriberId, t("report-act", { act }), t("report-state", { state })],
    ...[reason === null ? "" : deliveryReason(reason, t), attempts, doubts, settledAt ?? "", messageId ?? ""],
  ];
}
