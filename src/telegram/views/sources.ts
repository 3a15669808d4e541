import type { SourceHealth } from "../../articles/source-health.ts";
import { dayInWords, timeInWords } from "../../i18n/dates.ts";
import type { Translate } from "../../i18n/translator.ts";
import { civilTimeAt } from "../../lib/civil-date.ts";
import type { Language } from "../../topics/topic.ts";
import { menu } from "./menu.ts";
import type { Reply } from "./message.ts";
import { lines } from "./rich-text.ts";
import { clip } from "./split.ts";

export interface SourceWords {
  readonly t: Translate;
  readonly language: Language;
  /** An IANA name. */
  readonly timeZone: string;
}

/** More would be a long message to listen to; those in trouble stand first. */
const MAX_LISTED = 8;
const MAX_REASON_LENGTH = 300;

/** Every source with its state in a few words. @param all those in trouble first */
export function sourceList(all: readonly SourceHealth[], words: SourceWords): Reply {
  const { t } = words;
  const shown = all.slice(0, MAX_LISTED);
  const broken = all.filter(({ failedRounds }) => failedRounds > 0).length;
  const more = all.length - shown.length;
  return menu({
    t,
    head: lines(
      t("sources-title", { count: all.length, broken }),
      ...(more > 0 ? [t("sources-more", { count: more })] : []),
      t("sources-hint"),
    ),
    choices: shown.map((health) => ({
      line: `${health.source}: ${stateOf(health, words)}`,
      label: t("btn-source", { source: health.source }),
      data: `source:${health.source}`,
    })),
  });
}

/** One source: its last round, its last new article, and the error with what to do. */
export function sourceDetails(health: SourceHealth, words: SourceWords): Reply {
  const { t } = words;
  const { source, lastRoundAt, newArticlesAt, failure, failedRounds } = health;
  const newest = newArticlesAt.at(-1);
  return menu({
    t,
    head: lines(
      t("source-title", { source, state: stateOf(health, words) }),
      lastRoundAt === null ? t("source-no-round") : t("source-round", { time: momentOf(lastRoundAt, words) }),
      newest === undefined ? t("source-no-article") : t("source-article", { time: momentOf(newest, words) }),
      ...(failure
        ? [
            t("source-failed-rounds", { count: failedRounds }),
            t("source-failure", { reason: reasonOf(failure, t) }),
          ]
        : []),
    ),
    choices: [{ label: t("btn-sources"), data: "sources" }],
  });
}

function stateOf({ lastRoundAt, failedRounds, told }: SourceHealth, { t }: SourceWords): string {
  if (lastRoundAt === null) return t("source-state-new");
  if (failedRounds > 0) return t("source-state-failing");
  return told === "silent" ? t("source-state-silent") : t("source-state-good");
}

/** "8 giờ 5 sáng ngày 24 tháng 11 năm 2026" */
function momentOf(iso: string, { language, timeZone }: SourceWords): string {
  const { date, minuteOfDay } = civilTimeAt(new Date(iso), timeZone);
  return `${timeInWords(minuteOfDay, language)} ${dayInWords(date, language, { weekday: false })}`;
}

/** What is wrong and what to do; addresses are named by their site, so that nothing long is read out. */
export function reasonOf(
  { message, remedy }: { readonly message: string; readonly remedy: string },
  t: Translate,
): string {
  const words = `${message}. ${remedy}`.replace(/https?:\/\/[^\s,;]*[^\s,;.:]/gu, (address) =>
    t("link-name", { host: URL.parse(address)?.hostname ?? "" }),
  );
  return clip(words, MAX_REASON_LENGTH);
}
