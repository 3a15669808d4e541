import { phrase } from "./phrases.ts";

const PRAISES = new RegExp(
  phrase(
    "tích cực|quyết liệt|nhiều đổi mới|kiện toàn|nâng cao (?:chất lượng|nhận thức|hiệu quả|năng lực)|đẩy mạnh|tăng cường|phát huy|chú trọng|" +
      "thiết thực|hiệu quả|thi đua|truyền thống|đoàn kết|ý nghĩa|thực chất|trọng tâm|trọng điểm|chung tay|lan tỏa|phấn đấu|góp phần",
  ).source,
  "giu",
);
const PRAISES_AT_MOST = 3;
const AMOUNT = new RegExp(
  String.raw`\p{N}[\p{N}.,]*\s*(?:%|(?:nghìn tỷ|nghìn|ngàn|triệu|tỷ|tỉ|đồng|USD|hộ|người|nhân khẩu|cá nhân|đối tượng|trường hợp|ca|suất|học sinh|giáo viên|chỉ tiêu|hồ sơ|công dân|` +
    String.raw`lượt|căn|ha|m2|m²|km|m|tấn|cây|liều|chỗ|dự án|công trình|nghị quyết|ý kiến|doanh nghiệp|cơ sở|khu phố|xã|phường|tuyến)(?![\p{L}\p{N}]))`,
  "iu",
);
const WHEN = phrase(
  "(?:trước|từ|đến hết|đến|kể từ) (?:\\d{1,2} giờ|ngày|tháng|năm|quý|nay|\\d{1,2}[/.-]\\d)[^,.]*|có hiệu lực|hạn chót|thời hạn|thời gian nhận|" +
    "hằng (?:ngày|tuần|tháng)|vào (?:thứ|ngày|các ngày)[^,.]*",
);

export interface ContentSigns {
  /** 1: how much or how many. */
  readonly amount: number;
  /** 1: from when, until when. */
  readonly when: number;
  /** Words that every report has ("tích cực", "đẩy mạnh", "nâng cao hiệu quả"): none 0, three or more 1. */
  readonly praise: number;
}

export function contentSigns(sentence: string): ContentSigns {
  return {
    amount: Number(AMOUNT.test(sentence)),
    when: Number(WHEN.test(sentence)),
    praise: Math.min(1, (sentence.match(PRAISES)?.length ?? 0) / PRAISES_AT_MOST),
  };
}
