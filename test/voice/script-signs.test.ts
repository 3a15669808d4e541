import { describe } from "vitest";
import { saysEach } from "../support/script.ts";

describe("links", () => {
  saysEach([
    ["https://vbpl.vn", "vê bê pê lờ chấm vê nờ"],
    ["truy cập dichvucong.gov.vn", "truy cập dichvucong chấm gov chấm vê nờ"],
    ["www.facebook.com/phuong", "facebook chấm com gạch chéo phuong"],
    ["a.b@quangninh.gov.vn", "a chấm bê a còng quangninh chấm gov chấm vê nờ"],
    ["https://a.vn/tin-tuc/bai-viet-rat-dai-12345", "liên kết"],
    ["http://a.gov.vn/x?y=1", "liên kết"],
    ["#HaLong, @phuong", "HaLong, phuong"],
    ["zalo.me/0912", "zalo chấm me gạch chéo không chín một hai"],
    ["ubnd_bc@gmail.com", "u bê nờ dê gạch dưới bê xê a còng gmail chấm com"],
  ]);
});

describe("signs", () => {
  saysEach([
    ["Đảng & Nhà nước", "Đảng và Nhà nước"],
    ["nam/nữ", "nam nữ"],
    ["≥ 18 tuổi", "lớn hơn hoặc bằng mười tám tuổi"],
    ["<5%", "nhỏ hơn năm phần trăm"],
    ["~300 hộ", "khoảng ba trăm hộ"],
    ["±5%", "cộng trừ năm phần trăm"],
    ["5 + 3 = 8", "năm cộng ba bằng tám"],
    ["A = B", "a bằng bê"],
    ["10^6", "mười mũ sáu"],
    ["50% + 1 phiếu", "năm mươi phần trăm cộng một phiếu"],
    ["(1), (2)", "một, hai"],
    ["- Tổ 1: 35 hộ", "Tổ một: ba mươi lăm hộ"],
    ["• Hồ sơ gồm: 01 đơn", "Hồ sơ gồm: một đơn"],
    ["“Toàn dân” và 'văn hóa'", "Toàn dân và văn hóa"],
    ["* Lưu ý *", "Lưu ý"],
    ["Chào bạn!!!", "Chào bạn!"],
    ["Hạ Long – Cẩm Phả", "Hạ Long, Cẩm Phả"],
    ["vắc-xin", "vắc xin"],
    ["A -> B", "a đến bê"],
    ["Hết © 2026", "Hết hai nghìn không trăm hai mươi sáu"],
    ["_ _ _", ""],
    ["😀 Vui 🎉", "Vui"],
    ["18+", "mười tám cộng"],
    ["№ 5", "số năm"],
    ["Hà Nội → Hạ Long", "Hà Nội đến Hạ Long"],
    ["nộp hồ sơ → nhận kết quả", "nộp hồ sơ, nhận kết quả"],
  ]);
});

describe("capitals", () => {
  saysEach([
    ["VI PHẠM TRẬT TỰ", "vi phạm trật tự"],
    ["XI MĂNG HẠ LONG", "xi măng hạ long"],
    ["CA TRÙ", "ca trù"],
    ["KHÓA VI", "khóa sáu"],
    ["LẦN THỨ XIV", "lần thứ mười bốn"],
    ["MỤC VI PHẠM", "mục vi phạm"],
    ["UBND PHƯỜNG HÀ TU", "Ủy ban nhân dân phường hà tu"],
    ["DỊP 20/11", "dịp ngày hai mươi tháng mười một"],
    ["SAMSUNG, VINAMILK", "samsung, vinamilk"],
    ["CÔNG AN TP HẠ LONG", "công an thành phố hạ long"],
  ]);
});

describe("odd writing", () => {
  saysEach([
    ["Đảng bộ", "Đảng bộ"],
    ["Ðảng", "Đảng"],
    ["８h00", "tám giờ"],
    ["a b​ c", "a bê xê"],
    ["2021‑2025", "hai nghìn không trăm hai mươi mốt đến hai nghìn không trăm hai mươi lăm"],
    ["25–30°C", "hai mươi lăm đến ba mươi độ xê"],
    ["١٢ người", "mười hai người"],
    ["  hai   khoảng  ", "hai khoảng"],
    ["ﬁle", "file"],
    ["①", "một"],
    ["📢 Bà con lưu ý 👉 Hạn chót: 31/12", "Bà con lưu ý, Hạn chót: ngày ba mươi mốt tháng mười hai"],
    ["1️⃣ Mang theo CCCD 2️⃣ Đến đúng giờ", "một, Mang theo căn cước công dân, hai, Đến đúng giờ"],
    ["☎️ 1️⃣9️⃣0️⃣0️⃣ 1️⃣5️⃣9️⃣5️⃣", "một chín không không, một năm chín năm"],
    ["①Một ②Hai", "một, Một, hai, Hai"],
    ["Chúc mừng‼ Thật sao⁉", "Chúc mừng! Thật sao?"],
  ]);
});

describe("words", () => {
  saysEach([
    ["Anh Hai và chị Tư đến dự họp.", "Anh Hai và chị Tư đến dự họp."],
    ["Bản Ngàn Vàng", "Bản Ngàn Vàng"],
    ["Năm nay mưa nhiều hơn năm ngoái.", "Năm nay mưa nhiều hơn năm ngoái."],
    ["Ai có nhu cầu thì liên hệ tổ trưởng.", "Ai có nhu cầu thì liên hệ tổ trưởng."],
    ["Ở đây, ý kiến là gì?", "ở đây, ý kiến là gì?"],
    ["Ông Vi Văn Sáu", "Ông Vi Văn Sáu"],
    ["Tàu cá, đò dọc; xe ôm!", "Tàu cá, đò dọc; xe ôm!"],
    ["khoẻ, thuý, hoà", "khoẻ, thuý, hoà"],
  ]);
});
