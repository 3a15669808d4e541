import { readSpokenWords } from "../speech.ts";
import { scriptOf } from "../voice/script.ts";
import { type Command, DONE, WRONG_USE } from "./command.ts";

export const speakable: Command = {
  name: "speakable",
  usage: `npm run -s loa -- speakable [--guesses] < FILE

Reads lines and prints each as it is spoken, in the same order. With --guesses what no rule and no word of
data/spoken-words.json knows is listed on standard error, one line each: "line number, tab, what was guessed".`,
  async run(args, io) {
    const unknown = args.find((arg) => arg !== "--guesses");
    if (unknown !== undefined || !io.stdin) {
      io.err(
        unknown === undefined ? "speakable: there is no standard input" : `speakable: there is no ${unknown}`,
      );
      return WRONG_USE;
    }
    const words = await readSpokenWords();
    let number = 0;
    for await (const line of linesIn(io.stdin)) {
      number++;
      const { text, guesses } = scriptOf(line, words);
      io.out(text.split("\n").filter(Boolean).join(" "));
      if (args.includes("--guesses")) for (const guess of guesses) io.err(`${number}\t${guess}`);
    }
    return DONE;
  },
};

/** Lines as "\n" ends them, as soon as they are there; other line breaks of Unicode stay in the text. */
async function* linesIn(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of pieces) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield line;
  }
  if (rest !== "") yield rest;
}
