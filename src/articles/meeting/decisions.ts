const [START, END] = [String.raw`(?<![\p{L}\p{M}])`, String.raw`(?![\p{L}\p{M}])`];
const VERBS =
  "yêu cầu|giao|thống nhất|quyết định|quyết nghị|kết luận|thông qua|đề nghị|(?<![Bb]an )chỉ đạo|biểu quyết|chấp thuận|phê duyệt|ban hành|đồng ý|chốt|bầu|nhất trí|lưu ý|cam kết|cho phép|cấm|dừng|kiến nghị|đề xuất";
/** Who can decide or ask in a session. */
const WHO =
  "[Đđ]ồng chí|[ÔôBb](?:ng|à)|[Hh]ội nghị|[Cc]uộc họp|[Kk]ỳ họp|[Pp]hiên họp|[Đđ]ại hội|[Đđ]ại biểu|UBND|HĐND|[Uu]ỷ ban|[Ủủ]y ban|Hội đồng|Thường trực|Ban|Chủ tịch|Phó Chủ tịch|Bí thư|Phó Bí thư|Thành ủy|Đảng ủy|[Tt]hành phố|[Pp]hường|[Xx]ã|[Cc]hủ tọa|[Cc]hủ trì|[Ll]ãnh đạo|Công an|Sở|Phòng|Trung tâm|Thủ tướng|[Ll]ễ|Khu phố";
const ACTS = new RegExp(String.raw`${START}(?:${WHO})${END}[^"“.]{0,170}?\s(?:${VERBS})${END}`, "u");
const CONCLUDES = new RegExp(
  String.raw`^(?:Phát biểu )?(?:[Kk]ết luận|[Cc]hỉ đạo|[Kk]ết thúc|[Tt]rên cơ sở|[Tt]hay mặt|[Bb]ế mạc|[Gg]iải đáp|[Tt]rước)[^.]{0,200}?\s(?:${VERBS})${END}`,
  "u",
);
/** What had been decided before, or is asked of somebody else's side. */
const BACKGROUND =
  /^(?:Theo|Thực hiện|Căn cứ|Trước đó|Trong \d+ (?:tháng|năm)|Năm \d{4}|Báo cáo)(?![\p{L}])/u;

/** The sentences in which something is decided, concluded or asked for. */
export function decisionsIn(told: readonly string[]): string[] {
  return told.filter(
    (sentence) => !BACKGROUND.test(sentence) && (ACTS.test(sentence) || CONCLUDES.test(sentence)),
  );
}
