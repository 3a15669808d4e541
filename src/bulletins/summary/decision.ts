import { opening, phrase } from "./phrases.ts";

/** What somebody with the power to do so did or ordered. */
const DECIDED = phrase(
  "phê duyệt|thông qua|ban hành|quyết định|quyết nghị|chấp thuận|đồng ý|thống nhất|công bố|công nhận|cho phép|cấp phép|" +
    "phê chuẩn|bổ nhiệm|bãi bỏ|thu hồi|thành lập|điều chỉnh|bố trí|phân bổ|giao (?:cho )?(?:các |ban|sở|phòng|ubnd|công an)|" +
    "ký ban hành|ra quyết định|biểu quyết|tán thành|niêm yết|lấy ý kiến",
);
/** What a resident must, may or must not do, or gets. */
const AFFECTS_PEOPLE = phrase(
  "cấm|nghiêm cấm|bắt buộc|phải nộp|xử phạt|phạt tiền|bị phạt|tạm dừng|tạm ngừng|tạm ngưng|ngừng|cắt (?:điện|nước)|phân luồng|đóng cửa|" +
    "miễn phí|miễn|giảm (?:giá|phí|thuế|học phí|lãi)|không thu (?:phí|tiền)|hỗ trợ|trợ cấp|bồi thường|đền bù|tái định cư|di dời|sơ tán|chi trả|" +
    "được hưởng|được nhận|được vay|tặng|trao tặng|tuyển dụng|tuyển sinh|đăng ký|tiếp nhận hồ sơ|nộp hồ sơ|tiêm|khám|mức thu|mức giá|tăng lương",
);
/** Works and services that begin or end. */
const BEGINS = phrase(
  "khởi công|khánh thành|thông xe|hoàn thành|đưa vào (?:sử dụng|vận hành|khai thác|hoạt động)|bàn giao|khai trương|thi công|đầu tư xây dựng|xây dựng mới|" +
    "triển khai thực hiện|bắt đầu (?:từ|thực hiện|áp dụng)|có hiệu lực|áp dụng từ|được áp dụng|đi vào hoạt động",
);
/** What the chair of a session asks for. */
const ASKS = phrase(
  "yêu cầu|đề nghị|chỉ đạo|kết luận|giao nhiệm vụ|nhấn mạnh yêu cầu|lưu ý các|kiến nghị|đề xuất|cam kết|khẩn trương",
);
const CONCLUSION = opening(
  "(?:phát biểu )?kết luận|(?:phát biểu )?(?:chỉ đạo|bế mạc) (?:tại |hội nghị|cuộc họp|buổi)|kết thúc (?:hội nghị|cuộc họp|kỳ họp|buổi)",
);

const BODY_NAMES =
  "UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|Thủ tướng|Phó Thủ tướng|Chính phủ|Quốc hội|Ban [Bb]í thư|Bộ Chính trị|Thường trực|Viện [Kk]iểm sát|Tòa án|Toà án|Bộ trưởng|Bộ (?=\\p{Lu})|Sở (?=\\p{Lu})|" +
  "Cục (?=\\p{Lu})|Chủ tịch|Phó Chủ tịch|Bí thư|Thành ủy|Thành uỷ|Tỉnh ủy|Tỉnh uỷ|Đảng ủy|Ban Thường vụ|Ban Chỉ đạo|BCĐ|Ban Quản lý|Phòng (?=\\p{Lu})|" +
  "Công an|Thành phố|TP|Tỉnh|Quận|Huyện|Thị xã|Phường|Xã|Trung tâm|Trạm Y tế|Bảo hiểm xã hội|Bệnh viện|Trường|Tổng cục|Kho bạc|Chi cục|MTTQ|Hội nghị|Kỳ họp";
const NAMES_BODY = new RegExp(String.raw`(?<![\p{L}])(?:${BODY_NAMES})`, "u");

/** A body near the beginning, and near behind it what it decides. */
const ACTS = new RegExp(
  String.raw`^(?:[^"“]{0,70}[\s(,])?(?:${BODY_NAMES})[^"“]{0,70}?\s(?:yêu cầu|giao|quyết định|phê duyệt|ban hành|thông qua|đồng ý|chấp thuận|chỉ đạo|đề nghị|` +
    "kiến nghị|đề xuất|kết luận|bầu|bổ nhiệm|công bố|cấm|cho phép|thu hồi|hỗ trợ|tạm dừng|tạm ngừng|khởi công|khánh thành|điều chỉnh|công nhận|thành lập|thống nhất|cam kết|" +
    String.raw`áp dụng|triển khai|niêm yết|sơ tán|di dời|xử phạt|cảnh báo|tuyển|trao|miễn|giảm|tăng|khai trừ|kỷ luật|khởi tố|phạt)(?![\p{L}])`,
  "u",
);

/** Bodies and places of a city's administration. */
const CITY =
  /(?<!\p{L})(?:UBND|HĐND|Hội đồng nhân dân|Ủy ban nhân dân|Uỷ ban nhân dân|Thành ủy|Thành uỷ|Tỉnh ủy|Tỉnh uỷ|Đảng ủy|Sở \p{Lu}|Ban Chỉ đạo|BCĐ|[Pp]hường \p{Lu}|[Kk]hu phố|MTTQ)/u;
const CIVIC_SHARE = 0.2;

/** Whether a text is about what a city's bodies do: its title says so, or every fifth sentence. */
export function isCivic(title: string, sentences: readonly string[]): boolean {
  const naming = sentences.filter((sentence) => CITY.test(sentence)).length;
  return naming > 0 && (CITY.test(title) || naming >= CIVIC_SHARE * sentences.length);
}

/** What a sentence tells of decisions; each 0 or 1. */
export interface DecisionSigns {
  /** A body decides, something begins, or people get, must or may not do something. */
  readonly decision: number;
  /** A body is said to do it. */
  readonly act: number;
  /** The chair of a session concludes. */
  readonly conclusion: number;
}

export function decisionSigns(sentence: string): DecisionSigns {
  const decides = DECIDED.test(sentence) && NAMES_BODY.test(sentence);
  return {
    decision: Number(decides || AFFECTS_PEOPLE.test(sentence) || BEGINS.test(sentence)),
    act: Number(ACTS.test(sentence)),
    conclusion: Number(CONCLUSION.test(sentence) && ASKS.test(sentence)),
  };
}
