import { createHmac, randomBytes } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import type { SenderBook } from "../../questions/ports.ts";
import type { WriteFile } from "./durable-write.ts";
import { openJsonFile } from "./json-file.ts";

const SALT_BYTES = 32;

const State = z.object({
  /** Of this store alone: a hash tells nothing to whoever has it without this file. */
  salt: z.string().regex(/^[0-9a-f]{64}$/),
  /** By hash: until when nothing is taken. */
  muted: z.record(z.string(), z.iso.datetime()),
  /** By hash: when something was sent. */
  sent: z.record(z.string(), z.array(z.iso.datetime())),
});
type State = z.infer<typeof State>;

/** Who has sent staff how much lately, in `senders.json`, without an address. @throws PlainError as `openJsonFile` does */
export async function openSenderBook(
  directory: string,
  write?: WriteFile,
): Promise<SenderBook & AsyncDisposable> {
  const path = join(directory, "senders.json");
  const first: State = { salt: randomBytes(SALT_BYTES).toString("hex"), muted: {}, sent: {} };
  const file = await openJsonFile<State>({ path, schema: State, write }, first);
  const hashOf = (address: string) => createHmac("sha256", file.state.salt).update(address).digest("hex");
  return {
    mutedUntil: async (address) => file.state.muted[hashOf(address)] ?? null,
    mute: (address, until) =>
      file.mutate(({ muted }) => {
        if (until === null) delete muted[hashOf(address)];
        else muted[hashOf(address)] = until;
      }),
    async countSince(address, since) {
      const limit = since.toISOString();
      return (file.state.sent[hashOf(address)] ?? []).filter((at) => at > limit).length;
    },
    note: (address, sentAt) =>
      file.mutate(({ sent }) => {
        const hash = hashOf(address);
        sent[hash] = [...(sent[hash] ?? []), sentAt.toISOString()];
      }),
    async knows(address) {
      const hash = hashOf(address);
      return file.state.muted[hash] !== undefined || file.state.sent[hash] !== undefined;
    },
    async prune(now, before) {
      const kept = pruned(file.state, now.toISOString(), before.toISOString());
      if (JSON.stringify(kept) === JSON.stringify(file.state)) return;
      await file.mutate((state) => void Object.assign(state, kept));
      // The backup is the file before the last commit.
      await file.mutate(() => undefined);
    },
    [Symbol.asyncDispose]: () => file.close(),
  };
}

function pruned({ salt, muted, sent }: State, now: string, before: string): State {
  const lately = Object.entries(sent)
    .map(([hash, times]) => [hash, times.filter((at) => at >= before)] as const)
    .filter(([, times]) => times.length > 0);
  return {
    salt,
    muted: Object.fromEntries(Object.entries(muted).filter(([, until]) => until >= now)),
    sent: Object.fromEntries(lately),
  };
}
