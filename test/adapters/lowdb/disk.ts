import { type WriteFile, writeDurably } from "../../../src/adapters/lowdb/durable-write.ts";

/** A disk that counts what is written, and fails while `failure` is set. */
export class TestDisk {
  readonly written: string[] = [];
  failure: string | undefined;

  readonly write: WriteFile = async (path, text) => {
    this.written.push(path);
    if (this.failure !== undefined) throw systemError(this.failure, path);
    await writeDurably(path, text);
  };
}

export function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: no such luck, write '${path}'`), { code });
}
