import { runningText } from "../../articles/article.ts";
import type { Chair, Meeting, SessionKind } from "../../articles/meeting.ts";
import type { ReportedMeeting } from "../../articles/recent-meetings.ts";
import type { Translate } from "../../i18n/translator.ts";
import {
  abbreviationsLine,
  type CitationWords,
  namedArticle,
  quotedSentence,
  sourceRow,
} from "./citation.ts";
import { type Choice, menu } from "./menu.ts";
import { type Action, message, type Reply } from "./message.ts";
import { nameAddresses, openable, Readable } from "./readable.ts";
import { lines } from "./rich-text.ts";
import { clip } from "./split.ts";
import { fullDay, plainDay } from "./words.ts";

/** So many have a button each, with one left for turning the page. */
const PER_PAGE = 4;
const LISTED_LENGTH = 90;
/** A meeting decides more than anybody wants to hear at once; the article tells the rest. */
const MAX_DECISIONS = 4;
const MAX_QUOTE_LENGTH = 500;
const MAX_FIELD_LENGTH = 200;
const MAX_TITLE_LENGTH = 300;

const KINDS: Readonly<Record<SessionKind, string>> = {
  briefing: "meeting-briefing",
  session: "meeting-session",
  sitting: "meeting-sitting",
  voterContact: "meeting-voters",
  reception: "meeting-reception",
  dialogue: "meeting-dialogue",
  congress: "meeting-congress",
  workingSession: "meeting-working",
  conference: "meeting-conference",
  workshop: "meeting-workshop",
  ceremony: "meeting-ceremony",
  meeting: "meeting-meeting",
};

/** One page of the meetings, and how to ask. @param all the latest first @param page from 1, else the first */
export function meetingList(
  all: readonly ReportedMeeting[],
  page: number,
  { t, language, city }: CitationWords & { readonly city: string },
): Reply {
  const pages = Math.max(1, Math.ceil(all.length / PER_PAGE));
  const shown = page >= 1 && page <= pages ? page : 1;
  const first = (shown - 1) * PER_PAGE;
  let explained: ReadonlySet<string> = new Set();
  const listed = all.slice(first, first + PER_PAGE).map(({ stored, day, meeting }, index): Choice => {
    const readable = new Readable(runningText(stored.article), explained);
    const title = readable.text(clip(nameAddresses(stored.article.title, t), LISTED_LENGTH));
    explained = readable.explained;
    return {
      line: `${kindAndDay(meeting, day, { t, language })}: ${title}`,
      label: t("btn-meeting", { number: index + 1 }),
      data: `meeting:${stored.entry.id}`,
    };
  });
  const head = lines(
    t("ask-title", { city }),
    t("ask-example"),
    ...(listed.length === 0 ? [] : [t("meetings-recent", { page: shown, pages })]),
  );
  return menu({ t, head, choices: [...listed, ...turn(shown, pages, t)] });
}

function turn(page: number, pages: number, t: Translate): Choice[] {
  const next = (page % pages) + 1;
  return pages === 1 ? [] : [{ label: t("btn-page", { page: next, pages }), data: `meetings:${next}` }];
}

function kindAndDay({ kind }: Meeting, day: ReportedMeeting["day"], { t, language }: CitationWords): string {
  const name = t(KINDS[kind.value]);
  return day === null ? name : t("meeting-on", { kind: name, day: plainDay(day, language) });
}

/** A meeting: when, who was in the chair, where, and what was decided in the article's own sentences. */
export function meetingReply(
  reported: ReportedMeeting,
  words: CitationWords,
  { offersListening }: { readonly offersListening: boolean },
): Reply {
  const { t } = words;
  const { article, entry } = reported.stored;
  const choices = [
    { label: t("btn-read-source", { number: 1 }), data: `cite:${entry.id}:1` },
    ...(offersListening ? [{ label: t("btn-listen"), data: "listen" }] : []),
  ];
  const url = openable(article.url);
  const buttons: Action[] = [
    ...choices,
    ...(url === null ? [] : [{ label: t("btn-open-source", { number: 1 }), url }]),
  ];
  const rows = choices.map(({ label }, index) => t("list-item", { number: `${index + 1}`, text: label }));
  return {
    message: message(lines(...meetingRows(reported, words), "", ...rows, t("help-line")), buttons),
    offered: { choices: choices.map(({ data }) => data) },
  };
}

function meetingRows(reported: ReportedMeeting, words: CitationWords) {
  const { t } = words;
  const { article } = reported.stored;
  const { meeting } = reported;
  const readable = new Readable(runningText(article));
  const head = titleOf(reported, words);
  const facts = factsOf(meeting, t).map((fact) => readable.text(nameAddresses(fact, t)));
  const quotes = meeting.decisions
    .slice(0, MAX_DECISIONS)
    .map((text) => quotedSentence(text, readable, { t, limit: MAX_QUOTE_LENGTH, number: 1 }));
  const decided = t("meeting-decided", { count: quotes.length });
  return [
    head,
    ...facts,
    ...(quotes.length === 0 ? [] : ["", decided, ...quotes.map(({ line }) => line)]),
    "",
    sourceRow(namedArticle(article, readable, { ...words, limit: MAX_TITLE_LENGTH }), 1, t),
    ...abbreviationsLine(quotes, t),
  ];
}

function titleOf({ meeting, day }: ReportedMeeting, { t, language }: CitationWords): string {
  const kind = t(KINDS[meeting.kind.value]);
  if (day === null) return t("meeting-title-no-day", { kind });
  const facts = { kind, day: fullDay(day, language) };
  return meeting.partOfDay
    ? t("meeting-title-part", { ...facts, part: meeting.partOfDay.value })
    : t("meeting-title", facts);
}

/** What the article says of it, each in a line; what it does not say has none. */
function factsOf({ chairs, body, place }: Meeting, t: Translate): string[] {
  const people = chairs.map(({ value }) => personIn(value)).filter((person) => person !== "");
  const fact = (key: FactKey, value: string | undefined) =>
    value === undefined || value === "" ? [] : [t(key, { value: clip(value, MAX_FIELD_LENGTH) })];
  return [
    ...fact("meeting-chair", people.join("; ")),
    ...fact("meeting-body", body?.value),
    ...fact("meeting-place", place?.value),
  ];
}

type FactKey = "meeting-chair" | "meeting-body" | "meeting-place";

function personIn({ name, office }: Chair): string {
  return [name, office].filter((part) => part !== null).join(", ");
}
