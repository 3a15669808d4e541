/** Run as a process of its own: holds the folder given until it is killed, and prints whether it got it. */
import { holdLock } from "../../../src/adapters/lowdb/lock.ts";
import { PlainError } from "../../../src/lib/errors.ts";

const [directory = ""] = process.argv.slice(2);
try {
  using _lock = holdLock(directory);
  console.log("holds");
  await new Promise((resolve) => process.stdin.once("end", resolve).resume());
} catch (thrown) {
  console.log(thrown instanceof PlainError ? thrown.code : thrown);
}
