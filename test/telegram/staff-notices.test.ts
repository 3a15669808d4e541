import { Api } from "grammy";
import { describe, expect, it, vi } from "vitest";
import type { IngestReport, RefusedItem } from "../../src/articles/ingest.ts";
import { newSource } from "../../src/articles/source-health.ts";
import { refusalNotice, tellOfRound } from "../../src/telegram/staff-notices.ts";
import { sendOptions } from "../../src/telegram/views/message.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { readers } from "../support/subscribers.ts";
import { startTelegram } from "../support/telegram/telegram.ts";
import { translator } from "../support/texts.ts";

function report(...refused: RefusedItem[]): IngestReport {
  return { source: "inbox", added: [], revised: [], same: [], refused, deferred: [], warnings: [] };
}

function refused(item: string, message = "The file is empty"): RefusedItem {
  return { item, code: "empty_file", message, remedy: "Put the article into it." };
}

const notice = (...reports: IngestReport[]) => refusalNotice(reports, translator.in("vi"));

describe("the notice of files that cannot be read", () => {
  it("is not there when all could be read", () => expect(notice(report(), report())).toBeUndefined());

  it("names each file of every source with what to do", () => {
    expect(notice(report(refused("a.txt")), report(refused("b.txt")))?.text).toBe(
      [
        "Hộp thư tin: 2 tệp không đọc được.",
        "Tệp a.txt: The file is empty. Put the article into it.",
        "Tệp b.txt: The file is empty. Put the article into it.",
        "Các tệp vẫn nằm nguyên chỗ cũ. Sửa xong, tệp sẽ được đọc lại.",
        "Cần giúp: gõ /trogiup.",
      ].join("\n"),
    );
  });

  it("names five of very many, and stays one message", () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      refused(`${"x".repeat(240)}${index}.txt`, "y ".repeat(2_000)),
    );
    const text = notice(report(...many))?.text ?? "";
    expect(text).toContain("Và 295 tệp khác, xem trong nhật ký.");
    expect(text.length).toBeLessThanOrEqual(4_096);
  });

  it.each(["vi", "en"] as const)("keeps the rules in %s", (language) => {
    const made = refusalNotice([report(refused("a.txt"))], translator.in(language));
    expect(made && accessibilityFaults({ text: made.text, ...sendOptions(made) })).toEqual([]);
  });
});

it("reaches every owner who can be reached, each in their language", async () => {
  await using telegram = await startTelegram();
  for (const id of [1, 2, 3]) telegram.addChat(id);
  telegram.block(2);
  const onFailed = vi.fn();
  const [english] = readers(1, () => ({ address: "3", language: "en" as const }));
  await tellOfRound(
    {
      api: new Api(telegram.token, { apiRoot: telegram.apiRoot }),
      roll: { idsWith: async () => ["1", "2", "3"] },
      subscribers: { at: async (address) => (address === "3" ? english : undefined) },
      ...{ translator, onFailed, isQuiet: () => false },
    },
    [{ ...report(refused("a.txt")), health: newSource("inbox") }],
    ["inbox"],
  );
  expect(
    telegram.accepted.map(({ chatId, params }) => [chatId, String(params["text"]).split(":")[0]]),
  ).toEqual([
    [1, "Hộp thư tin"],
    [3, "Inbox"],
  ]);
  expect(onFailed).toHaveBeenCalledOnce();
});
