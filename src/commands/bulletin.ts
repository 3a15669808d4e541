import { parseArgs } from "node:util";
import { contentOf } from "../bulletins/compose.ts";
import type { Edition } from "../bulletins/edition.ts";
import { loadConfig } from "../config.ts";
import { type Core, openCore } from "../core.ts";
import { createEvents, createLog } from "../events.ts";
import { CivilDate, civilDateAt } from "../lib/civil-date.ts";
import { PlainError } from "../lib/errors.ts";
import { LANGUAGES, type Language } from "../topics/topic.ts";
import { type Command, DONE } from "./command.ts";

const OPTIONS = {
  topics: { type: "string" },
  date: { type: "string" },
  slot: { type: "string" },
  language: { type: "string" },
} as const;

export const bulletin: Command = {
  name: "bulletin",
  usage: `npm run -s loa -- bulletin [--topics y-te,giao-duc] [--date YYYY-MM-DD] [--slot morning] [--language en]

Prints the bulletin that somebody who follows these topics (all, when none are named) and has had nothing yet would
get now; --date and --slot say which edition its title names. Sends nothing and records nothing.`,
  async run(args, { env, clock, out, err }) {
    const config = loadConfig(env);
    const values = valuesOf(args);
    await using core = await openCore({ config, clock, events: createEvents(createLog("silent")) });
    const reader = {
      id: "",
      topics: topicsOf(values.topics, core),
      language: languageOf(values.language),
    };
    const outline = await core.daily.preview(reader, editionOf(values, core));
    if (!outline) {
      err("There is nothing new in these topics: no bulletin would be sent.");
      return DONE;
    }
    out((await core.render(contentOf(outline))).text);
    return DONE;
  },
};

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    throw new PlainError("wrong_use", message, "See: npm run -s loa -- bulletin --help");
  }
}

function languageOf(name = "vi"): Language {
  const language = LANGUAGES.find((known) => known === name);
  if (language) return language;
  const known = LANGUAGES.join(", ");
  throw new PlainError("unknown_language", `There is no language "${name}"`, `Languages: ${known}.`);
}

function topicsOf(names: string | undefined, { catalogue }: Core): string[] {
  return (names?.split(",") ?? []).map((name) => {
    const topic = catalogue.find(name);
    if (topic) return topic.id;
    const known = catalogue.topics.map(({ id }) => id).join(", ");
    throw new PlainError("unknown_topic", `There is no topic "${name}"`, `Topics: ${known}.`);
  });
}

function editionOf({ date, slot }: { date?: string; slot?: string }, { clock, config }: Core): Edition {
  const day = CivilDate.safeParse(date ?? civilDateAt(clock(), config.timeZone));
  if (!day.success) throw new PlainError("wrong_date", `"${date}" is no date`, "Write it as YYYY-MM-DD.");
  const slots = config.bulletinSlots.map(({ name }) => name);
  if (slot !== undefined && !slots.some((name) => name === slot)) {
    throw new PlainError("unknown_slot", `There is no slot "${slot}"`, `Slots: ${slots.join(", ")}.`);
  }
  return { date: day.data, slot: slot ?? null };
}
