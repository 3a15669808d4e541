import { describe, expect, it } from "vitest";
import { createEvents, createLog, type Events, processRegistry } from "../src/events.ts";
import { PlainError } from "../src/lib/errors.ts";

const TOKEN = `123456789:${"AbC-_9".repeat(6)}`;

function listen() {
  const lines: Record<string, unknown>[] = [];
  const log = createLog("trace", { write: (line) => lines.push(JSON.parse(line)) });
  return { lines, events: createEvents(log) };
}

/** The one line that `say` writes, without its time. */
function lineOf(say: (events: Events) => void): unknown {
  const { lines, events } = listen();
  say(events);
  expect(lines).toHaveLength(1);
  const { time, ...line } = lines[0] ?? {};
  expect(time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  return line;
}

const [DEBUG, INFO, WARN, ERROR] = [20, 30, 40, 50];
const run = "bulletin:2026-11-24:morning";

describe("each event has one shape", () => {
  const counts = { added: 1, revised: 0, same: 2, refused: 0 };
  it.each<[(events: Events) => void, object]>([
    [
      (e) => e.started({ mode: "local", subscribers: 2, articles: 18 }),
      { level: INFO, msg: "started", mode: "local", subscribers: 2, articles: 18 },
    ],
    [
      (e) => e.stopped({ reason: "SIGTERM", tookMs: 12 }),
      { level: INFO, msg: "stopped", reason: "SIGTERM", tookMs: 12 },
    ],
    [(e) => e.settingDoubted("A is B"), { level: WARN, msg: "setting.doubted", warning: "A is B" }],
    [(e) => e.recovered(3), { level: WARN, msg: "deliveries.recovered", deliveries: 3 }],
    [(e) => e.recovered(0), { level: DEBUG, msg: "deliveries.recovered", deliveries: 0 }],
    [
      (e) => e.ingested("inbox", counts),
      { level: INFO, msg: "articles.ingested", source: "inbox", ...counts },
    ],
    [
      (e) => e.itemRefused({ source: "inbox", item: "a.txt", code: "empty_file" }),
      { level: WARN, msg: "article.refused", source: "inbox", item: "a.txt", code: "empty_file" },
    ],
    [
      (e) => e.sourceFailed({ source: "cong-tin", code: "timeout" }),
      { level: WARN, msg: "source.failed", source: "cong-tin", code: "timeout" },
    ],
    [
      (e) => e.questionAnswered({ kind: "unsure", tookMs: 9 }),
      { level: DEBUG, msg: "question.answered", kind: "unsure", tookMs: 9 },
    ],
    [
      (e) => e.editionOpened({ run, recipients: 9, renderings: 2 }),
      { level: INFO, msg: "edition.opened", run, recipients: 9, renderings: 2 },
    ],
    [
      (e) => e.deliverySettled(run, { kind: "sent" }),
      { level: DEBUG, msg: "delivery.settled", run, outcome: "sent" },
    ],
    [
      (e) => e.deliverySettled(run, { kind: "gone", reason: "blocked" }),
      { level: INFO, msg: "delivery.settled", run, outcome: "gone", reason: "blocked" },
    ],
    [(e) => e.runFinished(run, { sent: 9 }), { level: INFO, msg: "run.finished", run, counts: { sent: 9 } }],
    [
      (e) => e.courierFailed(new TypeError("no")),
      { level: ERROR, msg: "courier.failed", error: "TypeError", message: "no" },
    ],
    [
      (e) => e.updateDone({ updateId: 7, tookMs: 5 }),
      { level: DEBUG, msg: "update.done", updateId: 7, tookMs: 5 },
    ],
    [(e) => e.updateRepeated(7), { level: INFO, msg: "update.repeated", updateId: 7 }],
    [
      (e) => e.updateFailed(7, new PlainError("store_write_failed", "The disk is full", "Make room")),
      {
        ...{ level: ERROR, msg: "update.failed", updateId: 7 },
        ...{ error: "PlainError", code: "store_write_failed", message: "The disk is full" },
      },
    ],
    [
      (e) => e.replyFailed(7, Object.assign(new Error("Forbidden"), { error_code: 403 })),
      { level: WARN, msg: "reply.failed", updateId: 7, error: "Error", code: 403, message: "Forbidden" },
    ],
    [
      (e) => e.synthesised({ provider: "google", characters: 640, durationSeconds: 41.5 }),
      {
        ...{ level: DEBUG, msg: "speech.synthesised" },
        ...{ provider: "google", characters: 640, durationSeconds: 41.5 },
      },
    ],
    [
      (e) => e.voiceFailed("google", new PlainError("google_busy", "Google has had enough", "Wait")),
      {
        ...{ level: WARN, msg: "voice.failed", provider: "google" },
        ...{ error: "PlainError", code: "google_busy", message: "Google has had enough" },
      },
    ],
    [
      (e) => e.clipLost(Object.assign(new Error("no space left"), { code: "ENOSPC" })),
      { level: WARN, msg: "clip.lost", error: "Error", code: "ENOSPC", message: "no space left" },
    ],
    [
      (e) => e.jobFailed("ingest", "text"),
      { level: ERROR, msg: "job.failed", job: "ingest", error: "string", message: "not an Error" },
    ],
  ])("case %#", (say, line) => {
    const { msg, ...rest } = lineOf(say) as Record<string, unknown>;
    expect({ ...rest, msg }).toEqual({ ...line });
  });
});

describe("what is never logged", () => {
  it("a token, wherever an error carries it", () => {
    const inner = new Error(`request to https://api.telegram.org/bot${TOKEN}/sendMessage failed`);
    const wrapped = Object.assign(new Error("Error in middleware"), { error: inner, ctx: { token: TOKEN } });
    for (const thrown of [inner, wrapped, TOKEN, { token: TOKEN }]) {
      expect(JSON.stringify(lineOf((events) => events.updateFailed(1, thrown)))).not.toContain("AbC");
    }
    expect(lineOf((events) => events.updateFailed(1, wrapped))).toMatchObject({
      message: "request to https://api.telegram.org/bot[secret]/sendMessage failed",
    });
  });

  it("an address, a name or a text that stands beside the facts", () => {
    const more = { address: "777", text: "riêng tư", firstName: "Ánh" };
    const lines = [
      lineOf((events) => events.deliverySettled(run, { kind: "moved", ...more })),
      lineOf((events) => events.itemRefused({ source: "inbox", item: "a", code: "b", ...more })),
      lineOf((events) => events.ingested("inbox", { added: 1, revised: 0, same: 0, refused: 0, ...more })),
      lineOf((events) => events.updateFailed(1, Object.assign(new Error("failed"), more, { payload: more }))),
    ];
    expect(JSON.stringify(lines)).not.toMatch(/777|riêng tư|Ánh/);
  });
});

describe("metrics", () => {
  it("count what happened", async () => {
    const { events } = listen();
    events.deliverySettled(run, { kind: "sent" });
    events.deliverySettled(run, { kind: "sent" });
    events.deliverySettled(run, { kind: "gone", reason: "blocked" });
    events.ingested("inbox", { added: 3, revised: 1, same: 0, refused: 2 });
    events.updateDone({ updateId: 1, tookMs: 5 });
    events.updateFailed(2, new Error("no"));
    events.synthesised({ provider: "google", characters: 640, durationSeconds: 41.5 });
    events.synthesised({ provider: "google", characters: 60, durationSeconds: 4 });
    const lines = (await events.metrics()).split("\n");
    expect(lines).toEqual(
      expect.arrayContaining([
        'loa_deliveries_total{outcome="sent"} 2',
        'loa_deliveries_total{outcome="gone"} 1',
        'loa_articles_total{result="added"} 3',
        'loa_articles_total{result="refused"} 2',
        'loa_updates_total{result="done"} 1',
        'loa_updates_total{result="failed"} 1',
        'loa_speech_characters_total{provider="google"} 700',
      ]),
    );
  });

  it("of two apps in one process are apart", async () => {
    const [one, other] = [listen().events, listen().events];
    one.deliverySettled(run, { kind: "sent" });
    expect(await other.metrics()).not.toContain('outcome="sent"');
  });

  it("measure the process when asked to", async () => {
    const events = createEvents(createLog("silent"), processRegistry());
    expect(await events.metrics()).toMatch(/^loa_nodejs_eventloop_lag_seconds /m);
  });
});
