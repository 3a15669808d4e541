import { opening, phrase } from "./phrases.ts";

/** Words that lean on the sentence before them. */
const LEANS = opening(
  "Theo đó|Tuy nhiên|Ngoài ra|Bên cạnh đó|Điều này|Việc này|Ông này|Bà này|Người này|Nhóm này|Trước đó|Sau đó|Do đó|Do vậy|Vì vậy|Vì thế|Bởi vậy|" +
    "Đồng thời|Cùng với đó|Cùng đó|Trong đó|Từ đó|Qua đó|Cụ thể|Mặt khác|Song|Nhưng|Thế nhưng|Còn|Đây là|Đây cũng|Đó là|Tại đây|Cũng theo|Cũng trong|Ngay sau đó|" +
    "Lúc này|Khi đó|Lúc đó|Họ|Hiện vụ việc|Chưa hết|Hơn nữa|Thậm chí|Trong khi đó|Theo ông này|Như vậy|Vậy|Thế là|Kết quả là|Ngược lại|Tương tự|Nhờ vậy|Nhờ đó|Nhờ thế|" +
    "Cũng tại|Vẫn theo|Dù vậy|Dù thế|Mặc dù vậy|Tuy vậy|Và|Nên|Bởi|Bởi vì|Vì|Rồi|Nó|Hắn|Y|Cũng|Chính vì vậy|Chính vì thế|Chính điều|Đến lúc|Thêm vào đó|Nếu không|Ở đây|Ở đó|Tại đó|Tiếp đó|Trong số này|Trong số đó|" +
    "Được biết thêm|Mỗi bên|Số còn lại|Số tiền này|Sự việc này|Những|Các [^ ]+ này|Ngoài việc này|Điều đó|Việc đó|Bằng cách này|Riêng|Cả hai|Hai bên|Tất cả|Phần còn lại|Bà cũng|Ông cũng|Ông|Bà|Anh|Chị|Cô|Bởi lẽ|Thay vào đó|Đặc biệt|Theo quan điểm này|Chẳng hạn|Ví dụ|Vụ việc|Sự việc",
);
/** "…Dự án này…", "…nơi đó…" among the first words. */
const POINTS_BACK =
  /^(?:[\p{L}\p{M}\p{N}]+[\s,]+){0,5}(?:này|đó|trên|nói trên|kể trên|nêu trên|ấy)(?=[\s,.:;]|$)/u;
const FIRST_PERSON = phrase("tôi|chúng tôi|chúng ta|mình|bọn em|các bạn|bạn");
const QUOTED = /["“][^"”]*["”]/gu;

export interface Manner {
  /** The share of direct speech, and 1 more when it speaks of "tôi". */
  readonly direct: number;
  readonly isDangling: boolean;
}

export function mannerOf(sentence: string): Manner {
  const quoted = (sentence.match(QUOTED) ?? []).join("").length / Math.max(1, sentence.length);
  return {
    direct: quoted + Number(FIRST_PERSON.test(sentence)),
    isDangling: LEANS.test(sentence) || POINTS_BACK.test(sentence),
  };
}
