import { describe, expect, it } from "vitest";
import { messageOf, PlainError, systemCodeOf } from "../../src/lib/errors.ts";

const plain = new PlainError("topic_unknown", 'There is no topic "x"', "Name another.");

describe("PlainError", () => {
  it("carries what is wrong, its code and what to do", () =>
    expect(plain).toMatchObject({
      name: "PlainError",
      code: "topic_unknown",
      message: 'There is no topic "x"',
      remedy: "Name another.",
    }));

  it("keeps its cause", () => {
    const cause = new Error("ENOENT");
    expect(new PlainError("a", "b", "c", { cause }).cause).toBe(cause);
  });
});

describe("messageOf", () => {
  it.each([
    ["a PlainError with its remedy", plain, 'There is no topic "x". Name another.'],
    ["an Error", new TypeError("not a function"), "not a function"],
    ["a text", "stop", "stop"],
    ["nothing", undefined, "undefined"],
  ])("says %s", (_, thrown, message) => expect(messageOf(thrown)).toBe(message));
});

describe("systemCodeOf", () => {
  it.each([
    ["the system's name", Object.assign(new Error("disk full"), { code: "ENOSPC" }), "ENOSPC"],
    ["nothing for another error", new Error("x"), undefined],
    ["nothing for a number", Object.assign(new Error("x"), { code: 429 }), undefined],
    ["nothing for what is no Error", { code: "ENOSPC" }, undefined],
  ])("finds %s", (_, thrown, code) => expect(systemCodeOf(thrown)).toBe(code));
});
