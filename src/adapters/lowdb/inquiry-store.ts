import { join } from "node:path";
import { z } from "zod";
import { Inquiry, type InquiryId } from "../../questions/inquiry.ts";
import type { InquiryStore } from "../../questions/ports.ts";
import type { WriteFile } from "./durable-write.ts";
import { type JsonFile, openJsonFile } from "./json-file.ts";
import { openShards, type Shards } from "./shards.ts";

/** What is not in any conversation: the highest number that was given. */
const Register = z.object({ newest: z.int().nonnegative() });
type Register = z.infer<typeof Register>;

class LowdbInquiryStore implements InquiryStore, AsyncDisposable {
  readonly #shards: Shards<Inquiry>;
  readonly #register: JsonFile<Register>;
  /** The newest state of each, by id. */
  readonly #byId: Map<InquiryId, Inquiry>;

  constructor(shards: Shards<Inquiry>, register: JsonFile<Register>) {
    this.#shards = shards;
    this.#register = register;
    this.#byId = new Map(shards.entries());
  }

  async get(id: InquiryId): Promise<Inquiry | undefined> {
    return this.#byId.get(id);
  }

  async create(make: (id: InquiryId) => Inquiry): Promise<Inquiry> {
    let number = 0;
    // The number is on disk before anybody can hear it: a later inquiry never gets one that staff know already.
    await this.#register.mutate((register) => {
      number = ++register.newest;
    });
    return this.#keep(make(String(number)));
  }

  async update(id: InquiryId, change: (inquiry: Inquiry) => Inquiry | undefined) {
    const inquiry = this.#byId.get(id);
    const changed = inquiry && change(inquiry);
    return changed && this.#keep(changed);
  }

  async list(statuses: readonly Inquiry["status"][]): Promise<readonly Inquiry[]> {
    return this.#all()
      .filter(({ status }) => statuses.includes(status))
      .sort((a, b) => a.changedAt.localeCompare(b.changedAt) || Number(a.id) - Number(b.id));
  }

  async of(subscriberId: string): Promise<readonly Inquiry[]> {
    return this.#all()
      .filter((inquiry) => inquiry.subscriberId === subscriberId)
      .sort((a, b) => Number(a.id) - Number(b.id));
  }

  async prune(before: Date): Promise<void> {
    const limit = before.toISOString();
    for (const { id, status, changedAt } of this.#all()) {
      if (status === "closed" && changedAt < limit) await this.#remove(id);
    }
  }

  async forget(subscriberId: string): Promise<void> {
    for (const { id } of await this.of(subscriberId)) await this.#remove(id);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#shards[Symbol.asyncDispose]();
    await this.#register.close();
  }

  #all(): Inquiry[] {
    return [...this.#byId.values()];
  }

  async #keep(inquiry: Inquiry): Promise<Inquiry> {
    this.#byId.set(inquiry.id, inquiry);
    await this.#shards.put(inquiry.id, inquiry);
    return inquiry;
  }

  async #remove(id: InquiryId): Promise<void> {
    this.#byId.delete(id);
    await this.#shards.remove(id);
  }
}

/** Inquiries in `inquiries/`, their numbers in `inquiries.json`. @throws PlainError as `openJsonFile` does */
export async function openInquiryStore(
  directory: string,
  write?: WriteFile,
): Promise<InquiryStore & AsyncDisposable> {
  const path = join(directory, "inquiries.json");
  const register = await openJsonFile({ path, schema: Register, write }, { newest: 0 });
  const shards = await openShards({ directory: join(directory, "inquiries"), row: Inquiry, write });
  return new LowdbInquiryStore(shards, register);
}
