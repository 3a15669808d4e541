import { describe, expect, it } from "vitest";
import type { Role } from "../../src/announcements/staff.ts";
import {
  ANNOUNCEMENT_STATUSES,
  type AnnouncementStatus,
  type AnnouncementVerb,
  mayDo,
  next,
  VERBS,
} from "../../src/announcements/steps.ts";

/** Every step there is, one a line; what is not here cannot be done. */
const STEPS: readonly (readonly [AnnouncementStatus, AnnouncementVerb, AnnouncementStatus])[] = [
  ["draft", "change", "draft"],
  ["draft", "submit", "waiting"],
  ["draft", "cancel", "cancelled"],
  ["draft", "expire", "expired"],
  ["waiting", "change", "draft"],
  ["waiting", "approve", "approved"],
  ["waiting", "return", "returned"],
  ["waiting", "reject", "rejected"],
  ["waiting", "cancel", "cancelled"],
  ["waiting", "expire", "expired"],
  ["returned", "change", "draft"],
  ["returned", "submit", "waiting"],
  ["returned", "cancel", "cancelled"],
  ["returned", "expire", "expired"],
  ["approved", "change", "draft"],
  ["approved", "begin", "sending"],
  ["approved", "miss", "late"],
  ["approved", "lapse", "waiting"],
  ["approved", "return", "returned"],
  ["approved", "cancel", "cancelled"],
  ["late", "change", "draft"],
  ["late", "begin", "sending"],
  ["late", "return", "returned"],
  ["late", "cancel", "cancelled"],
  ["late", "expire", "expired"],
  ["sending", "pause", "paused"],
  ["sending", "stop", "stopped"],
  ["sending", "finish", "sent"],
  ["paused", "resume", "sending"],
  ["paused", "stop", "stopped"],
  ["sent", "resume", "sending"],
  ["expired", "change", "draft"],
];

describe("a step leads to one status:", () => {
  it.each(STEPS)("%s, %s: %s", (status, verb, leadsTo) => expect(next(status, verb)).toBe(leadsTo));
});

it("there is no other step", () => {
  const verbs = Object.keys(VERBS) as AnnouncementVerb[];
  const possible = ANNOUNCEMENT_STATUSES.flatMap((status) =>
    verbs.filter((verb) => next(status, verb)).map((verb) => `${status} ${verb}`),
  );
  expect(possible.toSorted()).toEqual(STEPS.map(([status, verb]) => `${status} ${verb}`).toSorted());
});

describe("who may do what:", () => {
  it.each<[Role, AnnouncementVerb[]]>([
    ["author", ["change", "submit", "cancel", "pause"]],
    ["approver", ["approve", "return", "reject", "cancel", "begin", "pause", "resume", "stop"]],
    [
      "owner",
      ["change", "submit", "approve", "return", "reject", "cancel", "begin", "pause", "resume", "stop"],
    ],
  ])("%s: %s", (role, verbs) => {
    const all = Object.keys(VERBS) as AnnouncementVerb[];
    expect(all.filter((verb) => mayDo([role], verb))).toEqual(verbs);
  });

  it("nobody without a role", () => expect(mayDo([], "change")).toBe(false));
});
