import type { ArticleEntry, ArticleId, StoredArticle } from "../articles/article.ts";
import { publicationDay } from "../articles/meeting.ts";
import type { ArticleStore } from "../articles/ports.ts";
import { type CivilDate, civilDateAt } from "../lib/civil-date.ts";
import type { Answer, Question, Searched } from "./answer.ts";
import { composeAnswer, nearestOf, standsIn, storedIdOf } from "./compose-answer.ts";
import { type Judgement, NOTHING_FOUND, shownSentences } from "./judgement.ts";
import type { Asker, PassageIndex } from "./ports.ts";
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
  #searched: Searched | undefined;

  constructor(options: AskOptions) {
    this.#options = options;
  }

  async ask({ text, now, about }: Question): Promise<Answer> {
    const { index, timeZone } = this.#options;
    const goesOn = about !== undefined && isFollowUp(text) && (await this.#isTold(about));
    const query = { text, today: civilDateAt(now, timeZone), ...(goesOn ? { about: String(about) } : {}) };
    const searched = await this.#lookedThrough();
    const gone = new Set<ArticleId>();
    for (let left = TRIES; ; left--) {
      const without = Array.from(gone, String);
      const judgement = left > 0 ? await index.judge({ ...query, without }) : NOTHING_FOUND;
      const articles = await this.#articlesOf(judgement);
      const changed = changedSince(judgement, articles);
      if (changed.length === 0) return composeAnswer(judgement, { articles, searched });
      for (const id of changed) gone.add(id);
    }
  }

  async #isTold(id: ArticleId): Promise<boolean> {
    return isTold(await this.#options.articles.get(id));
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
  const id = judgement.chosen?.passageId;
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
