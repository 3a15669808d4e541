import type { ArticleEntry, ArticleId, StoredArticle } from "../articles/article.ts";
import { publicationDay } from "../articles/meeting.ts";
import { passagesOf } from "../articles/passages.ts";
import type { ArticleStore } from "../articles/ports.ts";
import { type CivilDate, civilDateAt } from "../lib/civil-date.ts";
import type { Answer, Question, Searched } from "./answer.ts";
import { composeAnswer, nearestOf, standsIn, storedIdOf } from "./compose-answer.ts";
import { type Judgement, judge, shownSentences } from "./judge.ts";
import type { Asker, PassageIndex } from "./ports.ts";
import { KeptPassages } from "./ranking/kept-passages.ts";
import { type Sought, seek, seekWithin } from "./seek.ts";
import { isFollowUp } from "./small-talk.ts";

export interface AskOptions {
  readonly index: PassageIndex;
  readonly articles: Pick<ArticleStore, "get" | "newest" | "count">;
  /** Of the city: what "hôm qua" is counted in. */
  readonly timeZone: string;
}

/** The index may be a moment behind the store: so often another article is tried in the place of one that changed. */
const TRIES = 4;

/** Answers out of the indexed store, and tells only what stands in an article now. */
export class Ask implements Asker {
  readonly #options: AskOptions;
  readonly #kept = new KeptPassages();
  #searched: Searched | undefined;

  constructor(options: AskOptions) {
    this.#options = options;
  }

  async ask(question: Question): Promise<Answer> {
    const sought = await this.#seek(question);
    const searched = await this.#lookedThrough();
    return this.#answer(sought, searched);
  }

  async #seek({ text, now, about }: Question): Promise<Sought> {
    const { index, articles, timeZone } = this.#options;
    const today = civilDateAt(now, timeZone);
    const stored = about !== undefined && isFollowUp(text) ? await articles.get(about) : undefined;
    if (!isTold(stored)) return seek(index, text, today);
    const within = await seekWithin(index, { text, today, passages: passagesOf(stored) });
    // Another day than the last article's: what it was about, on that day.
    return within ?? seek(index, `${text} ${stored.article.title}`, today);
  }

  async #answer(sought: Sought, searched: Searched): Promise<Answer> {
    const gone = new Set<ArticleId>();
    for (let left = TRIES; ; left--) {
      const candidates = sought.candidates.filter(({ passage }) => !gone.has(storedIdOf(passage.id)));
      const judgement = await judge({ ...sought, candidates: left > 0 ? candidates : [] }, this.#kept);
      const articles = await this.#articlesOf(judgement);
      const changed = changedSince(judgement, articles);
      if (changed.length === 0) return composeAnswer(judgement, { articles, searched });
      for (const id of changed) gone.add(id);
    }
  }

  /** Those that can be told. */
  async #articlesOf(judgement: Judgement): Promise<ReadonlyMap<ArticleId, StoredArticle>> {
    const articles = new Map<ArticleId, StoredArticle>();
    for (const id of articlesToTell(judgement)) {
      const stored = await this.#options.articles.get(id);
      if (isTold(stored)) articles.set(id, stored);
    }
    return articles;
  }

  /** Counted again when articles came or went. */
  async #lookedThrough(): Promise<Searched> {
    const { articles } = this.#options;
    const count = await articles.count();
    if (this.#searched?.articles !== count) this.#searched = searchedOf(await articles.newest(count));
    return this.#searched;
  }
}

function isTold(stored: StoredArticle | undefined): stored is StoredArticle {
  return stored !== undefined && stored.entry.withdrawnAt === null;
}

function articlesToTell(judgement: Judgement): ArticleId[] {
  const id = judgement.chosen?.best.ranked.candidate.passage.id;
  return judgement.kind === "notFound" || id === undefined ? nearestOf(judgement) : [storedIdOf(id)];
}

/** The articles that are gone, or in which what would be told stands no more. */
function changedSince(judgement: Judgement, articles: ReadonlyMap<ArticleId, StoredArticle>): ArticleId[] {
  const sentences = shownSentences(judgement);
  return articlesToTell(judgement).filter((id) => {
    const stored = articles.get(id);
    return !stored || !sentences.every((sentence) => standsIn(sentence, stored));
  });
}

function searchedOf(entries: readonly ArticleEntry[]): Searched {
  const days = entries
    .map((entry) => publicationDay(entry))
    .filter((day): day is CivilDate => day !== null)
    .sort();
  return { articles: entries.length, from: days[0] ?? null, until: days.at(-1) ?? null };
}
