import type { StoredArticle } from "../../articles/article.ts";
import type { Translate } from "../../i18n/translator.ts";
import { articleAction } from "../respond.ts";
import { type Action, buttonPage } from "./message.ts";
import { openable } from "./readable.ts";

/** What can be done with an answer besides opening what it names. */
export interface AnswerOffers {
  /** The action that has staff look at the question. */
  readonly passOn?: string | undefined;
  readonly offersListening: boolean;
}

/** What of an answer its choices depend on. */
export interface Cited {
  readonly kind: "answered" | "unsure" | "notFound";
  readonly sources: readonly { readonly stored: StoredArticle; readonly part: number }[];
}

/** The action that reads the chat's last answer aloud. */
export const HEAR_ANSWER = "answer:hear";
/** Callback data has 64 bytes: three ids of up to 78 billion with their parts fit in. */
const RADIX = 36;

type Choice = Extract<Action, { data: string }>;

export interface ChoiceWords extends AnswerOffers {
  readonly t: Translate;
  /** The number of the first of them. */
  readonly from: number;
}

/** By number and by button, the named articles first: "1" opens source 1. */
export function answerChoices({ kind, sources }: Cited, { t, from, ...offers }: ChoiceWords): Choice[] {
  const named = sources.map(({ stored: { entry }, part }, index) =>
    kind === "notFound"
      ? { label: t("btn-read", { number: from + index }), data: articleAction(entry.id) }
      : { label: t("btn-read-source", { number: index + 1 }), data: `cite:${entry.id}:${part}` },
  );
  return [
    ...named,
    ...(offers.passOn === undefined ? [] : [{ label: t("btn-pass-on"), data: offers.passOn }]),
    ...(offers.offersListening ? [{ label: t("btn-listen-answer"), data: HEAR_ANSWER }] : []),
  ];
}

/** One page of an answer's buttons: its choices, then the pages of its sources. */
export function answerButtons(cited: Cited, words: ChoiceWords, page = 1): readonly Action[] {
  const { t, offersListening } = words;
  const open = cited.sources.flatMap(({ stored: { article } }, index) => {
    const url = cited.kind === "notFound" ? null : openable(article.url);
    return url === null ? [] : [{ label: t("btn-open-source", { number: index + 1 }), url }];
  });
  const places = cited.sources.map(({ stored, part }) => `${stored.entry.id.toString(RADIX)}-${part}`);
  // Only what is sure has several sources, and so several pages; it is not passed on.
  const pageData = (next: number) => `cited:${next}:${offersListening ? 1 : 0}:${places.join(".")}`;
  return buttonPage([...answerChoices(cited, words), ...open], page, { t, pageData });
}

/** The articles in the data of a button that turns the page. */
export function placesIn(text: string): readonly { readonly id: number; readonly part: number }[] {
  return text.split(".").map((place) => {
    const [id = "", part] = place.split("-");
    return { id: Number.parseInt(id, RADIX), part: Number(part) };
  });
}
