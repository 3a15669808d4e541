import { describe, expect, it } from "vitest";
import { LastAnswers } from "../../src/telegram/last-answers.ts";

const AN = { address: "1" };
const BINH = { address: "2" };
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 3, minute));
const answer = (messageId: number) => ({
  messageId,
  question: "Ai?",
  title: "Trả lời",
  reading: { parts: [] },
});

describe("what a chat was answered last", () => {
  it("is its own, and the newest", () => {
    const answers = new LastAnswers();
    answers.put(AN, answer(1));
    answers.put(AN, answer(2));
    answers.put(BINH, answer(3));
    expect([answers.of(AN)?.messageId, answers.of(BINH)?.messageId]).toEqual([2, 3]);
  });

  it.each([
    [0, 7],
    [9, 7],
    [10, undefined],
  ])("is about its article after %i minutes: %s", (minutes, article) => {
    const answers = new LastAnswers();
    answers.putArticle(AN, 7, at(0));
    expect(answers.articleOf(AN, at(minutes))).toBe(article);
    expect(answers.articleOf(BINH, at(minutes))).toBeUndefined();
  });

  it("is forgotten when the chat is, and when 1,000 others came", () => {
    const answers = new LastAnswers();
    answers.put(AN, answer(1));
    answers.put(BINH, answer(2));
    answers.forget(AN);
    for (let chat = 0; chat < 1_000; chat++) answers.put({ address: `c${chat}` }, answer(3));
    expect([answers.of(AN), answers.of(BINH), answers.of({ address: "c0" })?.messageId]).toEqual([
      undefined,
      undefined,
      3,
    ]);
  });
});

it("a question is passed on once by each chat", () => {
  const answers = new LastAnswers();
  const passed = [AN, AN, BINH].map((chat) => answers.passesOn(chat, "q-1"));
  expect([...passed, answers.passesOn(AN, "q-2")]).toEqual([true, false, true, true]);
});

it("thirty questions of a chat are kept in a day", () => {
  const answers = new LastAnswers();
  const kept = Array.from({ length: 32 }, () => answers.mayKeep(AN, at(0)));
  expect(kept.filter(Boolean)).toHaveLength(30);
  expect(answers.mayKeep(BINH, at(0))).toBe(true);
  expect(answers.mayKeep(AN, at(24 * 60))).toBe(true);
});
