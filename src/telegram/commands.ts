import type { StaffAction } from "./staff-actions.ts";

/** The chat commands that residents have. The Vietnamese name comes first; both are understood in every language. */
export interface ChatCommand {
  readonly name: string;
  readonly alias: string | null;
  /** The action that it means. */
  readonly action: string;
  /** The locale key of its line in Telegram's command list. */
  readonly description: string;
  /** The locale key of the button that does the same; `null` when there is none. */
  readonly label: string | null;
  /** What people type without a slash; compared without marks and case. */
  readonly words: readonly string[];
}

export const CHAT_COMMANDS: readonly ChatCommand[] = [
  {
    name: "start",
    alias: null,
    action: "start",
    description: "command-start",
    label: null,
    words: ["bắt đầu", "xin chào", "chào", "hello", "hi", "begin"],
  },
  {
    name: "chude",
    alias: "topics",
    action: "topics",
    description: "command-topics",
    label: "btn-topics",
    words: ["chủ đề", "chọn chủ đề", "theo dõi", "đăng ký", "topic", "follow", "subscribe"],
  },
  {
    name: "tin",
    alias: "today",
    action: "bulletin",
    description: "command-bulletin",
    label: "btn-bulletin",
    words: ["tin", "bản tin", "tin mới", "xem tin", "tin tức", "tin hôm nay", "đọc tiếp", "news", "bulletin"],
  },
  {
    name: "hoi",
    alias: "ask",
    action: "ask",
    description: "command-ask",
    label: "btn-ask",
    words: ["hỏi", "hỏi đáp", "đặt câu hỏi", "cuộc họp", "các cuộc họp", "question", "meetings"],
  },
  {
    name: "nghe",
    alias: "listen",
    action: "listen",
    description: "command-listen",
    label: "btn-listen",
    words: ["nghe", "đọc to", "đọc thành tiếng", "đọc cho tôi nghe", "nghe tin", "read aloud", "hear"],
  },
  {
    name: "caidat",
    alias: "settings",
    action: "settings",
    description: "command-settings",
    label: "btn-settings",
    words: [
      "cài đặt",
      "thiết lập",
      "tùy chọn",
      "đổi giờ",
      "ngôn ngữ",
      "tạm dừng",
      "giọng đọc",
      "tốc độ đọc",
      "setting",
      "pause",
      "language",
    ],
  },
  {
    name: "dulieu",
    alias: "mydata",
    action: "mydata",
    description: "command-mydata",
    label: "btn-mydata",
    words: ["dữ liệu", "dữ liệu của tôi", "my data", "privacy"],
  },
  {
    name: "xoa",
    alias: "forget",
    action: "forget",
    description: "command-forget",
    label: "btn-forget",
    words: ["xóa", "xóa dữ liệu", "hủy đăng ký", "delete", "unsubscribe", "stop"],
  },
  {
    name: "trogiup",
    alias: "help",
    action: "help",
    description: "command-help",
    label: "btn-help",
    words: ["trợ giúp", "giúp", "giúp đỡ", "giúp tôi", "hướng dẫn", "hỗ trợ", "liên hệ", "contact"],
  },
];

/** A command of staff: understood, but neither listed nor suggested to residents. */
export type StaffCommand = Omit<ChatCommand, "label" | "action"> & { readonly action: StaffAction };

export const STAFF_COMMANDS: readonly StaffCommand[] = [
  {
    ...{ name: "thongbao", alias: "announce", action: "announce" },
    description: "command-announce",
    words: ["thông báo", "viết thông báo", "soạn thông báo"],
  },
  {
    ...{ name: "choduyet", alias: "approvals", action: "approvals" },
    description: "command-approvals",
    words: ["chờ duyệt", "duyệt thông báo"],
  },
  {
    ...{ name: "tiendo", alias: "progress", action: "progress" },
    description: "command-progress",
    words: ["tiến độ", "tiến độ gửi"],
  },
  {
    ...{ name: "cauhoi", alias: "questions", action: "inquiries" },
    description: "command-inquiries",
    words: ["câu hỏi", "câu hỏi của dân"],
  },
  {
    ...{ name: "canbo", alias: "staff", action: "staff" },
    description: "command-staff",
    words: ["cán bộ", "danh sách cán bộ"],
  },
  {
    ...{ name: "nguon", alias: "sources", action: "sources" },
    description: "command-sources",
    words: ["nguồn tin", "các nguồn tin"],
  },
];

/** The ways in which a command may be written, without the slash. */
export function spellingsOf({ name, alias, words }: Pick<ChatCommand, "name" | "alias" | "words">): string[] {
  return [name, ...(alias === null ? [] : [alias]), ...words];
}
