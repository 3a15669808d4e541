import { describe, expect, it } from "vitest";
import { ask } from "../../src/commands/ask.ts";
import { runCommand, settingsIn } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";

const json = (value: unknown) => `${JSON.stringify(value)}\n`;
const PASSAGES = [
  {
    id: "rac-1",
    title: "Điều chỉnh giờ thu gom rác ở phường Bãi Cháy",
    text: "Từ ngày 1/12, xe thu gom rác đến các ngõ lúc 18 giờ 30 phút.\u2028Người dân không để rác ra đường trước giờ này.",
    date: "2026-11-20",
  },
  {
    id: "cau-1",
    title: "Thông xe cầu Bến Nhỏ",
    text: "Sáng ngày 18/11, phường tổ chức lễ thông xe cầu Bến Nhỏ. Cầu dài 86 m, kinh phí 12,5 tỷ đồng.",
    date: "2026-11-18",
  },
].map((passage) => json({ type: "passage", ...passage }));
const index = json({ type: "index" });
const question = (id: string, text: string, now?: string) =>
  json({ type: "question", id, question: text, ...(now ? { now } : {}) });

async function batch(...lines: readonly string[]) {
  // In pieces that end anywhere.
  const stdin = lines.join("").match(/[\s\S]{1,37}/gu) ?? [];
  const { status, out, err } = await runCommand(ask, ["--batch"], { stdin });
  return { status, err, answers: out.map((line) => JSON.parse(line)) };
}

describe("ask --batch", () => {
  it("says when it is ready, and answers each question with passages and a sentence of the best", async () => {
    const { status, answers } = await batch(
      ...PASSAGES,
      index,
      question("1", "Cầu Bến Nhỏ dài bao nhiêu?"),
      question("2", "may gio xe thu gom rac den", "2026-11-21"),
    );
    expect(status).toBe(0);
    const [ready, first, second] = answers;
    expect(ready).toEqual({ ready: true });
    expect(first).toMatchObject({ id: "1", ranked: ["cau-1"], answerId: "cau-1" });
    expect(first.answer).toContain("Cầu dài 86 m, kinh phí 12,5 tỷ đồng.");
    expect(second.answer).toContain("Từ ngày 1/12, xe thu gom rác đến các ngõ lúc 18 giờ 30 phút.");
    expect(second.confidence).toBeGreaterThan(0);
    expect(second.confidence).toBeLessThanOrEqual(1);
  });

  it("answers null where nothing was said", async () => {
    const { answers } = await batch(...PASSAGES, index, question("1", "Giá vàng SJC tăng mấy phần trăm?"));
    expect(answers[1]).toMatchObject({ id: "1", answer: null });
    expect(answers[1]).not.toHaveProperty("answerId");
  });

  it("answers what can be answered without any passage, and names lines that it cannot read", async () => {
    const { status, answers, err } = await batch("[]\n", "{\n", index, question("1", "Ai chủ trì?"));
    expect(status).toBe(1);
    expect(answers).toEqual([{ ready: true }, { id: "1", ranked: [], answer: null, confidence: 0 }]);
    expect(err.map((line) => line.slice(0, 6))).toEqual(["line 1", "line 2"]);
  });
});

describe("ask", () => {
  it("answers out of the store with the source", async () => {
    await using folder = await temporaryFolder();
    const { status, out } = await runCommand(ask, ["Hiệu trưởng trường THCS Hải Âu là ai?"], {
      env: settingsIn(folder.path),
      now: new Date("2026-11-24T03:00:00Z"),
    });
    expect(status).toBe(0);
    expect(out.join("\n")).toContain("Nguyễn Thị Hoài Thương, Hiệu trưởng nhà trường");
    expect(out.join("\n")).toContain("Nguồn 1: Trường THCS Hải Âu kỷ niệm");
  });

  it.each([[[]], [["--now", "hôm qua", "Ai chủ trì?"]], [["--sort"]]])("refuses %j", async (args) => {
    await expect(runCommand(ask, args)).rejects.toMatchObject({ code: "wrong_use" });
  });
});
