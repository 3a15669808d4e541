import { expect, test } from "vitest";
import { peopleIn } from "../../src/language/people.ts";

test.each([
  ["Đồng chí Lục Thị Mơ, Chủ tịch UBND phường chủ trì.", ["Lục Thị Mơ: Chủ tịch UBND phường"]],
  [
    "Ông Tạ Văn Ích - Trưởng Ban Chỉ đạo giảm nghèo cho biết đã xong.",
    ["Tạ Văn Ích: Trưởng Ban Chỉ đạo giảm nghèo"],
  ],
  [
    "Chủ tịch UBND thành phố Nguyễn Thị Bạch Liên yêu cầu khẩn trương.",
    ["Nguyễn Thị Bạch Liên: Chủ tịch UBND thành phố"],
  ],
  [
    "Các đồng chí: Lục Thị Mơ, Chủ tịch Hội đồng nghĩa vụ quân sự; Tạ Văn Ích, Phó Chủ tịch đồng chủ trì.",
    ["Lục Thị Mơ: Chủ tịch Hội đồng nghĩa vụ quân sự", "Tạ Văn Ích: Phó Chủ tịch"],
  ],
  ["Bà Giàng Thị Sua, thôn 5, mua nước với giá cao.", ["Giàng Thị Sua: ?"]],
  ["Cấm xe trên đường Lê Lợi và đường Nguyễn Trãi.", []],
  ["Trường THCS Trần Quốc Toản, phường Trần Hưng Đạo khai giảng.", []],
  ["Học tập tư tưởng, đạo đức Hồ Chí Minh tại TP. Hồ Chí Minh.", []],
  ["Phó Chủ tịch HĐND phường dự hội nghị.", []],
])("%s", (text, wanted) => {
  expect(peopleIn(text).map(({ name, office }) => `${name}: ${office ?? "?"}`)).toEqual(wanted);
});
