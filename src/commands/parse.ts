import { readFile, stat } from "node:fs/promises";
import { MAX_PAGE_BYTES } from "../articles/article.ts";
import { readArticle } from "../articles/read-article.ts";
import { PlainError, systemCodeOf } from "../lib/errors.ts";
import { type Command, type CommandIo, DONE, SOME_REFUSED, WRONG_USE } from "./command.ts";

const REMEDIES: Readonly<Record<string, string>> = {
  ENOENT: "Check the name; there is no such file.",
  EISDIR: "Name the files in it, for example with DIR/*.txt.",
  EACCES: "Allow this account to read it.",
};

export const parse: Command = {
  name: "parse",
  usage: [
    "npm run -s loa -- parse FILE…",
    "",
    "Reads articles (the portal's text layout in .txt, or Article JSON in .json) and prints each as one JSON",
    'line: the fields of the article and "warnings". Stores nothing. Files that are refused are named on',
    "standard error; the exit status is 1 then.",
  ].join("\n"),

  async run(args, io) {
    const files = args[0] === "--" ? args.slice(1) : args;
    const option = args[0] === "--" ? undefined : args.find((arg) => arg.startsWith("-"));
    if (option !== undefined) io.err(`parse: there is no option ${option}`);
    if (option !== undefined || files.length === 0) {
      io.err(`Usage: ${parse.usage}`);
      return WRONG_USE;
    }
    let refused = 0;
    for (const file of files) if (!(await print(file, io))) refused++;
    return refused > 0 ? SOME_REFUSED : DONE;
  },
};

/** @returns whether the file holds an article */
async function print(file: string, { out, err, clock }: CommandIo): Promise<boolean> {
  try {
    const { article, warnings } = readArticle(file, await bytesOf(file), { now: clock() });
    out(JSON.stringify({ ...article, warnings: warnings.map(({ code }) => code) }));
    for (const { code, message } of warnings) err(`${file}: warning ${code}: ${message}.`);
    return true;
  } catch (thrown) {
    if (!(thrown instanceof PlainError)) throw thrown;
    err(`${file}: ${thrown.code}: ${thrown.message}. ${thrown.remedy}`);
    return false;
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    // One byte more than is allowed shows that it is too large without reading it.
    const { size } = await stat(file);
    return size > MAX_PAGE_BYTES ? new Uint8Array(MAX_PAGE_BYTES + 1) : await readFile(file);
  } catch (cause) {
    const code = systemCodeOf(cause);
    if (code === undefined) throw cause;
    const remedy = REMEDIES[code] ?? "Check the disk and try again.";
    throw new PlainError("unreadable", `The file cannot be read (${code})`, remedy, { cause });
  }
}
