import type { IngestReport } from "../articles/ingest.ts";
import { loadConfig } from "../config.ts";
import { openCore } from "../core.ts";
import { createEvents, createLog } from "../events.ts";
import { type Command, DONE, SOME_REFUSED } from "./command.ts";

export const ingest: Command = {
  name: "ingest",
  usage: `npm run -s loa -- ingest [SOURCE…]

One round over the sources now: all of them, or those named ("inbox", those of the sources file, and "samples" in a
local trial). Prints an IngestReport, one JSON line a source. While the bot runs it does this by itself, and this command is refused.`,
  async run(names, { env, clock, out, err }) {
    const config = loadConfig(env);
    const events = createEvents(createLog("silent"));
    await using core = await openCore({ config, clock, events });
    const { local, web } = core.rounds.names;
    const reports = await core.rounds.run(names.length === 0 ? [...local, ...web] : names);
    for (const report of reports) out(JSON.stringify(report));
    const lines = reports.flatMap(refusals);
    for (const line of lines) err(line);
    return lines.length > 0 ? SOME_REFUSED : DONE;
  },
};

function refusals({ source, refused, deferred, failure }: IngestReport): string[] {
  const items = [...refused, ...deferred].map(
    ({ item, message, remedy }) => `${source}/${item}: ${message}. ${remedy}`,
  );
  return failure ? [`${source}: ${failure.message}. ${failure.remedy}`, ...items] : items;
}
