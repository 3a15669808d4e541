import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quietCapitals } from "../../src/language/capitals.ts";

const SAMPLE =
  "Sáng nay, UBND phường Hạ Long và Đảng ủy phường họp với ông Trần Văn Bình. Tại khu vực Cao Xanh, các hộ ở phường Cao Xanh đã ký.";

describe("quietCapitals", () => {
  test.each([
    ["HỘI NGHỊ TỔNG KẾT CỦA UBND PHƯỜNG HẠ LONG", "Hội nghị tổng kết của UBND phường Hạ Long"],
    ["Mọi hành vi VI PHẠM đều bị phạt", "Mọi hành vi vi phạm đều bị phạt"],
    ["Từ mai CẤM đỗ xe", "Từ mai cấm đỗ xe"],
    ["THÔNG BÁO: LỊCH CẮT ĐIỆN TẠI CAO XANH", "Thông báo: Lịch cắt điện tại Cao Xanh"],
    ["ÔNG TRẦN VĂN BÌNH NHẬN VIỆC", "Ông Trần Văn Bình nhận việc"],
    ["ĐẢNG ỦY HỌP. PHƯỜNG SẼ LÀM", "Đảng ủy họp. Phường sẽ làm"],
    ["NGHỊ QUYẾT 21/NQ-HĐND VỀ COVID-19 VÀ OCOP", "Nghị quyết 21/NQ-HĐND về COVID-19 và OCOP"],
    ["KHÓA VI, QUÝ I VÀ ĐẠI HỘI LẦN THỨ XI", "Khóa VI, quý I và đại hội lần thứ XI"],
    ["PHÁT TRIỂN NÔNG NGHIỆP - NÔNG THÔN", "Phát triển nông nghiệp - nông thôn"],
    ["Phong trào “NGƯỜI TỐT, VIỆC TỐT”", "Phong trào “Người tốt, việc tốt”"],
    ["VĂN HÓA-XÃ HỘI", "Văn hóa-xã hội"],
    ["TIN VẮN\nLỊCH TIÊM", "Tin vắn\nLịch tiêm"],
    ["NHÂN DÂN VIỆT NAM", "Nhân dân Việt Nam"],
  ])("%j → %j", (given, wanted) => {
    expect(quietCapitals(given, { sample: SAMPLE })).toBe(wanted);
  });

  test.each([
    "Ở phường Hạ Long, UBND và HĐND họp với VNPT",
    "Trạm Y tế phường phòng COVID-19",
    "TIN nhanh",
    "Quyết định 412/QĐ-UBND, KT-XH năm 2026",
    "Quý I, khóa VI",
    "",
  ])("%j stays", (text) => {
    expect(quietCapitals(text, { sample: SAMPLE })).toBe(text);
  });

  test("a pair that is written in two ways is no name", () => {
    const sample = "Họ hạ long trọng. Và ở Hạ Long. Nay xa Hạ Long, họ lại hạ long.";
    expect(quietCapitals("BÀ CON VỀ HẠ TẦNG", { sample })).toBe("Bà con về hạ tầng");
    expect(quietCapitals("NƠI CÓ LONG MẠCH", { sample: "" })).toBe("Nơi có long mạch");
  });

  test("only the case changes, and a second time nothing", () => {
    const words = fc.constantFrom(
      "HỘI",
      "NGHỊ",
      "phường",
      "UBND",
      "Hạ",
      "LONG",
      "VI",
      "PHẠM",
      ".",
      ":",
      "“",
      "12",
      "-",
      "Y",
      "TẾ",
      "\n",
      "ĐÈN",
    );
    fc.assert(
      fc.property(fc.array(words), fc.array(words), (text, sample) => {
        const given = text.join(" ");
        const options = { sample: sample.join(" ") };
        const quiet = quietCapitals(given, options);
        expect(quiet.toLowerCase()).toBe(given.toLowerCase());
        expect(quietCapitals(quiet, options)).toBe(quiet);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(quietCapitals(text, { sample: text }).length).toBe(text.length);
      }),
    );
  });
});
