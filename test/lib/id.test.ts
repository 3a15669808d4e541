import { expect, it } from "vitest";
import { newId } from "../../src/lib/id.ts";

it("an id has its prefix and 20 hexadecimal digits", () => expect(newId("s")).toMatch(/^s-[0-9a-f]{20}$/));

it("no two ids are the same", () =>
  expect(new Set(Array.from({ length: 1_000 }, () => newId("s"))).size).toBe(1_000));
