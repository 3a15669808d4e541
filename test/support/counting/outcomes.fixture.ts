import { beforeAll, describe, expect, it } from "vitest";

it("passes", () => expect(1).toBe(1));
it("passes too", () => expect(1).toBe(1));
it("fails", () => expect(1).toBe(2));
it.skip("is skipped", () => undefined);
it("is skipped by itself", (test) => test.skip("for a reason"));
it.todo("is to be written");

describe("a hook that fails", () => {
  beforeAll(() => {
    throw new Error("planted");
  });
  it("never runs", () => undefined);
});
