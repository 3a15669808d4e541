import type { Announcement, AnnouncementVersion } from "../../announcements/announcement.ts";
import type { Audience } from "../../announcements/audience.ts";
import type { Fault, FaultKind } from "../../announcements/lint.ts";
import { BUDGET_REMARK } from "../../announcements/sending.ts";
import type { Translate } from "../../i18n/translator.ts";
import { plain } from "../../language/plain-writing.ts";
import { countWords } from "../../language/text.ts";
import type { Language, Topic } from "../../topics/topic.ts";
import { annAction } from "../staff-context.ts";
import { type Choice, menu } from "./menu.ts";
import type { Reply } from "./message.ts";
import { lines } from "./rich-text.ts";
import { momentInWords } from "./words.ts";

export interface DraftFacts {
  readonly t: Translate;
  readonly language: Language;
  readonly timeZone: string;
  readonly topic: (id: string) => Topic | undefined;
  /** How many people get it now. */
  readonly count: number;
}

/** A draft in a few lines, and everything that can be done with it. */
export function draftPage(
  announcement: Announcement,
  facts: DraftFacts & { readonly canChange: boolean; readonly news: readonly string[] },
  page = 1,
): Reply {
  const { id, status, version, remark } = announcement;
  const { t, canChange, news } = facts;
  return menu({
    t,
    head: lines(
      t("draft-title", { id, status }),
      ...news,
      ...(remark === null ? [] : [t("draft-remark", { remark: remarkInWords(remark, t) })]),
      t("draft-name", { title: shownTitle(version) }),
      t("draft-body", { words: countWords(version.body), file: version.attachment?.kind ?? "none" }),
      ...audienceLines(announcement, facts),
      ...(["waiting", "approved", "late"].includes(status) && canChange ? [t("draft-change-hint")] : []),
    ),
    choices: [
      { label: t("btn-draft-preview"), data: annAction(id, "preview") },
      ...(canChange ? changes(announcement, t) : []),
    ],
    page,
    pageData: (number) => annAction(id, "page", String(number)),
  });
}

/** A person's own words, or those that stand for a remark of the program. */
export function remarkInWords(remark: string, t: Translate): string {
  return remark === BUDGET_REMARK ? t("remark-budget") : remark;
}

/** Whether it is a correction or a withdrawal, and of which, as the lists say it. */
export function kindOf({ follows }: Pick<Announcement, "follows">): { kind: string; of: string } {
  return { kind: follows?.as ?? "none", of: follows?.id ?? "" };
}

/** A title in what the bot says itself: without what the check will find in it. */
export function shownTitle({ title }: Pick<AnnouncementVersion, "title">): string {
  return plain(title).trim();
}

function changes({ id, version, follows }: Announcement, t: Translate): Choice[] {
  const isUrgent = version.urgency === "urgent";
  return [
    { label: t("btn-draft-title"), data: annAction(id, "title") },
    { label: t("btn-draft-body"), data: annAction(id, "body") },
    ...(follows ? [] : [{ label: t("btn-draft-audience"), data: annAction(id, "to") }]),
    { label: t("btn-draft-time"), data: annAction(id, "when") },
    isUrgent
      ? { label: t("btn-draft-ordinary"), data: annAction(id, "urgency", "ordinary") }
      : { label: t("btn-draft-urgent"), data: annAction(id, "urgency", "urgent") },
    { label: t("btn-draft-file"), data: annAction(id, "attach") },
    { label: t("btn-draft-cancel"), data: annAction(id, "cancel") },
  ];
}

/** Who gets it, how many they are, how loud, and when. */
export function audienceLines({ version, follows }: Announcement, facts: DraftFacts): string[] {
  const { t, language, timeZone, count } = facts;
  const { sendAt, urgency, audience } = version;
  return [
    follows
      ? t("draft-audience-follows", { id: follows.id, kind: follows.as, count })
      : t("draft-audience", { audience: audienceInWords(audience, facts), count }),
    t("draft-urgency", { urgency }),
    sendAt === null
      ? t("draft-time-now")
      : t("draft-time", { time: momentInWords(new Date(sendAt), language, timeZone) }),
  ];
}

/** "mọi người", "người theo dõi Y tế, đọc tiếng Việt". */
export function audienceInWords({ topics, language: read, hasAudio }: Audience, facts: DraftFacts): string {
  const { t, language, topic } = facts;
  const named = topics.map((id) => topic(id)?.name[language] ?? id).join(", ");
  const parts = [
    ...(topics.length > 0 ? [t("audience-topics", { topics: named })] : []),
    ...(read === null ? [] : [t("audience-language", { language: read })]),
    ...(hasAudio ? [t("audience-audio")] : []),
  ];
  return parts.length === 0 ? t("audience-everybody") : parts.join(", ");
}

/** What each fault says. */
const FAULT_WORDS: Readonly<Record<FaultKind, string>> = {
  "no-description": "lint-no-description",
  "short-description": "lint-short-description",
  pictures: "lint-pictures",
  "drawn-lines": "lint-drawn-lines",
  "styled-letters": "lint-styled-letters",
  "broken-words": "lint-broken-words",
  address: "lint-address",
  "bare-domain": "lint-bare-domain",
  "vague-link": "lint-vague-link",
  "too-long-for-file": "lint-too-long-for-file",
  capitals: "lint-capitals",
  abbreviation: "lint-abbreviation",
  "long-sentences": "lint-long-sentences",
  "long-text": "lint-long-text",
  dashes: "lint-dashes",
  figures: "lint-figures",
  hidden: "lint-hidden",
  "title-stop": "lint-title-stop",
};

/** The sentence of a fault, with the words to change. */
export function faultInWords({ rule, kind, words }: Fault, t: Translate): string {
  const what = t(FAULT_WORDS[kind]);
  const quoted = words.map((word) => `“${word}”`).join(", ");
  return t("lint-line", { rule: String(rule), what, words: words.length === 0 ? "" : ` ${quoted}` });
}
