import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutDecoration } from "../../src/language/decoration.ts";
import { anyText } from "../support/texts.ts";

test.each([
  ["plain text stays", "Họp lúc 8 giờ… (phòng 2)", "Họp lúc 8 giờ… (phòng 2)"],
  ["two spaces of a plain text stay", "một  hai", "một  hai"],
  ["emoji go", "Tin vui 🎉🎉 hôm nay 👨‍👩‍👧!", "Tin vui hôm nay!"],
  ["flags go", "🇻🇳 Việt Nam", "Việt Nam"],
  ["half a flag goes", "🇻 Việt Nam", "Việt Nam"],
  ["skin tones go with their hand", "Xin chào 👋🏽.", "Xin chào."],
  ["keycaps are digits", "Gọi 1️⃣1️⃣5️⃣", "Gọi 115"],
  ["signs of writing stay", "Hạ Long ↔ Hà Nội © 2026 ™", "Hạ Long ↔ Hà Nội © 2026 ™"],
  ["drawn lines go", "Tin ----- mới", "Tin mới"],
  ["drawn lines with spaces go", "Tin * * * mới", "Tin mới"],
  ["three of a mark are one", "Khẩn!!! Thật???", "Khẩn! Thật?"],
  ["two of a mark stay", "Thật?!", "Thật?!"],
  ["dots to write on are one", "Họ tên: ..........", "Họ tên: …"],
  ["an ellipsis stays", "Rồi... sau đó", "Rồi... sau đó"],
  ["bold letters are letters", "𝐓𝐢𝐧 𝗻𝗵𝗮𝗻𝗵", "Tin nhanh"],
  ["wide letters are letters", "ＴＩＮ", "TIN"],
  ["ringed digits are digits", "① và ⑵", "1 và (2)"],
  ["a line of wide signs goes", "＝＝＝ Tin", "Tin"],
  ["what a line leaves behind goes", "a !---!! b", "a! b"],
  ["nothing but pictures is nothing", "🎉 🎉", ""],
])("%s", (_rule, text, plain) => expect(withoutDecoration(text)).toBe(plain));

test("nothing is left to do the second time", () => {
  fc.assert(
    fc.property(anyText(20), (text) => {
      const plain = withoutDecoration(text);
      return withoutDecoration(plain) === plain;
    }),
  );
});
