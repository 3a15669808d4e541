import { join } from "node:path";
import { z } from "zod";
import type { OfferStore } from "../../subscribers/ports.ts";
import type { WriteFile } from "./durable-write.ts";
import { openShards } from "./shards.ts";

const StoredOffer = z.object({
  choices: z.array(z.string()).readonly(),
  extras: z.array(z.string()).readonly(),
  offeredAt: z.iso.datetime(),
  undoTopics: z.array(z.string()).readonly().exactOptional(),
  shown: z.object({ action: z.string(), messageId: z.int(), shownAt: z.iso.datetime() }).exactOptional(),
  asking: z.object({ action: z.string(), given: z.string().exactOptional() }).exactOptional(),
});

/** Offers in `offers/`, by subscriber. @throws PlainError as `openJsonFile` does */
export async function openOfferStore(
  directory: string,
  write?: WriteFile,
): Promise<OfferStore & AsyncDisposable> {
  const shards = await openShards({ directory: join(directory, "offers"), row: StoredOffer, write });
  return {
    last: async (id) => shards.get(id),
    put: (id, offer) => shards.put(id, offer),
    remove: async (id) => {
      if (shards.get(id)) await shards.remove(id);
    },
    [Symbol.asyncDispose]: () => shards[Symbol.asyncDispose](),
  };
}
