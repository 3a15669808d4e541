import { InputFile } from "grammy";
import { describe, expect, it } from "vitest";
import { createRecordings } from "../../src/web/recordings.ts";
import { startStub } from "./stub-bot.ts";

const BYTES = Uint8Array.of(1, 2, 3, 4, 5);

async function withNote() {
  const stub = await startStub();
  stub.telegram.open(1);
  const file = new InputFile(BYTES, "a.ogg");
  await stub.telegram.call("sendVoice", { chat_id: 1, voice: file, caption: "Bản đọc", duration: 65 });
  const [shown] = stub.telegram.open(1).messages();
  return { stub, url: `${stub.web.url}/api/voice/${shown?.recording?.id}`, shown };
}

describe("a voice note on the page", () => {
  it("is shown with its text, and sent again by its id", async () => {
    const { stub, shown } = await withNote();
    await using _ = stub;
    expect(shown).toMatchObject({ text: "Bản đọc", recording: { durationSeconds: 65, kind: "voice" } });
    const again = { chat_id: 1, voice: shown?.recording?.id, reply_parameters: { message_id: shown?.id } };
    expect(await stub.telegram.call("sendVoice", again)).toMatchObject({ voice: { duration: 0 } });
  });

  it.each([
    ["another's id", { voice: "ban-doc-1" }, "wrong file identifier"],
    ["an empty file", { voice: new InputFile(new Uint8Array(), "a.ogg") }, "non-empty"],
    ["no file", {}, "voice"],
    ["a long caption", { voice: new InputFile(BYTES, "a.ogg"), caption: "a".repeat(1_025) }, "too long"],
  ])("is refused with %s", async (_what, payload, words) => {
    const { stub } = await withNote();
    await using _ = stub;
    await expect(stub.telegram.call("sendVoice", { chat_id: 1, ...payload })).rejects.toMatchObject({
      errorCode: 400,
      description: expect.stringContaining(words),
    });
  });

  it.each([
    [undefined, 200, [1, 2, 3, 4, 5], null],
    ["bytes=0-", 206, [1, 2, 3, 4, 5], "bytes 0-4/5"],
    ["bytes=1-2", 206, [2, 3], "bytes 1-2/5"],
    ["bytes=3-99", 206, [4, 5], "bytes 3-4/5"],
    ["bytes=-2", 206, [4, 5], "bytes 3-4/5"],
    ["bytes=0-1,3-4", 200, [1, 2, 3, 4, 5], null],
    ["bytes=9-", 416, [], "bytes */5"],
  ])("is served: %s", async (range, status, bytes, contentRange) => {
    const { stub, url } = await withNote();
    await using _ = stub;
    const response = await fetch(url, { headers: range === undefined ? {} : { range } });
    expect(response.status).toBe(status);
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual(bytes);
    expect(response.headers.get("content-range")).toBe(contentRange);
    if (status !== 416) expect(response.headers.get("content-type")).toBe("audio/ogg");
  });

  it("is served to no foreign page, and only while it is kept", async () => {
    const { stub, url } = await withNote();
    await using _ = stub;
    expect((await fetch(url, { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(403);
    expect((await fetch(`${url}0`)).status).toBe(404);
  });
});

it("the oldest recordings make room", () => {
  let id = 0;
  const recordings = createRecordings(() => ++id, 10);
  const ids = [1, 2, 3].map(() => recordings.keep(BYTES));
  expect(ids.map((kept) => recordings.get(kept) !== undefined)).toEqual([false, true, true]);
});
