import { z } from "zod";
import { MOST_SENTENCES, summarySentences } from "../bulletins/summarise.ts";
import type { Command } from "./command.ts";
import { answerLines } from "./json-lines.ts";

const Question = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string().nullish(),
  text: z.string(),
  maxSentences: z.int().positive().nullish(),
});

export const summarise: Command = {
  name: "summarise",
  usage: `npm run -s loa -- summarise < FILE

Summarises articles in their own sentences: at most ${MOST_SENTENCES}, at most 80 words. Reads JSON lines
{"id","title","text","maxSentences"} from standard input (only "id" and "text" are needed; a line of the text is a
paragraph) and answers each with {"id","summary","sentences":[…]}.`,
  run: (_args, io) =>
    answerLines(io, Question, ({ id, title, text, maxSentences }) => {
      const sentences = summarySentences({ title: title ?? "", text }, maxSentences ?? MOST_SENTENCES);
      return { id, summary: sentences.join(" "), sentences };
    }),
};
