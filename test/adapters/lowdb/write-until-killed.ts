/**
 * Run as a process of its own: uses the store in the folder given until it is killed, and prints a line for everything
 * that the store has acknowledged: "topic N" (followed by the one subscriber), "sent N" (of the run), "asked N"
 * (appended), "article N".
 */

import { openDatabase } from "../../../src/adapters/lowdb/database.ts";
import type { Article } from "../../../src/articles/article.ts";
import { SILENT } from "../../../src/subscribers/subscriber.ts";

const [directory = ""] = process.argv.slice(2);
const now = new Date("2026-11-24T00:00:00.000Z");
await using database = await openDatabase(directory);
const { subscribers, deliveries, articles } = database;

const recipients = Array.from({ length: 600 }, (_, at) => ({ subscriberId: `sub-${at}`, content: "a" }));
await subscribers.add({
  id: "sub-0",
  address: "chat-0",
  language: "vi",
  topics: [],
  slot: "morning",
  status: "active",
  statusReason: null,
  ...SILENT,
  createdAt: now.toISOString(),
});
await deliveries.open(
  { id: "bulletin:morning", createdAt: now.toISOString(), contents: { a: { items: [1], body: "a" } } },
  recipients,
);
console.log("ready");
await Promise.all([followTopics(), ...Array.from({ length: 8 }, sendRun), askForMore(), addArticles()]);

async function followTopics(): Promise<void> {
  for (let number = 0; ; number++) {
    await subscribers.update("sub-0", ({ topics }) => ({ topics: [...topics, `topic-${number}`] }));
    console.log(`topic ${number}`);
  }
}

async function sendRun(): Promise<void> {
  for (;;) {
    const delivery = await deliveries.claim("bulletin:morning", now);
    if (!delivery) return;
    const { attempts, doubts, number } = delivery;
    const settlement = { attempts, doubts, dueAt: null, settledAt: now.toISOString(), reason: null };
    await deliveries.settle("bulletin:morning", number, {
      ...settlement,
      state: "sent",
      messageId: `${number}`,
    });
    console.log(`sent ${number}`);
  }
}

async function askForMore(): Promise<void> {
  for (let item = 0; ; item++) {
    const { number } = await deliveries.append("asked:today", { items: [item], body: "b" }, "sub-0", now);
    console.log(`asked ${number}`);
  }
}

async function addArticles(): Promise<void> {
  const article: Article = {
    category: null,
    title: "Bài",
    publishedAt: null,
    viewCount: null,
    lead: "Mở đầu.",
    paragraphs: [],
    captions: [],
    author: null,
    url: null,
  };
  for (let number = 0; ; number++) {
    await articles.add(article, { keys: [`key-${number}`], fingerprint: "", seenAt: now });
    console.log(`article ${number}`);
  }
}
