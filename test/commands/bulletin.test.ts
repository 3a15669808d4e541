import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bulletin } from "../../src/commands/bulletin.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { runCommand, settingsIn } from "../support/command.ts";
import { type Folder, temporaryFolder } from "../support/folder.ts";

const NOW = new Date("2026-11-24T10:00:00+07:00");

let folder: Folder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder[Symbol.asyncDispose]());

const print = (...args: string[]) => runCommand(bulletin, args, { env: settingsIn(folder.path), now: NOW });

describe("bulletin", () => {
  it.each([
    ["all topics", [], /^Bản tin theo yêu cầu, thứ Ba ngày 24 tháng 11 năm 2026\. Hạ Long, 6 tin\./],
    ["one topic", ["--topics", "y-te"], /\n1\. Y tế: /],
    ["topics by their names", ["--topics", "Y tế,giao duc"], /\n1\. (Y tế|Giáo dục): /],
    ["an edition", ["--date", "2026-11-30", "--slot", "noon"], /^Bản tin trưa, thứ Hai ngày 30 tháng 11/],
    ["English", ["--language", "en"], /^Bulletin on request, Tuesday 24 November 2026\./],
  ])("prints %s, by the rules, and nothing else", async (_what, args, text) => {
    const { status, out, err } = await print(...args);
    expect([status, out.length, err]).toEqual([0, 1, []]);
    expect(out[0]).toMatch(text);
    const faults = accessibilityFaults({ text: out[0] ?? "", link_preview_options: { is_disabled: true } });
    expect(faults).toEqual([]);
  });

  it("counts nothing as sent", async () => {
    const [first, second] = [await print(), await print()];
    expect(first).toEqual(second);
  });

  it("says on standard error that there is nothing new", async () => {
    const later = { env: settingsIn(folder.path), now: new Date("2026-12-24T10:00:00+07:00") };
    const { status, out, err } = await runCommand(bulletin, [], later);
    expect([status, out, err]).toEqual([0, [], [expect.stringContaining("nothing new")]]);
  });

  it.each([
    [["--topics", "y-te,bong-da"], "unknown_topic", /^There is no topic "bong-da"$/],
    [["--topics", ""], "unknown_topic", /^There is no topic ""$/],
    [["--date", "31.12."], "wrong_date", /"31\.12\." is no date/],
    [["--date", "2026-02-30"], "wrong_date", /"2026-02-30" is no date/],
    [["--slot", "midnight"], "unknown_slot", /no slot "midnight"/],
    [["--language", "fr"], "unknown_language", /no language "fr"/],
    [["--topic", "y-te"], "wrong_use", /--topic/],
    [["y-te"], "wrong_use", /y-te/],
  ])("refuses %j", async (args, code, message) => {
    await expect(print(...args)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });
});
