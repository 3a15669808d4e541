import type { Judged } from "../judged.ts";
import type { Ranked } from "../rank.ts";
import type { Asked } from "../ranking/asked.ts";
import { articleStretches, ofSameArticle, stretchesNear } from "./article-words.ts";
import { isChat } from "./chat.ts";
import { type DayDoubts, dayDoubts } from "./days.ts";
import { type FormDoubts, formDoubts } from "./forms.ts";
import { type WordDoubts, wordDoubts } from "./known-words.ts";
import { type NameDoubts, nameDoubts } from "./names.ts";

/** What tells that an answer is about something else than the question, however many words they share. */
export interface Doubts extends NameDoubts, WordDoubts, DayDoubts, FormDoubts {
  /** 1: it is said to the bot, and asks nothing that an article could tell. */
  readonly chat: number;
  /** The question's share in the whole article; what its heaviest and next heaviest term there lacks. */
  readonly articleCover: number;
  readonly articleMissing: number;
  readonly articleMissingNext: number;
  readonly articlePairs: number;
}

export function doubtsOf({ asked, date, ranked, chosen }: Judged): Doubts {
  const { ranked: passage, at } = chosen.best;
  const own = ofSameArticle(ranked, passage);
  const article = articleStretches(own);
  const near = stretchesNear(passage, at);
  return {
    ...nameDoubts({ asked, ranked, article, near }),
    ...wordDoubts({ asked, article, near }),
    ...dayDoubts(date, [passage, ...own.filter((one) => one !== passage)]),
    ...formDoubts(asked.shape, chosen.sentences),
    chat: Number(isChat(asked.terms.map(({ folded }) => folded).join(" "))),
    ...articleFacts(asked, own),
  };
}

function articleFacts(asked: Asked, own: readonly Ranked[]) {
  const lacks = Array.from(asked.weights, (weight, term) => {
    const best = own.reduce(
      (most, { inText, inTitle }) => Math.max(most, inText[term] ?? 0, inTitle[term] ?? 0),
      0,
    );
    return weight * (1 - best);
  }).sort((a, b) => b - a);
  const [most = 0, next = 0] = lacks;
  const sum = lacks.reduce((all, one) => all + one, 0);
  return {
    articleCover: 1 - sum / (asked.weight || 1),
    articleMissing: most / asked.mostWeight,
    articleMissingNext: next / asked.mostWeight,
    articlePairs: Math.max(...own.map(({ facts }) => Math.max(facts.pairs, facts.titlePairs))),
  };
}
