import { z } from "zod";
import type { ParseWarning } from "../articles/article.ts";
import type { Reader } from "../articles/ports.ts";
import { PAGE_KINDS, type PageKind, type Reading } from "../articles/reading/page.ts";
import { PlainError } from "../lib/errors.ts";
import { systemTimer } from "../lib/timer.ts";
import type { CommandIo } from "./command.ts";
import { linesIn } from "./json-lines.ts";
import { bytesOf } from "./page-file.ts";

/** Families of portals and formats of feeds are found out by looking. */
const SAME_KIND: Readonly<Record<string, PageKind>> = {
  ...{ "html-liferay": "html", "html-sharepoint": "html", "html-simple": "html", rss: "feed", atom: "feed" },
  ...Object.fromEntries(PAGE_KINDS.map((kind) => [kind, kind])),
};

const Request = z.object({
  id: z.string(),
  file: z.string(),
  kind: z
    .string()
    .transform((kind, context) => {
      const known = SAME_KIND[kind];
      if (!known) context.addIssue(`must be one of ${Object.keys(SAME_KIND).join(", ")}`);
      return known ?? z.NEVER;
    })
    .optional(),
  url: z.url().nullish(),
  now: z.iso.datetime({ offset: true }).nullish(),
});

/** Answers each line of standard input with one line. @returns how many were refused */
export async function parseBatch(io: CommandIo, reader: Reader): Promise<number> {
  let refused = 0;
  if (!io.stdin) throw new TypeError("there is no standard input");
  for await (const line of linesIn(io.stdin)) {
    const startedMs = systemTimer.nowMs();
    const { id, ...outcome } = await answerTo(line, io, reader);
    if ("error" in outcome) {
      refused++;
      io.err(`${id}: ${outcome.error.code}: ${outcome.error.message}`);
    }
    io.out(JSON.stringify({ id, ...outcome, ms: Math.round(systemTimer.nowMs() - startedMs) }));
  }
  return refused;
}

async function answerTo(line: string, { clock }: CommandIo, reader: Reader) {
  const request = requestIn(line);
  if (!request.success) return { id: request.id, error: { code: "wrong_use", message: request.problem } };
  const { id, file, kind, url, now } = request.data;
  try {
    const reading = await reader.read({
      ...{ name: file, bytes: await bytesOf(file), kind, url: url ?? undefined },
      now: now == null ? clock() : new Date(now),
    });
    return { id, result: resultOf(reading) };
  } catch (thrown) {
    if (!(thrown instanceof PlainError)) throw thrown;
    const { code, message, remedy } = thrown;
    return { id, error: { code, message: `${message}. ${remedy}` } };
  }
}

function requestIn(line: string) {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { success: false, id: null, problem: "The line is not JSON" } as const;
  }
  const { success, data, error } = Request.safeParse(value);
  if (success) return { success, data } as const;
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
  const problem = error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
  return { success, id, problem } as const;
}

function resultOf(reading: Reading) {
  switch (reading.kind) {
    case "article":
      return { ...reading.article, warnings: codesOf(reading.warnings) };
    case "feed":
      return { feed: reading.feed, items: reading.items, warnings: codesOf(reading.warnings) };
    case "listing":
      return { links: reading.links, next: reading.next };
  }
}

function codesOf(warnings: readonly ParseWarning[]): string[] {
  return warnings.map(({ code }) => code);
}
