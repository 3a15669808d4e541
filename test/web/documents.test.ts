import { InputFile } from "grammy";
import { describe, expect, it } from "vitest";
import { startStub } from "./stub-bot.ts";

async function withReport() {
  const stub = await startStub();
  stub.telegram.open(1);
  const document = new InputFile(Buffer.from("số;kết quả\n1;đã nhận\n"), "thong-bao-1.csv");
  const answer = await stub.telegram.call("sendDocument", { chat_id: 1, document, caption: "Báo cáo" });
  const [shown] = stub.telegram.open(1).messages();
  return { stub, answer, shown };
}

describe("a document on the page", () => {
  it("is shown by its name, and saved as it was sent", async () => {
    const { stub, answer, shown } = await withReport();
    await using _ = stub;
    expect(answer).toMatchObject({ caption: "Báo cáo", document: { file_name: "thong-bao-1.csv" } });
    expect(shown).toMatchObject({ text: "Báo cáo", document: { name: "thong-bao-1.csv" } });
    const response = await fetch(`${stub.web.url}/api/document/${shown?.document?.id}`);
    expect(response.headers.get("content-disposition")).toBe("attachment");
    expect(await response.text()).toBe("số;kết quả\n1;đã nhận\n");
  });

  it("that is not there any more is said to be unknown", async () => {
    const { stub } = await withReport();
    await using _ = stub;
    expect((await fetch(`${stub.web.url}/api/document/ban-doc-1`)).status).toBe(404);
  });
});

describe("a caption", () => {
  it("is changed as a text is", async () => {
    const { stub, shown } = await withReport();
    await using _ = stub;
    const place = { chat_id: 1, message_id: shown?.id };
    await stub.telegram.call("editMessageCaption", { ...place, caption: "Báo cáo mới" });
    expect(stub.telegram.open(1).messages()[0]).toMatchObject({ text: "Báo cáo mới", edited: true });
    await expect(
      stub.telegram.call("editMessageCaption", { ...place, caption: "Báo cáo mới" }),
    ).rejects.toMatchObject({ description: expect.stringContaining("not modified") });
  });
});
