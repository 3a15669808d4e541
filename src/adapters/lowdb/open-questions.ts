import { join } from "node:path";
import { z } from "zod";
import { foldToWords } from "../../language/text.ts";
import { newId } from "../../lib/id.ts";
import { OpenQuestion } from "../../questions/open-question.ts";
import type { OpenQuestions } from "../../questions/ports.ts";
import type { WriteFile } from "./durable-write.ts";
import { openJsonFile } from "./json-file.ts";

/** A year of a city's open questions, half a megabyte. */
const KEPT = 1_000;

/** Questions in `questions.json`, the one asked last at the end. @throws PlainError as `openJsonFile` does */
export async function openOpenQuestions(
  directory: string,
  write?: WriteFile,
): Promise<OpenQuestions & AsyncDisposable> {
  const path = join(directory, "questions.json");
  const file = await openJsonFile<OpenQuestion[]>({ path, schema: z.array(OpenQuestion), write }, []);

  async function change(
    id: string,
    by: (question: OpenQuestion) => Partial<OpenQuestion>,
  ): Promise<OpenQuestion | undefined> {
    const known = file.state.find((question) => question.id === id);
    if (!known) return undefined;
    const changed = { ...known, ...by(known) };
    await file.mutate((rows) => rows.splice(rows.indexOf(known), 1, changed));
    return changed;
  }

  return {
    async keep(text, askedAt) {
      const words = foldToWords(text);
      const same = file.state.find((known) => foldToWords(known.text) === words);
      const kept = asked(same, text, askedAt.toISOString());
      await file.mutate((rows) => {
        if (same) rows.splice(rows.indexOf(same), 1);
        rows.push(kept);
        rows.splice(0, rows.length - KEPT);
      });
      return kept;
    },
    get: async (id) => file.state.find((question) => question.id === id),
    passOn: (id) => change(id, ({ timesPassedOn }) => ({ timesPassedOn: timesPassedOn + 1, closedAt: null })),
    close: (id, closedAt) => change(id, () => ({ closedAt: closedAt?.toISOString() ?? null })),
    newest: async () => file.state.filter(({ closedAt }) => closedAt === null).toReversed(),
    [Symbol.asyncDispose]: () => file.close(),
  };
}

function asked(before: OpenQuestion | undefined, text: string, at: string): OpenQuestion {
  return {
    id: before?.id ?? newId("q"),
    text,
    timesAsked: (before?.timesAsked ?? 0) + 1,
    timesPassedOn: before?.timesPassedOn ?? 0,
    firstAskedAt: before?.firstAskedAt ?? at,
    lastAskedAt: at,
    closedAt: null,
  };
}
