import type { Update } from "grammy/types";
import { CivilDate } from "../../src/lib/civil-date.ts";
import type { ChatPage } from "../../src/web/chat-page.ts";
import { createLocalTelegram, type LocalTelegram } from "../../src/web/local-telegram.ts";
import { startWeb, type Web, type WebOptions } from "../../src/web/server.ts";

export const NOW = new Date("2026-11-24T01:00:00Z");

const TOPICS = ["Giao thông", "Y tế", "Giáo dục"];
export const BULLETIN = [
  "Bản tin thứ Ba ngày 24 tháng 11 năm 2026: 2 tin mới.",
  "",
  "1. Giao thông: Phân luồng đường Hoàng Quốc Việt",
  "Từ 8 giờ sáng ngày 25 tháng 11, xe tải đi theo đường tránh. Xe máy và xe buýt đi như thường ngày.",
  "",
  "2. Y tế: Tiêm vắc xin tại trạm y tế phường",
  "Trẻ từ 18 tháng tuổi được tiêm miễn phí vào sáng thứ Bảy.",
].join("\n");

/** A bot small enough to see through: it answers as the real one does, through the API's calls. */
export function stubTake(telegram: LocalTelegram): (update: Update) => Promise<void> {
  const followed = new Set<string>();
  const keyboard = (chat: number) => ({
    inline_keyboard: TOPICS.map((topic, at) => [
      {
        text: followed.has(`${chat}:${at}`) ? `${topic}: đang nhận, bấm để tắt` : `Nhận ${topic}`,
        callback_data: `t:${at}`,
      },
    ]),
  });
  const say = (chat_id: number, text: string, more = {}) =>
    telegram.call("sendMessage", { chat_id, text, ...more });

  async function takeText(chat: number, text: string): Promise<void> {
    if (text === "/start") return void (await say(chat, GREETING, { reply_markup: MENU }));
    if (text === "/chude") return void (await say(chat, "Chọn chủ đề.", { reply_markup: keyboard(chat) }));
    if (text === "/fail") throw new Error("planned");
    if (text !== "/tin") return void (await say(chat, `Bạn viết: ${text}`));
    const entities = [
      { type: "bold", offset: 0, length: BULLETIN.indexOf(":") },
      {
        type: "text_link",
        offset: BULLETIN.indexOf("Phân"),
        length: 4,
        url: "https://example.org/phan-luong",
      },
    ];
    await say(chat, BULLETIN, { entities, reply_markup: READ });
  }
  async function takePress(
    chat: number,
    data: string,
    press: { id: string; messageId: number },
  ): Promise<void> {
    const place = { chat_id: chat, message_id: press.messageId };
    const topic = `${chat}:${data.split(":")[1]}`;
    if (data === "go:chude") await takeText(chat, "/chude");
    else if (data === "gone") await telegram.call("editMessageReplyMarkup", place);
    else {
      if (!followed.delete(topic)) followed.add(topic);
      await telegram.call("editMessageReplyMarkup", { ...place, reply_markup: keyboard(chat) });
    }
    await telegram.call("answerCallbackQuery", { callback_query_id: press.id, text: "Đã ghi lại" });
  }
  return async ({ message, callback_query: query }) => {
    if (message?.text) await takeText(message.chat.id, message.text);
    if (query?.data && query.message) {
      await takePress(query.from.id, query.data, { id: query.id, messageId: query.message.message_id });
    }
  };
}

const GREETING =
  "Xin chào. Tôi là Loa Phường, bot gửi tin của phường cho bạn.\n" +
  "1. Chọn chủ đề: /chude\n2. Nhận bản tin ngay: /tin\n3. Đặt câu hỏi: viết cho tôi như nhắn tin.";
const MENU = {
  inline_keyboard: [
    [{ text: "Chọn chủ đề", callback_data: "go:chude" }],
    [{ text: "Ẩn các nút", callback_data: "gone" }],
  ],
};
const READ = {
  inline_keyboard: [
    [{ text: "Mở bài: Phân luồng đường", url: "https://example.org/phan-luong" }],
    [{ text: "Chọn chủ đề", callback_data: "go:chude" }],
  ],
};

export interface Stub extends AsyncDisposable {
  readonly web: Web;
  readonly telegram: LocalTelegram;
  readonly errors: unknown[];
}

/** A web edge with the stub bot behind its page, at a free port (or `port`). */
export async function startStub(
  options: Partial<WebOptions> & { take?: ChatPage["take"] } = {},
): Promise<Stub> {
  const telegram = createLocalTelegram({ clock: () => NOW, ownerIds: [123456789] });
  const errors: unknown[] = [];
  const page = {
    telegram,
    take: options.take ?? stubTake(telegram),
    city: "Hạ Long",
    newest: async () => [
      { title: "Phân luồng đường Hoàng Quốc Việt", date: CivilDate.parse("2026-11-24"), topic: "Giao thông" },
      { title: "Tiêm vắc xin <cho trẻ> & người già", date: null, topic: "Y tế" },
    ],
  };
  const health = async () => ({ ok: true, parts: { store: "ok" } });
  const base = { host: "127.0.0.1", port: 0, health, metrics: async () => "up 1\n", page };
  const web = await startWeb({ ...base, onError: (error) => errors.push(error), ...options });
  return { web, telegram, errors, [Symbol.asyncDispose]: () => web[Symbol.asyncDispose]() };
}
