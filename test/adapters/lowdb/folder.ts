import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Opened, OpenStore } from "../../contracts/opened.ts";

export interface Folder extends AsyncDisposable {
  readonly path: string;
}

/** An empty folder that is removed with everything in it. */
export async function emptyFolder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), "loa-store-"));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** A store in an empty folder, as contract suites open it. */
export function inEmptyFolder<Store extends AsyncDisposable>(
  open: (directory: string) => Promise<Store>,
): OpenStore<Store> {
  return async (): Promise<Opened<Store>> => {
    const folder = await emptyFolder();
    let store = await open(folder.path);
    return {
      store,
      reopen: async () => {
        await store[Symbol.asyncDispose]();
        store = await open(folder.path);
        return store;
      },
      [Symbol.asyncDispose]: async () => {
        await store[Symbol.asyncDispose]();
        await folder[Symbol.asyncDispose]();
      },
    };
  };
}
