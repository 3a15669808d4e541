import type { Api } from "grammy";
import type { IngestReport } from "../articles/ingest.ts";
import type { Translate } from "../i18n/translator.ts";
import { message, sendOptions } from "./views/message.ts";
import { lines } from "./views/rich-text.ts";

/** So many files are named in one notice; a folder full of rubbish is not a flood. */
const MAX_NAMED = 5;

/** What staff should know of a round; `undefined` when everything could be read. */
export function refusalNotice(reports: readonly IngestReport[], t: Translate) {
  const refused = reports.flatMap((report) => report.refused);
  if (refused.length === 0) return undefined;
  const named = refused
    .slice(0, MAX_NAMED)
    .map(({ item, message: problem, remedy }) =>
      t("staff-refused", { item, reason: `${problem}. ${remedy}` }),
    );
  const more =
    refused.length > MAX_NAMED ? [t("staff-refused-more", { count: refused.length - MAX_NAMED })] : [];
  return message(
    lines(t("staff-refused-title", { count: refused.length }), ...named, ...more, t("staff-refused-hint")),
  );
}

export interface StaffNotices {
  readonly api: Api;
  readonly ownerIds: readonly number[];
  readonly onFailed: (thrown: unknown) => void;
}

/** Tells every owner; one who has not started the bot cannot be told. */
export async function tellOwners(
  { api, ownerIds, onFailed }: StaffNotices,
  notice: ReturnType<typeof message>,
): Promise<void> {
  for (const id of ownerIds) {
    await api.sendMessage(id, notice.text, sendOptions(notice)).catch(onFailed);
  }
}
