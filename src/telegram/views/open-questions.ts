import type { Translate } from "../../i18n/translator.ts";
import { civilDateAt } from "../../lib/civil-date.ts";
import type { OpenQuestion } from "../../questions/open-question.ts";
import type { Language } from "../../topics/topic.ts";
import { withInnerQuotes } from "./citation.ts";
import { type Choice, menu } from "./menu.ts";
import type { Reply } from "./message.ts";
import { nameAddresses, Readable } from "./readable.ts";
import { lines } from "./rich-text.ts";
import { clip } from "./split.ts";
import { plainDay } from "./words.ts";

export interface QuestionWords {
  readonly t: Translate;
  readonly language: Language;
  /** An IANA name. */
  readonly timeZone: string;
}

/** So many have a button each, with one left for turning the page. */
const PER_PAGE = 4;
/** So long a question tells in a list what it is about. */
const LISTED_LENGTH = 80;

/** One page of the open questions. @param open those asked last first @param page from 1, else the first */
export function openQuestionList(open: readonly OpenQuestion[], page: number, words: QuestionWords): Reply {
  const { t } = words;
  if (open.length === 0) return menu({ t, head: [t("questions-none")], choices: [] });
  const pages = Math.ceil(open.length / PER_PAGE);
  const shown = page >= 1 && page <= pages ? page : 1;
  const first = (shown - 1) * PER_PAGE;
  const listed = open.slice(first, first + PER_PAGE).map((question, index) => ({
    line: t("question-line", { ...factsOf(question, words), text: shownText(question, t, LISTED_LENGTH) }),
    label: t("btn-question", { number: index + 1 }),
    data: `question:${question.id}`,
  }));
  const title = t("questions-title", { count: open.length, page: shown, pages });
  return menu({ t, head: [title], choices: [...listed, ...turn(shown, pages, t)] });
}

function turn(page: number, pages: number, t: Translate): Choice[] {
  const next = (page % pages) + 1;
  return pages === 1 ? [] : [{ label: t("btn-page", { page: next, pages }), data: `questions:${next}` }];
}

/** One of them in full, to be marked as done. */
export function openQuestion(question: OpenQuestion, words: QuestionWords): Reply {
  const { t } = words;
  const isOpen = question.closedAt === null;
  return menu({
    t,
    head: lines(
      t("question-title", factsOf(question, words)),
      t("question-text", { text: shownText(question, t) }),
      t("question-passed-on", { count: question.timesPassedOn }),
    ),
    choices: [
      isOpen
        ? { label: t("btn-question-done"), data: `question:${question.id}:done` }
        : { label: t("btn-question-reopen"), data: `question:${question.id}:open` },
      { label: t("btn-questions"), data: "questions" },
    ],
  });
}

function factsOf({ timesAsked, lastAskedAt }: OpenQuestion, { language, timeZone }: QuestionWords) {
  return { count: timesAsked, day: plainDay(civilDateAt(new Date(lastAskedAt), timeZone), language) };
}

/** What a resident has typed, made pleasant to listen to. */
function shownText({ text }: OpenQuestion, t: Translate, limit = text.length): string {
  return withInnerQuotes(new Readable("").text(nameAddresses(clip(text, limit), t)));
}
