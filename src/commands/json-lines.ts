import { z } from "zod";
import { type CommandIo, DONE, SOME_REFUSED } from "./command.ts";

/**
 * Answers every line of standard input with a line of standard output, in order. A line that is no JSON of this
 * shape is named on standard error by its number; the others are answered.
 * @returns the exit status
 */
export async function answerLines<T>(
  { stdin, out, err }: CommandIo,
  schema: z.ZodType<T>,
  answer: (question: T) => unknown,
): Promise<number> {
  let status: number = DONE;
  let number = 0;
  for await (const line of linesOf(stdin)) {
    number++;
    if (line.trim() === "") continue;
    const question = schema.safeParse(jsonOf(line));
    if (question.success) {
      out(JSON.stringify(answer(question.data)));
    } else {
      err(
        `line ${number}: ${z.prettifyError(question.error)}. Write one JSON object a line, as --help shows.`,
      );
      status = SOME_REFUSED;
    }
  }
  return status;
}

/** Only "\n" ends a line: U+2028 may stand in JSON as it is. */
async function* linesOf(pieces: AsyncIterable<string> | undefined): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of pieces ?? []) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

/** The lines of a stream that are not blank. */
export async function* linesIn(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of linesOf(pieces)) if (line.trim() !== "") yield line;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
