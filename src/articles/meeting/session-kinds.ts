export const SESSION_KINDS = [
  "briefing",
  "session",
  "sitting",
  "voterContact",
  "reception",
  "dialogue",
  "congress",
  "workingSession",
  "conference",
  "workshop",
  "ceremony",
  "meeting",
] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** How each kind is called, the more telling name first. */
const NAMES: readonly (readonly [SessionKind, string])[] = [
  ["briefing", "(?:hội nghị |cuộc họp |họp |buổi )?giao ban"],
  ["session", "kỳ họp|kì họp"],
  ["sitting", "phiên họp|phiên giải trình|phiên chất vấn|phiên làm việc"],
  ["voterContact", "(?:hội nghị |buổi |cuộc )?tiếp xúc cử tri|TXCT"],
  ["reception", "(?:buổi |phiên )?tiếp công dân(?: định kỳ| thường kỳ| đột xuất)?|(?:buổi )?tiếp dân"],
  ["dialogue", "(?:hội nghị |buổi |cuộc |chương trình )?(?:tiếp xúc, )?đối thoại"],
  ["congress", "đại hội"],
  ["workingSession", "buổi làm việc|cuộc làm việc|làm việc với|(?:buổi |cuộc )kiểm tra thực địa"],
  ["conference", "hội nghị"],
  ["workshop", "hội thảo|tọa đàm|toạ đàm|lớp tập huấn|lớp bồi dưỡng|diễn đàn"],
  [
    "ceremony",
    "lễ (?:ra quân|phát động|khởi công|khánh thành|khai giảng|khai mạc|bế mạc|công bố|trao|ký kết|kỷ niệm|mít tinh|mừng thọ|tuyên dương|đón|giao nhận|bàn giao|hưởng ứng|thông xe|kết nạp|hội|gặp mặt|tổng kết|sơ kết|viếng|dâng hương|cầu siêu|chào cờ|động thổ|tri ân|vinh danh|tiễn|ra mắt|phát thưởng|tôn vinh)|mít tinh|ngày hội|buổi gặp mặt",
  ],
  ["meeting", "cuộc họp|buổi họp|họp"],
];

const PATTERNS = NAMES.map(
  ([kind, names]) =>
    [kind, new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${names})(?![\p{L}\p{M}])`, "iu")] as const,
);

/** Any name of a session, as one group to put into a pattern. */
export const ANY_SESSION = `(?:${NAMES.map(([, names]) => names).join("|")})`;

/** The most telling kind that a clause names. */
export function sessionKind(clause: string): SessionKind | undefined {
  return PATTERNS.find(([, pattern]) => pattern.test(clause))?.[0];
}
