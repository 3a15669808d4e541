import { articlesIn } from "../articles/feed/feed-articles.ts";
import type { Reader } from "../articles/ports.ts";
import { ReadingRoom } from "../articles/reading/room.ts";
import { loadConfig } from "../config.ts";
import { PlainError } from "../lib/errors.ts";
import { readSources } from "../sources.ts";
import { type Command, type CommandIo, DONE, SOME_REFUSED, WRONG_USE } from "./command.ts";
import { bytesOf } from "./page-file.ts";
import { parseBatch } from "./parse-batch.ts";

export const parse: Command = {
  name: "parse",
  usage: [
    "npm run -s loa -- parse FILE…",
    "npm run -s loa -- parse --batch",
    "",
    "Reads articles (the portal's text layout in .txt, pages in .html, feeds in .xml, Article JSON in .json) and",
    'prints each as one JSON line: the fields of the article and "warnings". Stores nothing. Files that are',
    "refused are named on standard error; the exit status is 1 then.",
    "",
    'With --batch standard input says what to read, one JSON line each: {"id","file","kind","url"?,"now"?}; kind',
    'is text, json, html, listing or feed. Each is answered by {"id","result","ms"} or {"id","error","ms"}.',
  ].join("\n"),

  async run(args, io) {
    const isBatch = args.length === 1 && args[0] === "--batch";
    const files = args[0] === "--" ? args.slice(1) : args;
    const option = args[0] === "--" || isBatch ? undefined : args.find((arg) => arg.startsWith("-"));
    if (option !== undefined) io.err(`parse: there is no option ${option}`);
    if (option !== undefined || files.length === 0) {
      io.err(`Usage: ${parse.usage}`);
      return WRONG_USE;
    }
    const { presets } = await readSources(loadConfig(io.env).sourcesFile);
    await using room = new ReadingRoom({ presets });
    if (isBatch) await room.open();
    const refused = isBatch ? await parseBatch(io, room) : await parseFiles(files, io, room);
    return refused > 0 ? SOME_REFUSED : DONE;
  },
};

async function parseFiles(files: readonly string[], io: CommandIo, reader: Reader): Promise<number> {
  let refused = 0;
  for (const file of files) if (!(await print(file, io, reader))) refused++;
  return refused;
}

/** @returns whether the file holds an article */
async function print(file: string, { out, err, clock }: CommandIo, reader: Reader): Promise<boolean> {
  try {
    const reading = await reader.read({ name: file, bytes: await bytesOf(file), now: clock() });
    if (reading.kind === "listing") throw new TypeError("nobody asked for a listing");
    const articles = reading.kind === "feed" ? articlesIn(reading, file) : [reading];
    for (const { article, warnings } of articles) {
      out(JSON.stringify({ ...article, warnings: warnings.map(({ code }) => code) }));
    }
    for (const { code, message } of reading.warnings) err(`${file}: warning ${code}: ${message}.`);
    return true;
  } catch (thrown) {
    if (!(thrown instanceof PlainError)) throw thrown;
    err(`${file}: ${thrown.code}: ${thrown.message}. ${thrown.remedy}`);
    return false;
  }
}
