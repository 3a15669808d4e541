import { describe, expect, it } from "vitest";
import { sentences } from "../../src/commands/sentences.ts";
import { summarise } from "../../src/commands/summarise.ts";
import { runCommand } from "../support/command.ts";

const NEWS =
  "Ngày 5/3, UBND phường Mộc Hương ban hành quyết định hỗ trợ 40 hộ nghèo. Mỗi hộ nghèo được 2 triệu đồng từ ngân sách.";

describe("sentences", () => {
  it("answers each line in order, whatever pieces it comes in", async () => {
    const run = await runCommand(sentences, [], {
      stdin: ['{"id":"a","text":"Họp lúc 8h. Mời', ' dự."}\n{"id":2,', '"text":"Hết."}'],
    });
    expect(run).toEqual({
      status: 0,
      out: ['{"id":"a","sentences":["Họp lúc 8h.","Mời dự."]}', '{"id":2,"sentences":["Hết."]}'],
      err: [],
    });
  });

  it("takes U+2028 as a part of the line", async () => {
    const { out } = await runCommand(sentences, [], { stdin: ['{"id":"a","text":"Một.\u2028Hai."}\n'] });
    expect(out).toEqual(['{"id":"a","sentences":["Một.","Hai."]}']);
  });

  it("names a line that is none of its questions, and answers the others", async () => {
    const run = await runCommand(sentences, [], {
      stdin: ['nothing\n\n{"id":"a"}\n{"id":"b","text":"Hết."}\n'],
    });
    expect(run).toMatchObject({ status: 1, out: ['{"id":"b","sentences":["Hết."]}'] });
    expect(run.err).toEqual([expect.stringMatching(/^line 1: /), expect.stringMatching(/^line 3: .*text/s)]);
  });
});

describe("summarise", () => {
  it("answers with the summary and its sentences", async () => {
    const { out } = await runCommand(summarise, [], {
      stdin: [JSON.stringify({ id: "a", title: "Hỗ trợ hộ nghèo", text: NEWS, maxSentences: 1 })],
    });
    const answer: unknown = JSON.parse(out[0] ?? "");
    const only = "Ngày 5/3, UBND phường Mộc Hương ban hành quyết định hỗ trợ 40 hộ nghèo.";
    expect(answer).toEqual({ id: "a", summary: only, sentences: [only] });
  });

  it("needs no title and no number", async () => {
    const { out, status } = await runCommand(summarise, [], {
      stdin: [JSON.stringify({ id: "a", text: NEWS })],
    });
    expect([status, out.length]).toEqual([0, 1]);
    expect(out[0]).toContain("40 hộ nghèo");
  });
});
