import { describe, expect, test } from "vitest";
import { questionShape } from "../../src/questions/question.ts";
import { needsForm, satisfies } from "../../src/questions/satisfies.ts";

function held(question: string, sentence: string): string | null {
  const found = satisfies(questionShape(question), sentence);
  return found && `${found.isSure ? "" : "~"}${sentence.slice(found.start, found.end)}`;
}

describe("what a sentence holds of what is asked for", () => {
  test.each([
    [
      "Ai chủ trì?",
      "Đồng chí Vũ Thị Hải, Phó Chủ tịch UBND phường chủ trì hội nghị.",
      "Đồng chí Vũ Thị Hải, Phó Chủ tịch UBND phường",
    ],
    ["ai chu tri", "Chủ tịch UBND xã Lò Văn Páo chủ trì.", "Lò Văn Páo"],
    ["Ai chủ trì?", "Hội nghị kết thúc lúc 11 giờ.", null],
    ["Ai cấp phép?", "Hồ sơ do cơ quan chuyên môn xem xét.", "~cơ quan"],
    ["Có bao nhiêu hộ sơ tán?", "Phường sơ tán 38 hộ dân với 120 nhân khẩu.", "38"],
    ["co bao nhieu ho so tan", "Đến 8 giờ, 38 hộ dân đã sơ tán.", "38"],
    ["Có bao nhiêu hộ sơ tán?", "Có 12 tàu cá vào bờ.", "~12"],
    ["Kinh phí là bao nhiêu?", "Công trình dài 14 km, kinh phí 18,5 tỷ đồng.", "18,5 tỷ đồng"],
    ["Đạt bao nhiêu phần trăm?", "Có 120 hồ sơ, đạt 91,6%.", "91,6%"],
    ["số điện thoại trực bão", "Trực ban 24/24 giờ, điện thoại 0203 3123 456.", "0203 3123 456"],
    ["Khi nào thông xe?", "Cầu thông xe ngày 20/12/2026.", "ngày 20/12/2026"],
    ["Mấy giờ bắt đầu?", "Buổi khám bắt đầu lúc 7 giờ 30.", "7 giờ 30"],
    ["Khi nào thu gom?", "Rác được thu gom hàng ngày.", "~hàng ngày"],
    ["Khi nào thông xe?", "Cầu có bốn làn xe.", null],
    [
      "Tổ chức ở đâu?",
      "Lễ hội diễn ra tại Quảng trường Hòa Bình, thu hút 500 người.",
      "tại Quảng trường Hòa Bình",
    ],
    ["Vì sao hoãn?", "Kỳ họp hoãn do bão số 12.", "do"],
    ["Không phân loại rác bị phạt bao nhiêu?", "Có 3 lỗi, phạt từ 500.000 đồng.", "500.000 đồng"],
    ["Mỗi người đóng bao nhiêu một tháng?", "Tháng 12 thu 9.500 đồng/người/tháng.", "9.500 đồng"],
    ["Gọi số nào để hỏi?", "Ngày 5/11, gọi tổng đài 19006769.", "19006769"],
    [
      "Khai ở trang web nào?",
      "Khai tại tuyensinh.example.edu.vn trước ngày 5/7.",
      "tuyensinh.example.edu.vn",
    ],
    ["Công ty nào thi công?", "Công ty cổ phần Thành Đạt thi công.", "Công ty cổ phần Thành Đạt thi công"],
    ["Công ty nào thi công?", "Ban Quản lý dự án giám sát.", null],
    [
      "Ai thi công?",
      "Ông Lê Văn Tám dự. Công ty cổ phần Thành Đạt thi công.",
      "Công ty cổ phần Thành Đạt thi công",
    ],
    ["Ai thi công?", "Ông Lê Văn Tám dự lễ.", "~Ông Lê Văn Tám"],
    ["Đấu giá thu được bao nhiêu?", "Có 3 lô, tổng số tiền 78,4 tỷ đồng.", "78,4 tỷ đồng"],
    ["Họp ở đâu?", "Tại buổi tiếp, có 7 người.", "~Tại buổi tiếp"],
    ["Vì sao hoãn?", "Hội nghị do đồng chí Bí thư chủ trì.", "~do"],
    ["Mất bao lâu?", "Từ 9 tháng 10, làm trong 14 tháng.", "14 tháng"],
    ["Nhà có giường hỏng muốn vứt thì làm thế nào?", "Người dân đăng ký qua tổ trưởng.", "đăng ký"],
    ["Đơn vị nào giám sát?", "Ban Quản lý dự án giám sát.", "Ban Quản lý dự án giám sát"],
    ["Những khu nào làm thử?", "Thí điểm tại khu 1 và khu 4.", "khu 1"],
    ["Mấy giờ họp?", "Họp ngày 5/11.", "~ngày 5/11"],
    ["Có bao nhiêu cháu đi thi?", "Hội thi có 100 thí sinh và 45 em nhỏ.", "45"],
    ["Vì sao hoãn?", "Kỳ họp hoãn sang tháng 12.", null],
  ])("%s %s → %s", (question, sentence, wanted) => expect(held(question, sentence)).toBe(wanted));
});

test.each([
  ["Ai chủ trì?", true],
  ["Khi nào họp?", true],
  ["Kết luận gì?", false],
  ["rác thải", false],
])("%s needs a form: %s", (question, wanted) => expect(needsForm(questionShape(question))).toBe(wanted));
