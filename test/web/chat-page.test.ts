import { describe, expect, it } from "vitest";
import { type Stub, startStub } from "./stub-bot.ts";

/** The events of a stream, one after another, as `[event, value]`. */
async function* eventsOf(stub: Stub, person: number): AsyncGenerator<[string, unknown]> {
  const response = await fetch(`${stub.web.url}/api/events?user=${person}`);
  let rest = "";
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = (rest + chunk).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const [, event = "", value = "null"] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
      if (event) yield [event, JSON.parse(value)];
    }
  }
}
async function nextOf(events: AsyncGenerator<[string, unknown]>, kind: string): Promise<unknown> {
  for (;;) {
    const { value } = await events.next();
    if (value?.[0] === kind) return value[1];
  }
}
function post(stub: Stub, path: string, body: object): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return fetch(`${stub.web.url}/api/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
}
const textsOf = (stub: Stub, person: number) =>
  stub.telegram
    .open(person)
    .messages()
    .map(({ text }) => text);

describe("the event stream", () => {
  it("begins with the whole conversation, then /start and the greeting", async () => {
    await using stub = await startStub();
    const events = eventsOf(stub, 1);
    expect((await events.next()).value).toEqual(["conversation", { messages: [], isWorking: false }]);
    expect(await nextOf(events, "added")).toMatchObject({ message: { from: "person", text: "/start" } });
    expect(await nextOf(events, "working")).toEqual({ isWorking: true });
    expect(await nextOf(events, "added")).toMatchObject({ message: { from: "bot" } });
    expect(await nextOf(events, "working")).toEqual({ isWorking: false });
  });

  it("greets once, however many tabs are open", async () => {
    await using stub = await startStub();
    const [first, second] = [eventsOf(stub, 1), eventsOf(stub, 1)];
    await Promise.all([first.next(), second.next()]);
    await post(stub, "messages", { user: 1, text: "chào" });
    expect(textsOf(stub, 1).filter((text) => text === "/start")).toHaveLength(1);
  });

  it("carries edits and notices of a press", async () => {
    await using stub = await startStub();
    const events = eventsOf(stub, 1);
    await events.next();
    await post(stub, "messages", { user: 1, text: "/chude" });
    const messageId = stub.telegram.open(1).messages().at(-1)?.id;
    expect((await post(stub, "presses", { user: 1, messageId, data: "t:1" })).status).toBe(200);
    expect(await nextOf(events, "edited")).toMatchObject({ message: { id: messageId } });
    expect(await nextOf(events, "notice")).toEqual({ text: "Đã ghi lại" });
  });

  it("ends with its reader, and the bot goes on", async () => {
    await using stub = await startStub();
    const events = eventsOf(stub, 1);
    await events.next();
    await events.return(undefined);
    for (const text of ["một", "hai", "ba"]) {
      expect((await post(stub, "messages", { user: 1, text })).status).toBe(200);
    }
    expect(stub.errors).toEqual([]);
  });

  it("stays with its person", async () => {
    await using stub = await startStub();
    await post(stub, "messages", { user: 2, text: "của người thứ hai" });
    const events = eventsOf(stub, 1);
    expect((await events.next()).value).toEqual(["conversation", { messages: [], isWorking: false }]);
  });
});

describe("messages and presses", () => {
  it("are answered in the order in which they came", async () => {
    const open = Promise.withResolvers<void>();
    const taken: (string | undefined)[] = [];
    await using stub = await startStub({
      take: async ({ message }) => {
        if (message?.text === "một") await open.promise;
        taken.push(message?.text);
      },
    });
    const first = post(stub, "messages", { user: 1, text: "một" });
    await expect.poll(() => textsOf(stub, 1)).toEqual(["một"]);
    const second = post(stub, "messages", { user: 1, text: "hai" });
    await expect.poll(() => textsOf(stub, 1)).toEqual(["một", "hai"]);
    await post(stub, "messages", { user: 2, text: "người khác" });
    open.resolve();
    await Promise.all([first, second]);
    expect(taken).toEqual(["người khác", "một", "hai"]);
  });

  it("a button that is not there is refused", async () => {
    await using stub = await startStub();
    const response = await post(stub, "presses", { user: 1, messageId: 5, data: "t:1" });
    expect([response.status, await response.json()]).toMatchObject([400, { error: "refused" }]);
  });

  it("a bot that fails is reported, said on the page, and answers the next message", async () => {
    await using stub = await startStub();
    await post(stub, "messages", { user: 1, text: "chào" });
    const events = eventsOf(stub, 1);
    await events.next();
    expect((await post(stub, "messages", { user: 1, text: "/fail" })).status).toBe(500);
    expect(await nextOf(events, "notice")).toEqual({ text: expect.stringContaining("Có lỗi") });
    expect(stub.errors).toEqual([new Error("planned")]);
    expect((await post(stub, "messages", { user: 1, text: "lại" })).status).toBe(200);
  });
});
