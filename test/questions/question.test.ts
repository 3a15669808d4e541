import { describe, expect, test } from "vitest";
import { questionShape } from "../../src/questions/question.ts";

const read = (text: string) => {
  const { kind, focus } = questionShape(text);
  return focus === null ? kind : `${kind} ${focus}`;
};

describe("what a question asks for", () => {
  test.each([
    ["Ai chủ trì cuộc họp về thu gom rác?", "who"],
    ["Hội nghị do ai chủ trì?", "who"],
    ["ai chu tri hop giao ban", "who"],
    ["Đồng chí nào phụ trách địa bàn khu phố 3?", "who"],
    ["tuần trước bầu những ai vào ban chấp hành", "who"],
    ["Cán bộ nào tiếp công dân thứ Năm?", "who cán bộ"],
    ["Có bao nhiêu hộ phải sơ tán?", "howMany hộ"],
    ["co bao nhieu ho ngheo", "howMany ho ngheo"],
    ["xay ra bao nhieu vu chay", "howMany vu chay"],
    ["Phường thông qua mấy nghị quyết?", "howMany nghị quyết"],
    ["lap camera tai may vi tri", "howMany vi tri"],
    ["Kinh phí sửa chợ là bao nhiêu?", "howMany kinh phí"],
    ["Học phí tăng bao nhiêu phần trăm?", "howMany phần trăm"],
    ["hết bn tiền", "howMany tiền"],
    ["Thời gian sửa đường kéo dài bao lâu?", "howMany thời gian"],
    ["so dien thoai truc bao", "howMany so dien thoai"],
    ["Khi nào thông xe cầu Bến Nhỏ?", "when"],
    ["bao gio khai mac", "when"],
    ["Chợ đóng cửa từ ngày nào đến ngày nào?", "when"],
    ["Xe tải bị cấm trong khung giờ nào?", "when"],
    ["may gio thu gom rac", "when"],
    ["Cầu xây năm bao nhiêu?", "when"],
    ["Lễ ra quân tổ chức ở đâu?", "where"],
    ["nop ho so o cho nao", "where"],
    ["Địa điểm nào làm căn cước lưu động?", "where"],
    ["Nhà thầu nào thi công đường Hải Phúc?", "which nhà thầu"],
    ["don vi nao thu gom rac", "which don vi"],
    ["Xã nào có nhiều hộ nghèo nhất?", "which xã"],
    ["Những tuyến đường nào bị ngập?", "which tuyến đường"],
    ["Vì sao hoãn kỳ họp?", "why"],
    ["tai sao mat nuoc", "why"],
    ["Nguyên nhân nào gây ngập?", "why"],
    ["Tình hình dịch bệnh thế nào?", "how"],
    ["nop ho so nhu the nao", "how"],
    ["Phường có tuyển giáo viên không?", "yesNo"],
    ["da thong xe chua", "yesNo"],
    ["Trẻ dưới 5 tuổi có được tiêm miễn phí không", "yesNo"],
    ["Kết quả bầu cử ra sao?", "how"],
    ["Chủ tịch phường yêu cầu gì?", "outcome"],
    ["hôm qua họp gì", "outcome"],
    ["kết luận cuộc họp giao ban", "outcome"],
    ["OCOP là gì?", "definition ocop"],
    ["Phạt nguội nghĩa là gì?", "definition"],
    ["Chủ đề của hội nghị kích cầu du lịch là gì?", "what chủ đề"],
    ["Làm căn cước cần giấy tờ gì?", "what giấy tờ"],
    ["lịch cắt điện khu phố 5", "when"],
    ["rác thải", "other"],
    ["Sao cầu mới lại chậm thế?", "why"],
    ["Từ đầu năm bao nhiêu cháu mắc sởi?", "howMany cháu mắc sởi"],
    ["Mỗi tháng đóng mấy đồng?", "howMany đồng"],
    ["Thông xe tháng mấy?", "when"],
    ["Mấy nhà chưa nhận tiền đòi cái gì?", "what nhận tiền đòi"],
    ["Đội nào về đầu?", "which đội"],
    ["Em nào thắng cuộc thi?", "who em"],
    ["Hiệu trưởng trường Bạch Sa tên là gì?", "who hiệu trưởng"],
    ["Quán đánh bạc tên gì?", "what đánh bạc tên"],
    ["có mất tiền không ạ", "yesNo"],
    ["co may doan tham gia", "howMany doan"],
    ["cho xin so dien thoai xi nghiep nuoc", "howMany so dien thoai"],
  ])("%s", (text, wanted) => expect(read(text)).toBe(wanted));
});

test.each([
  ["Kinh phí chiến dịch là bao nhiêu?", ["bao", "nhiêu"], ["kinh", "phí", "chiến", "dịch", "là"]],
  ["ai chu tri hop giao ban", ["ai"], ["chu", "tri", "hop", "giao", "ban"]],
  ["rác thải", [], ["rác", "thải"]],
])("%s: the words that only ask are apart from the content", (text, asking, content) => {
  expect(questionShape(text)).toMatchObject({ askingWords: asking, contentWords: content });
});

test("a machine is not a number without its mark", () => {
  expect(read("phuong lap may phun o khu pho 3")).toBe("other");
  expect(read("phuong lap may camera")).toBe("howMany camera");
});
