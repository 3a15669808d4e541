import { z } from "zod";
import type { Passage } from "../articles/passage.ts";
import type { LooseIndex } from "../asking.ts";
import { openLooseIndex } from "../asking.ts";
import { CivilDate, civilDateAt } from "../lib/civil-date.ts";
import type { Judgement } from "../questions/judgement.ts";
import { type CommandIo, DONE, SOME_REFUSED } from "./command.ts";
import { linesIn } from "./json-lines.ts";

const Line = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("passage"),
    id: z.string().min(1),
    title: z.string(),
    text: z.string(),
    date: CivilDate.nullish(),
    category: z.string().nullish(),
  }),
  z.object({ type: z.literal("index") }),
  z.object({
    type: z.literal("question"),
    id: z.union([z.string(), z.number()]),
    question: z.string(),
    now: z.union([CivilDate, z.iso.datetime({ offset: true, local: true })]).nullish(),
  }),
]);
type AskedLine = Extract<z.infer<typeof Line>, { type: "question" }>;

/** So many passages go to the index at once. */
const SLICE = 256;
const RANKED = 10;

/**
 * Answers questions about the passages that came before them, a line each.
 * @param timeZone of the city
 * @returns the exit status
 */
export async function askBatch(io: CommandIo, timeZone: string): Promise<number> {
  await using index = await openLooseIndex();
  const batch = new Batch(index, io, timeZone);
  let [status, number]: [number, number] = [DONE, 0];
  for await (const text of linesIn(io.stdin ?? nothing())) {
    number++;
    const line = Line.safeParse(jsonOf(text));
    if (line.success) {
      await batch.take(line.data);
    } else {
      io.err(
        `line ${number}: ${z.prettifyError(line.error)}. Write one JSON object a line, as --help shows.`,
      );
      status = SOME_REFUSED;
    }
  }
  return status;
}

class Batch {
  readonly #index: LooseIndex;
  readonly #io: CommandIo;
  readonly #timeZone: string;
  #waiting: Passage[] = [];

  constructor(index: LooseIndex, io: CommandIo, timeZone: string) {
    this.#index = index;
    this.#io = io;
    this.#timeZone = timeZone;
  }

  async take(line: z.infer<typeof Line>): Promise<void> {
    if (line.type === "passage") {
      const { id, title, text, date, category } = line;
      this.#waiting.push({ id, title, text, date: date ?? null, category: category ?? null });
      if (this.#waiting.length >= SLICE) await this.#flush();
      return;
    }
    await this.#flush();
    this.#io.out(JSON.stringify(line.type === "index" ? { ready: true } : await this.#answer(line)));
  }

  async #flush(): Promise<void> {
    const passages = this.#waiting;
    this.#waiting = [];
    if (passages.length > 0) await this.#index.add(passages);
  }

  async #answer({ id, question, now }: AskedLine) {
    return { id, ...told(await this.#index.judge({ text: question, today: this.#dayOf(now) })) };
  }

  #dayOf(now: string | null | undefined): CivilDate {
    const day = CivilDate.safeParse(now?.slice(0, 10));
    return day.success ? day.data : civilDateAt(this.#io.clock(), this.#timeZone);
  }
}

function told({ ranked, chosen, confidence, kind }: Judgement) {
  // All that was chosen: how sure it is stands beside it.
  const isTold = chosen !== null && kind !== "notFound";
  return {
    ranked: ranked.slice(0, RANKED),
    ...(isTold ? { answer: chosen.sentences.join(" "), answerId: chosen.passageId } : { answer: null }),
    confidence: Number(confidence.toFixed(4)),
  };
}

async function* nothing(): AsyncGenerator<string> {}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
