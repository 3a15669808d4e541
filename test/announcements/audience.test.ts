import { describe, expect, it } from "vitest";
import {
  type Audience,
  countOf,
  EVERYBODY,
  selects,
  type Urgency,
} from "../../src/announcements/audience.ts";
import { SILENT, type Subscriber } from "../../src/subscribers/subscriber.ts";

const subscriber = (changes: Partial<Subscriber> = {}): Subscriber => ({
  ...{ id: "s-an", address: "1", language: "vi", topics: ["y-te"], slot: "morning", status: "active" },
  ...{ statusReason: null, createdAt: "2026-11-20T02:00:00.000Z", ...SILENT },
  ...changes,
});
const to = (audience: Partial<Audience>): Audience => ({ ...EVERYBODY, ...audience });

describe("who gets it:", () => {
  it.each<[Partial<Audience>, Partial<Subscriber>, Urgency, boolean]>([
    [{}, {}, "ordinary", true],
    [{}, { topics: [] }, "ordinary", true],
    [{}, { status: "paused" }, "ordinary", false],
    [{}, { status: "paused" }, "urgent", true],
    [{}, { status: "gone" }, "urgent", false],
    [{ topics: ["y-te"] }, {}, "ordinary", true],
    [{ topics: ["giao-duc", "y-te"] }, {}, "ordinary", true],
    [{ topics: ["giao-duc"] }, {}, "ordinary", false],
    [{ language: "en" }, {}, "ordinary", false],
    [{ language: "en" }, { language: "en" }, "ordinary", true],
    [{ hasAudio: true }, {}, "ordinary", false],
    [{ hasAudio: true }, { audio: true }, "ordinary", true],
    [{ topics: ["y-te"], hasAudio: true, language: "vi" }, { audio: true }, "ordinary", true],
    [{ topics: ["y-te"], hasAudio: true, language: "en" }, { audio: true }, "ordinary", false],
  ])("%j to %j, %s: %s", (audience, changes, urgency, expected) => {
    expect(selects(to(audience), subscriber(changes), urgency)).toBe(expected);
  });
});

it("is counted over all slices", async () => {
  const slices = async function* () {
    yield [subscriber(), subscriber({ status: "gone" })];
    yield [subscriber()];
  };
  expect(await countOf(EVERYBODY, "ordinary", { slices })).toBe(2);
});
