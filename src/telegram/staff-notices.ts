import type { Api } from "grammy";
import type { IngestReport } from "../articles/ingest.ts";
import type { Translate } from "../i18n/translator.ts";
import { message, sendOptions } from "./views/message.ts";
import { lines } from "./views/rich-text.ts";
import { clip } from "./views/split.ts";

/** So many files are named in one notice; a folder full of rubbish is not a flood. */
const MAX_NAMED = 5;
const MAX_REASON_LENGTH = 400;

/** What staff should know of a round; `undefined` when everything could be read. */
export function refusalNotice(reports: readonly IngestReport[], t: Translate) {
  const refused = reports.flatMap((report) => report.refused);
  if (refused.length === 0) return undefined;
  const named = refused
    .slice(0, MAX_NAMED)
    .map(({ item, message: problem, remedy }) =>
      t("staff-refused", { item, reason: clip(`${problem}. ${remedy}`, MAX_REASON_LENGTH) }),
    );
  const more =
    refused.length > MAX_NAMED ? [t("staff-refused-more", { count: refused.length - MAX_NAMED })] : [];
  const title = t("staff-refused-title", { count: refused.length });
  return message(lines(title, ...named, ...more, t("staff-refused-hint"), t("help-line")));
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
