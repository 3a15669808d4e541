import { expect, test } from "vitest";
import { isSyllable } from "../../src/language/syllable.ts";

const SYLLABLES =
  "hoà hòa HỘI nghị nghiêng giếng gì gìn quyết quốc quý khuya thuở khuỷu nguyễn xoong ý Ở yêu oanh tất sách ước rượu xuân loè ghế kỳ mỹ";
const OTHERS = "UBND OCOP VNPT BHYT TAT sach bat ka ce gê nghan zip web tt ấấ tôanh brr yêum ngia covid GRDP";

test.each(SYLLABLES.split(" "))("%s could be a syllable", (word) => {
  expect(isSyllable(word)).toBe(true);
  expect(isSyllable(word.normalize("NFD").toUpperCase())).toBe(true);
});

test.each(OTHERS.split(" ").concat("", "a b", "3"))("%j could not", (word) => {
  expect(isSyllable(word)).toBe(false);
});
