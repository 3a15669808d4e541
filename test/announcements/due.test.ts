import { describe, expect, it } from "vitest";
import type { Announcement } from "../../src/announcements/announcement.ts";
import { timelyVerb } from "../../src/announcements/due.ts";
import { AT_TEN, announcement, HOURS, VERSION } from "./desk.ts";

const at = (local: string) => new Date(`2026-11-${local}:00+07:00`);
const iso = (local: string) => at(local).toISOString();

function verb(changes: Partial<Announcement>, now: string, sendAt: string | null = null, isEndorsed = true) {
  const version = { ...VERSION, ...changes.version, sendAt: sendAt && iso(sendAt) };
  return timelyVerb(announcement({ since: AT_TEN.toISOString(), ...changes, version }), {
    ...{ now: at(now), hours: HOURS, isEndorsed },
  });
}

const urgent = { ...VERSION, urgency: "urgent" as const };

describe("what time does:", () => {
  it.each<[string, Partial<Announcement>, string, string | null, string | undefined]>([
    ["approved just now", { status: "approved" }, "24T10:00", null, "begin"],
    ["approved for later", { status: "approved" }, "25T07:59", "25T08:00", undefined],
    ["its time has come", { status: "approved" }, "25T08:00", "25T08:00", "begin"],
    ["late, and not too late", { status: "approved" }, "25T08:29", "25T08:00", "begin"],
    ["too late", { status: "approved" }, "25T08:30", "25T08:00", "miss"],
    ["approved at night", { status: "approved", since: iso("24T22:00") }, "24T22:01", null, undefined],
    ["the morning after", { status: "approved", since: iso("24T22:00") }, "25T07:00", null, "begin"],
    [
      "urgent at night",
      { status: "approved", since: iso("24T22:00"), version: urgent },
      "24T22:00",
      null,
      "begin",
    ],
    ["waits for six days", { status: "waiting" }, "30T10:00", null, undefined],
    ["has not waited for seven days", { status: "waiting" }, "30T23:59", null, undefined],
    [
      "a draft that nobody goes on with",
      { status: "draft", since: iso("01T10:00") },
      "08T10:00",
      null,
      "expire",
    ],
    ["late, and nobody decides", { status: "late", since: iso("01T10:00") }, "08T10:00", null, "expire"],
    ["what is being sent", { status: "sending", since: iso("01T10:00") }, "24T10:00", null, undefined],
  ])("%s", (_name, changes, now, sendAt, expected) => expect(verb(changes, now, sendAt)).toBe(expected));
});

it("what was approved by somebody who may not any more is approved no more, whether it is due or not", () => {
  for (const now of ["24T10:00", "25T08:00", "25T12:00"]) {
    expect(verb({ status: "approved" }, now, "25T08:00", false)).toBe("lapse");
  }
  expect(verb({ status: "waiting" }, "24T10:00", null, false)).toBeUndefined();
});
