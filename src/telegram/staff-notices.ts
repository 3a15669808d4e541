import type { StaffRoll } from "../announcements/staff-roll.ts";
import type { IngestReport } from "../articles/ingest.ts";
import type { RoundReport } from "../articles/source-rounds.ts";
import type { Translate } from "../i18n/translator.ts";
import { type NoticeWay, sendNotice } from "./notices.ts";
import { message } from "./views/message.ts";
import { lines } from "./views/rich-text.ts";
import { reasonOf } from "./views/sources.ts";
import { clip } from "./views/split.ts";

/** So many files are named in one notice; a folder full of rubbish is not a flood. */
const MAX_NAMED = 5;
const MAX_REASON_LENGTH = 400;

/**
 * What staff should know of the files of a round; `undefined` when everything could be read. Pages of the web are not
 * theirs to correct: those stand in the log.
 */
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

const HEALTH_WORDS = {
  failing: "staff-source-failing",
  silent: "staff-source-silent",
  recovered: "staff-source-recovered",
} as const;

/** What staff should hear of the sources after a round, once each; `undefined` when there is nothing. */
export function healthNotice(reports: readonly RoundReport[], t: Translate) {
  const told = reports.flatMap(({ source, notice, failure }) => {
    if (!notice) return [];
    const reason = failure ? [t("source-failure", { reason: reasonOf(failure, t) })] : [];
    return [t(HEALTH_WORDS[notice], { source }), ...(notice === "failing" ? reason : [])];
  });
  if (told.length === 0) return undefined;
  return message(lines(t("staff-sources-title"), ...told, t("staff-sources-hint"), t("help-line")));
}

export interface OwnersWay extends NoticeWay {
  readonly roll: Pick<StaffRoll, "idsWith">;
}

/**
 * Tells every owner, each in their language, what they should know of a round. One who has not started the bot cannot
 * be told. @param folders the sources whose items are files
 */
export async function tellOfRound(
  { roll, subscribers, translator, ...way }: OwnersWay,
  reports: readonly RoundReport[],
  folders: readonly string[],
): Promise<void> {
  const ofFolders = reports.filter(({ source }) => folders.includes(source));
  const noticesIn = (t: Translate) => [refusalNotice(ofFolders, t), healthNotice(reports, t)];
  if (noticesIn(translator.in("vi")).every((notice) => notice === undefined)) return;
  for (const id of await roll.idsWith("owner")) {
    const t = translator.in((await subscribers.at(id))?.language ?? "vi");
    for (const notice of noticesIn(t)) {
      if (notice) await sendNotice(way, id, notice);
    }
  }
}
