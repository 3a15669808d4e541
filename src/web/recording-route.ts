import type { Context } from "hono";
import type { Recordings } from "./recordings.ts";

/** Answers with a recording, or with the part of it that a player asks for when somebody moves in it. */
export function recordingResponse(c: Context, recordings: Recordings): Response {
  const bytes = recordings.get(c.req.param("id") ?? "");
  if (!bytes) return c.json({ error: "unknown_recording" }, 404);
  const headers = { "Content-Type": "audio/ogg", "Accept-Ranges": "bytes", "Cache-Control": "private" };
  const range = rangeOf(c.req.header("range"), bytes.length);
  if (!range) return c.body(bytes, 200, headers);
  const [from, to] = range;
  if (from >= bytes.length || to < from) {
    return c.body(null, 416, { "Content-Range": `bytes */${bytes.length}` });
  }
  const part = bytes.slice(from, to + 1);
  return c.body(part, 206, { ...headers, "Content-Range": `bytes ${from}-${to}/${bytes.length}` });
}

/** Answers with a file to keep: whatever it holds, a browser saves it and shows nothing of it. */
export function documentResponse(c: Context, recordings: Recordings): Response {
  const bytes = recordings.get(c.req.param("id") ?? "");
  if (!bytes) return c.json({ error: "unknown_document" }, 404);
  return c.body(bytes, 200, {
    "Content-Type": "application/octet-stream",
    "Content-Disposition": "attachment",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private",
  });
}

/** The first and the last byte that are wanted; `undefined` for the whole, and for what is asked in several pieces. */
function rangeOf(header: string | undefined, length: number): [from: number, to: number] | undefined {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (first === "" && last === "") return undefined;
  if (first === "") return [Math.max(0, length - Number(last)), length - 1];
  return [Number(first), last === "" ? length - 1 : Math.min(Number(last), length - 1)];
}
