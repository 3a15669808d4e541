import { z } from "zod";
import { sentences as split } from "../language/sentences.ts";
import type { Command } from "./command.ts";
import { answerLines } from "./json-lines.ts";

const Question = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

export const sentences: Command = {
  name: "sentences",
  usage: `npm run -s loa -- sentences < FILE

Splits texts into sentences. Reads JSON lines {"id","text"} from standard input and answers each with
{"id","sentences":[…]}.`,
  run: (_args, io) => answerLines(io, Question, ({ id, text }) => ({ id, sentences: split(text) })),
};
