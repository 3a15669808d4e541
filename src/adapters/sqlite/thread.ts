import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { judge } from "../../questions/judge.ts";
import type { Judgement } from "../../questions/judgement.ts";
import type { Bundle, PassageQuery } from "../../questions/ports.ts";
import { PassageDatabase } from "./passage-database.ts";
import { openPassageFile, type PassageFile } from "./passage-file.ts";

/** What the thread is asked to do, one after the other. */
export type Task =
  | { readonly do: "judge"; readonly query: PassageQuery }
  | { readonly do: "put"; readonly bundles: readonly Bundle[] }
  | { readonly do: "remove"; readonly keys: readonly string[] }
  | { readonly do: "stamps" }
  | { readonly do: "close" };

export type Result = Judgement | ReadonlyMap<string, string> | null;

/** `number` is the task's; the first answer, to none, is about the file. */
export type Answer =
  | { readonly opened: true; readonly replaced: string | undefined }
  | { readonly number: number; readonly result: Result }
  /** The file was damaged; there is an empty one in its place now. */
  | { readonly number: number; readonly lost: string }
  | { readonly number: number; readonly failure: string };

/** The number of no task. */
const UNASKED = 0;
/** Changes are written when so long none has come, or so many passages have. */
const COMMIT_AFTER_MS = 2_000;
/** When the disk would not take them. */
const COMMIT_AGAIN_AFTER_MS = 10_000;
const COMMIT_PASSAGES = 500;

const { path } = z.object({ path: z.string().optional() }).parse(workerData);
let file: PassageFile = openPassageFile(path);
let passages = openDatabase();
let uncommitted = 0;
let commitTimer: NodeJS.Timeout | undefined;

parentPort?.on("message", ({ number, task }: { number: number; task: Task }) => {
  send(answerTo(number, task));
  if (task.do === "close") parentPort?.close();
});
send({ opened: true, replaced: file.replaced });

function send(answer: Answer): void {
  parentPort?.postMessage(answer);
}

function answerTo(number: number, task: Task): Answer {
  try {
    return { number, result: resultOf(task) };
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    return startAnew() ? { number, lost: why } : { number, failure: why };
  }
}

function resultOf(task: Task): Result {
  if (task.do === "judge") return judge(passages.without(task.query.without ?? []), task.query);
  if (task.do === "stamps") return passages.stamps();
  if (task.do === "close") return close();
  if (task.do === "put") for (const bundle of task.bundles) passages.put(bundle);
  else for (const key of task.keys) passages.remove(key);
  uncommitted +=
    task.do === "put" ? task.bundles.reduce((sum, bundle) => sum + bundle.passages.length, 0) : 1;
  commitLater();
  return null;
}

function commitLater(): void {
  clearTimeout(commitTimer);
  if (uncommitted >= COMMIT_PASSAGES) commit();
  else commitTimer = setTimeout(commitQuietly, COMMIT_AFTER_MS);
}

function commit(): void {
  passages.commit();
  uncommitted = 0;
}

/** What cannot be written now (a full disk) is written with the next change, or made again out of the store. */
function commitQuietly(): void {
  try {
    commit();
  } catch (thrown) {
    if (passages.isRolledBack && startAnew()) send({ number: UNASKED, lost: String(thrown) });
    else commitTimer = setTimeout(commitQuietly, COMMIT_AGAIN_AFTER_MS);
  }
}

function close(): null {
  clearTimeout(commitTimer);
  commit();
  passages.close();
  return null;
}

/** @returns whether there is an empty database now */
function startAnew(): boolean {
  try {
    clearTimeout(commitTimer);
    uncommitted = 0;
    passages.close();
    file = openPassageFile(path, "anew");
    passages = openDatabase();
    return true;
  } catch {
    return false;
  }
}

/** The tables may be readable and what stands in them not. */
function openDatabase(): PassageDatabase {
  try {
    return new PassageDatabase(file.database);
  } catch (thrown) {
    file.database.close();
    file = { ...openPassageFile(path, "anew"), replaced: String(thrown) };
    return new PassageDatabase(file.database);
  }
}
