import type { IngestReport } from "../articles/ingest.ts";
import { loadConfig } from "../config.ts";
import { openCore } from "../core.ts";
import { createEvents, createLog } from "../events.ts";
import { type Command, DONE, SOME_REFUSED } from "./command.ts";

export const ingest: Command = {
  name: "ingest",
  usage: `npm run -s loa -- ingest [SOURCE…]

One round over the sources now (all of them, or those named: "inbox", and "samples" in a local trial). Prints an
IngestReport, one JSON line a source. While the bot runs it does this by itself, and this command is refused.`,
  async run(names, { env, clock, out, err }) {
    const config = loadConfig(env);
    const events = createEvents(createLog("silent"));
    await using core = await openCore({ config, clock, events });
    const reports = await core.ingest(names.length === 0 ? undefined : names);
    for (const report of reports) out(JSON.stringify(report));
    for (const line of reports.flatMap(refusals)) err(line);
    return reports.some(({ refused }) => refused.length > 0) ? SOME_REFUSED : DONE;
  },
};

function refusals({ source, refused }: IngestReport): string[] {
  return refused.map(({ item, message, remedy }) => `${source}/${item}: ${message}. ${remedy}`);
}
