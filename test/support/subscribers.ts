import { openDatabase } from "../../src/adapters/lowdb/database.ts";
import { SILENT, type Subscriber } from "../../src/subscribers/subscriber.ts";

export type Reader = Partial<Omit<Subscriber, "id">>;

/** Active readers of the morning slot who follow health, in the order in which they came: chats 1, 2, 3 … */
export function readers(count: number, shape: (number: number) => Reader = () => ({})): Subscriber[] {
  const firstMs = Date.parse("2026-11-01T00:00:00Z");
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    return {
      id: `s-${String(number).padStart(6, "0")}`,
      address: String(number),
      language: "vi",
      topics: ["y-te"],
      slot: "morning",
      status: "active",
      statusReason: null,
      ...SILENT,
      createdAt: new Date(firstMs + number * 1_000).toISOString(),
      ...shape(number),
    };
  });
}

/** Puts subscribers into the store in `dir`, which no process may have open. */
export async function seedSubscribers(dir: string, subscribers: readonly Subscriber[]): Promise<void> {
  await using database = await openDatabase(dir);
  await Promise.all(subscribers.map((subscriber) => database.subscribers.add(subscriber)));
}
