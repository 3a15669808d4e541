import { parentPort, workerData } from "node:worker_threads";
import { messageOf, PlainError } from "../../lib/errors.ts";
import { Presets } from "../html/site-rules.ts";
import type { PageToRead, Reading } from "./page.ts";
import { readPage } from "./reading.ts";

/** What the thread answers to each page that it is given; before the first page, `"ready"`. */
export type ThreadAnswer =
  | "ready"
  | { readonly reading: Reading }
  | { readonly refusal: { readonly code: string; readonly message: string; readonly remedy: string } };

const presets = Presets.parse(workerData);

parentPort?.on("message", (page: PageToRead) => parentPort?.postMessage(answerTo(page)));
parentPort?.postMessage("ready" satisfies ThreadAnswer);

function answerTo(page: PageToRead): ThreadAnswer {
  try {
    return { reading: readPage(page, presets) };
  } catch (thrown) {
    const { code, message, remedy } = plain(thrown, page.name);
    return { refusal: { code, message, remedy } };
  }
}

/** A parser that stumbles says nothing that staff could use. */
function plain(thrown: unknown, name: string): PlainError {
  if (thrown instanceof PlainError) return thrown;
  const isOverflow = thrown instanceof RangeError && /call stack/i.test(thrown.message);
  return new PlainError(
    isOverflow ? "too_complex" : "unreadable",
    `${name} cannot be read: ${isOverflow ? "it is nested too deep" : messageOf(thrown)}`,
    "Open it in a browser: if an article stands there, save its text as a .txt file in the inbox.",
  );
}
