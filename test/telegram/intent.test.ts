import { describe, expect, it, test } from "vitest";
import { CHAT_COMMANDS, spellingsOf } from "../../src/telegram/commands.ts";
import { intentOf, nearestCommand, readText } from "../../src/telegram/intent.ts";
import { translator } from "../support/texts.ts";

test.each([
  ["topics", "", { name: "topics", args: [], text: "" }],
  ["topic:on:y-te", "", { name: "topic", args: ["on", "y-te"], text: "" }],
  ["", "", { name: "", args: [], text: "" }],
])("the action %j with %j", (action, text, intent) => expect(intentOf(action, text)).toEqual(intent));

describe("what is typed:", () => {
  it.each([
    ["3", 3],
    [" 12. ", 12],
    ["3)", 3],
    ["số 3", 3],
    ["Số 3", 3],
    ["so 3", 3],
    ["số 3".normalize("NFD"), 3],
    ["0", 0],
  ])("%j is a number", (text, number) => expect(readText(text)).toEqual({ kind: "number", number }));

  it.each([
    ["/tin", "bulletin", ""],
    ["/TIN", "bulletin", ""],
    ["/tin@LoaPhuongBot", "bulletin", ""],
    ["/ tin", "bulletin", ""],
    ["/today", "bulletin", ""],
    ["tin mới", "bulletin", ""],
    ["Tin moi!", "bulletin", ""],
    ["đọc tiếp", "bulletin", ""],
    ["/start", "start", ""],
    ["/start t_giao-thong", "start", "t_giao-thong"],
    ["/start  t_y-te ", "start", "t_y-te"],
    ["/chude giao thông\nđô thị", "topics", "giao thông\nđô thị"],
    ["chu de", "topics", ""],
    ["CÀI ĐẶT", "settings", ""],
    ["cai dat".normalize("NFD"), "settings", ""],
    ["unsubscribe", "forget", ""],
    ["trợ giúp", "help", ""],
  ])("%j is an intent", (text, name, rest) => {
    expect(readText(text)).toEqual({ kind: "intent", intent: { name, args: [], text: rest } });
  });

  it.each(["1234", "3 con", "-3", "1.5", "giao thông", "/", "/khongco", "🎉", "tin gì vậy"])(
    "%j is neither",
    (text) => expect(readText(text)).toEqual({ kind: "unknown", text }),
  );
});

describe("the nearest command", () => {
  it.each([
    ["/chdue", "topics"],
    ["/trogup", "help"],
    ["/cai_dta@LoaPhuongBot", "settings"],
    ["bulettin", "bulletin"],
    ["thời tiết ngày mai", undefined],
    ["", undefined],
    ["🎉", undefined],
  ])("of %j is %s", (text, action) => expect(nearestCommand(text)?.action).toBe(action));
});

describe("the commands", () => {
  it("have names that Telegram takes", () => {
    const names = CHAT_COMMANDS.flatMap(({ name, alias }) => [name, alias ?? name]);
    for (const name of names) expect(name).toMatch(/^[a-z0-9_]{1,32}$/);
  });

  it("are each meant by all their spellings, and by those alone", () => {
    for (const command of CHAT_COMMANDS) {
      for (const spelling of spellingsOf(command)) {
        expect([spelling, nearestCommand(spelling)?.name]).toEqual([spelling, command.name]);
      }
    }
  });

  it.each(["vi", "en"] as const)("have words and a label in %s", (language) => {
    const t = translator.in(language);
    for (const { description, label } of CHAT_COMMANDS) {
      expect(t(description).length).toBeLessThanOrEqual(256);
      if (label !== null) expect(t(label).length).toBeLessThanOrEqual(30);
    }
  });
});
