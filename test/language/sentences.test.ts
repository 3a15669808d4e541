import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentences } from "../../src/language/sentences.ts";

/** "¦" stands where a sentence ends. */
const EXAMPLES = [
  "Phường họp sáng nay.¦Có 40 người dự.",
  "Giá vé là 1.250.000 đồng, bán từ 8.30 ngày 2.9.2026.¦Hết vé thì thôi.",
  "Hạn nộp là 30.9.¦Quá hạn không nhận.",
  "Hạn nộp là 30/9.¦12 hộ chưa nộp.",
  "Trụ sở ở P. Cao Xanh, TP. Hạ Long, gần Q. Hải An.¦Mời bà con đến.",
  "Đoạn qua TP.Hạ Long dài 3 km.",
  "Nhiều tuyến ngập trên địa bàn TP.¦Sở Xây dựng đang xử lý.",
  "Nhiều tuyến ngập trên địa bàn TP.¦Mưa lớn kéo dài.",
  "Khách mời có ThS. Lê Bình, PGS.TS. Trần An và BS. Hà.¦Họ trả lời 20 câu hỏi.",
  "Có rau, củ, quả, v.v. và thịt.",
  "Có rau, củ, quả, v.v.¦Các hộ mua nhiều.",
  "Bà Nguyễn T. H. Vân trúng giải.",
  "Nhóm máu A.¦Người dân hiến 3 đơn vị.",
  "1. Mục tiêu: sạch, đẹp.",
  "Điều 5. Hiệu lực thi hành.¦Quy định có hiệu lực ngay.",
  "Gồm: 1. Xây đường; 2. Sửa cầu.¦Hết.",
  "IV. Kết luận",
  "Bà nói: “Nước rút rồi. Ai cũng mừng.”¦Sau đó bà về.",
  'Bà nói: "Nước rút rồi. Ai cũng mừng."¦Sau đó bà về.',
  "Kết quả tốt (tăng 3%. Xem bảng 2) so với năm trước.",
  "Lương tăng từ tháng 7.¦(Theo Nghị định 73)",
  "Chờ đã… rồi hãy đi…¦Mưa tạnh.",
  "Đúng không?¦Đúng!¦Vậy thì đi.",
  "Thư gửi về hoi@phuong.example.vn.¦Hạn là thứ Sáu.",
  "Xem https://phuong.example.vn/tin?id=2.¦Rồi gọi 1022.",
  "Đã xong.Sau đó mọi người về.",
  "Đề nghị các hộ thực hiện./.¦Nơi nhận: khu phố.",
  "Tiêu đề không chấm\n¦Dòng sau có.¦Và nữa.",
] as const;

describe("sentences", () => {
  test.each(EXAMPLES.filter((example) => !example.startsWith("Đã xong")))("%s", (example) => {
    const wanted = example.split("¦").map((sentence) => sentence.trim());
    const text = example.replace(/\n¦/g, "\n").replaceAll("¦", " ");
    expect(sentences(text)).toEqual(wanted);
  });

  test("a space may be missing behind a full stop", () => {
    expect(sentences("Đã xong.Sau đó mọi người về.")).toEqual(["Đã xong.", "Sau đó mọi người về."]);
  });

  test("brackets that are never closed hide nothing", () => {
    expect(sentences("Họp lúc (8 giờ. Mời dự. Hết.")).toEqual(["Họp lúc (8 giờ.", "Mời dự.", "Hết."]);
  });

  test("nothing but white space is lost", () => {
    const pieces = fc.constantFrom(
      "Ông",
      "an",
      ". ",
      ".",
      "? ",
      "… ",
      "“",
      "”",
      "(",
      ")",
      '"',
      "\n",
      "TP. ",
      "3",
      " ",
      "@",
      "https://a.b",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces).map((parts) => parts.join("")),
          fc.string(),
        ),
        (text) => {
          expect(sentences(text).join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
          expect(sentences(text).every((sentence) => sentence === sentence.trim() && sentence !== "")).toBe(
            true,
          );
        },
      ),
    );
  });

  test("time stays in proportion to length", () => {
    const started = performance.now();
    for (const piece of ["a. ", "(", "(a. B) ", "a@", "“«", "A."]) sentences(piece.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
