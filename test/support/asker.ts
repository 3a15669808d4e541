import type { ArticleId } from "../../src/articles/article.ts";
import { CivilDate } from "../../src/lib/civil-date.ts";
import type { Answer, Question } from "../../src/questions/answer.ts";
import type { Asker } from "../../src/questions/ports.ts";

const SEARCHED: Answer["searched"] = {
  articles: 312,
  from: CivilDate.parse("2026-03-02"),
  until: CivilDate.parse("2026-11-23"),
};

/** An answer of sentences, each with the article it stands in. */
export function answered(
  sentences: readonly (readonly [text: string, article: ArticleId])[],
  changes: Partial<Answer> = {},
): Answer {
  const ids = [...new Set(sentences.map(([, id]) => id))];
  return {
    kind: "answered",
    sentences: sentences.map(([text, id]) => ({ text, source: ids.indexOf(id) })),
    sources: ids.map(sourceOf),
    searched: SEARCHED,
    confidence: 0.9,
    ...changes,
  };
}

/** Nothing was found; these articles were near. */
export function nothingFound(near: readonly ArticleId[] = [], changes: Partial<Answer> = {}): Answer {
  return answered([], { kind: "notFound", sources: near.map(sourceOf), confidence: 0.1, ...changes });
}

function sourceOf(articleId: ArticleId) {
  return { articleId, title: "Bài viết", date: null, url: null };
}

/** Answers each question as it is told, and remembers what it was asked. */
export class ToldAsker implements Asker {
  readonly asked: Question[] = [];
  readonly #answers: Readonly<Record<string, Answer>>;

  /** @param answers by the question; others find nothing */
  constructor(answers: Readonly<Record<string, Answer>>) {
    this.#answers = answers;
  }

  async ask(question: Question): Promise<Answer> {
    this.asked.push(question);
    return this.#answers[question.text] ?? nothingFound();
  }
}
