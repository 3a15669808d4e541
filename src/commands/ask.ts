import { parseArgs } from "node:util";
import { loadConfig } from "../config.ts";
import { openCore } from "../core.ts";
import { createEvents, createLog } from "../events.ts";
import { PlainError } from "../lib/errors.ts";
import type { Answer, Source } from "../questions/answer.ts";
import { askBatch } from "./ask-batch.ts";
import { type Command, DONE } from "./command.ts";

const OPTIONS = { batch: { type: "boolean" }, now: { type: "string" } } as const;

export const ask: Command = {
  name: "ask",
  usage: `npm run -s loa -- ask [--now 2026-11-24T08:00:00+07:00] QUESTION
npm run -s loa -- ask --batch < FILE

Answers a question out of the store, as the bot would: sentences of an article with their source, or the nearest
articles. --now says what "hôm qua" is counted from. With --batch it reads JSON lines from standard input: passages
{"type":"passage","id","title","text","date","category"}, then {"type":"index"}, answered with {"ready":true}, then
{"type":"question","id","question","now"}, each answered with {"id","ranked":[…],"answer","answerId","confidence"};
"answer" is null where nothing answers, and all that was chosen where the bot, unsure, would show one sentence.`,
  async run(args, io) {
    const { values, positionals } = parsed(args);
    const config = loadConfig(io.env);
    if (values.batch) return askBatch(io, config.timeZone);
    const text = positionals.join(" ").trim();
    if (text === "") throw wrongUse("There is no question.");
    const now = instantOf(values.now) ?? io.clock();
    await using core = await openCore({
      ...{ config, clock: io.clock, events: createEvents(createLog("silent")) },
    });
    await core.indexing.catchUp();
    for (const line of linesOf(await core.asker.ask({ text, now }))) io.out(line);
    return DONE;
  },
};

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (thrown) {
    throw wrongUse(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function instantOf(now: string | undefined): Date | undefined {
  if (now === undefined) return undefined;
  const instant = new Date(now);
  if (Number.isNaN(instant.getTime())) throw wrongUse(`"${now}" is no instant.`);
  return instant;
}

function wrongUse(message: string): PlainError {
  return new PlainError("wrong_use", message, "See: npm run -s loa -- ask --help");
}

const KINDS = { answered: "Trả lời:", unsure: "Có thể liên quan:", notFound: "Không tìm thấy." } as const;

function linesOf({ kind, sentences, sources, searched, confidence }: Answer): string[] {
  const { articles, from, until } = searched;
  return [
    KINDS[kind],
    ...sentences.map(({ text }) => text),
    ...sources.map((source, at) => sourceLine(source, at + 1)),
    `(${articles} bài${from && until ? `, ${from} – ${until}` : ""}; độ tin cậy ${confidence.toFixed(2)})`,
  ];
}

function sourceLine({ title, date, url }: Source, number: number): string {
  return [`Nguồn ${number}: ${title}`, date, url].filter((part) => part !== null).join(" · ");
}
