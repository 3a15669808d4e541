import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { PassageDatabase } from "../../src/adapters/sqlite/passage-database.ts";
import { openPassageFile } from "../../src/adapters/sqlite/passage-file.ts";
import type { Passage } from "../../src/articles/passage.ts";
import { CivilDate } from "../../src/lib/civil-date.ts";
import { judge } from "../../src/questions/judge.ts";
import type { Judgement } from "../../src/questions/judgement.ts";
import { articleOf } from "../../src/questions/ranking/passage-facts.ts";

/* What residents of three made-up cities ask about sixty passages of news, in their own words; a quarter of it nobody could answer. */

const PassageLine = z.object({
  ...{ id: z.string(), title: z.string(), text: z.string() },
  ...{ date: CivilDate, category: z.string() },
});
const QuestionLine = z.object({
  ...{ question: z.string(), now: CivilDate, answers: z.array(z.string()) },
  /** Where the answer stands; `null`: nowhere. */
  passageId: z.string().nullable(),
});

interface Met extends z.infer<typeof QuestionLine> {
  readonly judgement: Judgement;
}

async function linesOf<T>(city: string, file: string, schema: z.ZodType<T>): Promise<T[]> {
  const text = await readFile(new URL(`../golden/questions/${city}/${file}.jsonl`, import.meta.url), "utf8");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => schema.parse(JSON.parse(line)));
}

async function asked(city: string): Promise<Met[]> {
  const passages: readonly Passage[] = await linesOf(city, "passages", PassageLine);
  const { database } = openPassageFile(undefined);
  const store = new PassageDatabase(database);
  for (const [key, own] of Map.groupBy(passages, ({ id }) => articleOf(id)))
    store.put({ key, stamp: "", passages: own });
  store.commit();
  const questions = await linesOf(city, "questions", QuestionLine);
  const met = questions.map((one) => ({
    ...one,
    judgement: judge(store.without([]), { text: one.question, today: one.now }),
  }));
  store.close();
  return met;
}

const words = (text: string) =>
  ` ${(
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}_]+/gu) ?? []
  ).join(" ")} `;

function isRight({ answers, judgement: { chosen } }: Met): boolean {
  const told = words(chosen?.sentences.join(" ") ?? "");
  return answers.some((answer) => told.includes(words(answer)));
}

const share = (all: readonly Met[], is: (one: Met) => boolean) => all.filter(is).length / all.length;
const isRefused = ({ judgement }: Met) => judgement.kind === "notFound";
const isSure = ({ judgement }: Met) => judgement.kind === "answered";

describe.each(["van-hai", "an-thanh", "phu-giang"])("questions of residents of %s", async (city) => {
  const met = await asked(city);
  const answerable = met.filter(({ passageId }) => passageId !== null);
  const unanswerable = met.filter(({ passageId }) => passageId === null);

  it("finds the passage nine times in ten", () => {
    expect(answerable.length).toBe(200);
    const found = share(answerable, ({ passageId, judgement }) => judgement.ranked[0] === passageId);
    expect(found).toBeGreaterThanOrEqual(0.9);
  });

  it("tells the answer to nearly four in five, and refuses few", () => {
    expect(share(answerable, (one) => !isRefused(one) && isRight(one))).toBeGreaterThanOrEqual(0.78);
    expect(share(answerable, isRefused)).toBeLessThanOrEqual(0.08);
  });

  it("refuses half of what nobody could answer, and is sure of hardly any of it", () => {
    expect(unanswerable.length).toBe(60);
    expect(share(unanswerable, isRefused)).toBeGreaterThanOrEqual(0.5);
    expect(share(unanswerable, isSure)).toBeLessThanOrEqual(0.05);
  });

  it("is right nine times in ten where it is sure, and sure of every fourth question", () => {
    expect(share(answerable, isSure)).toBeGreaterThanOrEqual(0.25);
    expect(share(met.filter(isSure), isRight)).toBeGreaterThanOrEqual(0.9);
  });
});
