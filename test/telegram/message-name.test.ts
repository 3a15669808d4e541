import { describe, expect, it } from "vitest";
import { besideOf, type MessageName, nameOf, parseName } from "../../src/telegram/message-name.ts";

describe("a message's name in the ledger", () => {
  it.each<readonly [string, MessageName]>([
    ["1205", { messageId: 1205, beside: "nothing", followerId: undefined }],
    ["1205c", { messageId: 1205, beside: "recording", followerId: undefined }],
    ["1205p", { messageId: 1205, beside: "picture", followerId: undefined }],
    ["1205+1206", { messageId: 1205, beside: "nothing", followerId: 1206 }],
    ["1205p+1206", { messageId: 1205, beside: "picture", followerId: 1206 }],
  ])("%s", (name, parts) => {
    expect(parseName(name)).toEqual(parts);
    expect(nameOf(parts)).toBe(name);
  });

  it.each(["", "c", "12x", "1+", "-5", "1 2"])("is not %j", (name) =>
    expect(parseName(name)).toBeUndefined(),
  );

  it("says what its words stand beside", () => {
    expect([{}, { voice: {} }, { audio: {} }, { photo: [] }].map(besideOf)).toEqual([
      ...["nothing", "recording", "recording", "picture"],
    ]);
  });
});
