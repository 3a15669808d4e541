import { describe } from "vitest";
import { saysEach } from "../support/script.ts";

describe("telephones and numbers of papers", () => {
  saysEach([
    ["0203.3825.888", "không hai không ba, ba tám hai năm, tám tám tám"],
    ["(0203) 3825 888", "không hai không ba, ba tám hai năm, tám tám tám"],
    ["0912345678", "không chín một hai, ba bốn năm, sáu bảy tám"],
    ["+84 912 345 678", "cộng tám bốn, chín một hai, ba bốn năm, sáu bảy tám"],
    ["hotline 1900 1234", "hotline một chín không không, một hai ba bốn"],
    ["18001091", "một tám không không một, không chín một"],
    ["0203 3.825.888", "không hai không ba, ba, tám hai năm, tám tám tám"],
    ["gọi 114", "gọi một một bốn"],
    ["gọi ngay 113, 114, 115", "gọi ngay một một ba, một một bốn, một một năm"],
    ["tổng đài 111", "tổng đài một một một"],
    ["gọi 1022", "gọi một không hai hai"],
    ["công suất 1022 tấn", "công suất một nghìn không trăm hai mươi hai tấn"],
    ["STK: 0123456789", "số tài khoản: không một hai ba, bốn năm sáu, bảy tám chín"],
    [
      "CCCD số 022085001234",
      "căn cước công dân số không hai hai, không tám năm, không không một, hai ba bốn",
    ],
    ["mã số thuế 5700123456-001", "mã số thuế năm bảy không không, một hai ba, bốn năm sáu, không không một"],
    ["1900-1945", "một nghìn chín trăm đến một nghìn chín trăm bốn mươi lăm"],
    ["xe 14A-123.45", "xe mười bốn a, một hai ba bốn năm"],
    ["biển số 14B1-567.89", "biển số mười bốn bê một, năm sáu bảy tám chín"],
    ["29C-12345", "hai mươi chín xê, một hai ba bốn năm"],
  ]);
});

describe("documents", () => {
  saysEach([
    ["Quyết định số 412/QĐ-UBND", "Quyết định số bốn trăm mười hai trên quyết định Ủy ban nhân dân"],
    [
      "Nghị định 154/2025/NĐ-CP",
      "Nghị định một trăm năm mươi tư trên hai nghìn không trăm hai mươi lăm trên nghị định chính phủ",
    ],
    ["Kế hoạch số 45-KH/ĐU", "Kế hoạch số bốn mươi lăm kế hoạch đảng ủy"],
    [
      "Thông tư 06/2025/TT-BNV",
      "Thông tư không sáu trên hai nghìn không trăm hai mươi lăm trên thông tư bộ nội vụ",
    ],
    [
      "Nghị quyết 1679/NQ-UBTVQH15",
      "Nghị quyết một nghìn sáu trăm bảy mươi chín trên nghị quyết ủy ban thường vụ quốc hội khóa mười lăm",
    ],
    [
      "Luật số 31/2024/QH15",
      "Luật số ba mươi mốt trên hai nghìn không trăm hai mươi tư trên quốc hội khóa mười lăm",
    ],
    [
      "Công văn 1234/UBND-VHXH",
      "Công văn một nghìn hai trăm ba mươi tư trên Ủy ban nhân dân văn hóa, xã hội",
    ],
    ["Quy định 37-QĐ/TW", "Quy định ba mươi bảy quy định trung ương"],
    ["Quyết định 06/QĐ-TTg", "Quyết định không sáu trên quyết định thủ tướng"],
    ["Đề án 06", "Đề án không sáu"],
    ["Nghị định 15/2020", "Nghị định mười lăm trên hai nghìn không trăm hai mươi"],
    ["Công văn 2345/SYT-NVY", "Công văn hai nghìn ba trăm bốn mươi lăm trên sở y tế nghiệp vụ y"],
    ["25/2026/QĐST-DS", "hai mươi lăm trên hai nghìn không trăm hai mươi sáu trên quyết định sơ thẩm dân sự"],
    [
      "QCVN 06:2022/BXD",
      "quy chuẩn Việt Nam không sáu năm hai nghìn không trăm hai mươi hai trên bộ xây dựng",
    ],
    ["ISO 9001:2015", "i ét ô chín nghìn không trăm linh một năm hai nghìn không trăm mười lăm"],
    [
      "Công văn số 456/SNN&MT-TL",
      "Công văn số bốn trăm năm mươi sáu trên sở nông nghiệp và môi trường thủy lợi",
    ],
    ["điểm b khoản 1 Điều 5", "điểm bê khoản một Điều năm"],
    ["mục 2.1", "mục hai chấm một"],
    ["Điều 1.Phạm vi", "Điều một. Phạm vi"],
    ["Nghị quyết 57", "Nghị quyết năm mươi bảy"],
  ]);
});

describe("places and people", () => {
  saysEach([
    ["P. Hồng Hải, TP. Hạ Long", "phường Hồng Hải, thành phố Hạ Long"],
    ["TP.HCM", "thành phố Hồ Chí Minh"],
    ["tp. Hạ Long, tx. Quảng Yên", "thành phố Hạ Long, thị xã Quảng Yên"],
    ["TT. Ba Chẽ, H. Tiên Yên", "thị trấn Ba Chẽ, huyện Tiên Yên"],
    ["Q.1, P.3", "quận một, phường ba"],
    ["KP4", "khu phố bốn"],
    ["P.203", "phòng hai trăm linh ba"],
    ["Ô. Nguyễn Văn A, bà Trần Thị B.", "ông Nguyễn Văn a, bà Trần Thị bê."],
    ["bà Trần Thị H. khai nhận", "bà Trần Thị hát khai nhận"],
    ["anh N.V.H", "anh nờ vê hát"],
    ["PGS.TS Nguyễn An", "phó giáo sư, tiến sĩ Nguyễn An"],
    ["BS.CKII Trần Hoa", "bác sĩ chuyên khoa hai Trần Hoa"],
    ["ThS Lê Bình", "thạc sĩ Lê Bình"],
    ["đ/c Nam", "đồng chí Nam"],
    ["Đ/c: số 5 Trần Phú", "địa chỉ: số năm Trần Phú"],
    ["bà H'Hen Niê", "bà H'Hen Niê"],
    ["Y Moan", "y Moan"],
  ]);
});

describe("abbreviations", () => {
  saysEach([
    ["v/v cấp nước", "về việc cấp nước"],
    ["v.v...", "vân vân"],
    ["KT. CHỦ TỊCH", "ký thay chủ tịch"],
    ["TM. ỦY BAN NHÂN DÂN", "thay mặt ủy ban nhân dân"],
    ["Công ty CP Điện lực", "công ty cổ phần Điện lực"],
    ["Cty TNHH MTV", "công ty trách nhiệm hữu hạn một thành viên"],
    ["BVĐK tỉnh", "bệnh viện đa khoa tỉnh"],
    ["Bệnh viện ĐK", "bệnh viện đa khoa"],
    ["T.Ư Đoàn", "trung ương Đoàn"],
    ["ĐT: 0912.345.678", "điện thoại: không chín một hai, ba bốn năm, sáu bảy tám"],
    ["ĐT.337", "đường tỉnh ba trăm ba mươi bảy"],
    ["DT: 120 m2", "diện tích: một trăm hai mươi mét vuông"],
    ["Lưu: VT", "Lưu: văn thư"],
    ["STT 5", "số thứ tự năm"],
  ]);
});

describe("acronyms", () => {
  saysEach([
    ["UBND phường", "Ủy ban nhân dân phường"],
    ["Sở LĐ-TB&XH", "Sở lao động, thương binh và xã hội"],
    ["Sở LĐTB&XH", "Sở lao động, thương binh và xã hội"],
    ["Sở LĐTBXH", "Sở lao động, thương binh và xã hội"],
    ["Sở GD-ĐT", "Sở giáo dục và đào tạo"],
    ["Phòng VH-TT", "Phòng văn hóa, thông tin"],
    ["Sở VH&TT", "Sở văn hóa và thể thao"],
    ["Sở VH,TT&DL", "Sở văn hóa, thể thao và du lịch"],
    ["Sở KH&CN, Sở KH&ĐT", "Sở khoa học và công nghệ, Sở kế hoạch và đầu tư"],
    ["Bộ TT&TT", "Bộ thông tin và truyền thông"],
    ["HĐND - UBND phường", "Hội đồng nhân dân, Ủy ban nhân dân phường"],
    ["BCĐ 35", "Ban Chỉ đạo ba mươi lăm"],
    ["CA phường", "công an phường"],
    ["PCT UBND", "phó chủ tịch Ủy ban nhân dân"],
    ["UVBTV Tỉnh ủy", "ủy viên Ban Thường vụ Tỉnh ủy"],
    [
      "bằng 82% DT, tăng 5% so với CK",
      "bằng tám mươi hai phần trăm dự toán, tăng năm phần trăm so với cùng kỳ",
    ],
    ["chụp CT", "chụp xê tê"],
    ["BCT, BBT", "Bộ Chính trị, Ban Bí thư"],
    ["TTPVHCC", "trung tâm phục vụ hành chính công"],
    ["GDP, FDI", "giê đê pê, ép đê i"],
    ["PAPI", "pa pi"],
    ["XYZT", "ích y dét tê"],
    ["mạng VNPT", "mạng vê en pê tê"],
    ["ubnd phường", "Ủy ban nhân dân phường"],
    ["bhyt", "bảo hiểm y tế"],
    ["AFF Cup", "a ép ép Cup"],
    ["HIV/AIDS", "hát i vê ết"],
  ]);
});

describe("abbreviations that the text explains", () => {
  saysEach([
    ["Ủy ban nhân dân (UBND) phường", "Ủy ban nhân dân phường"],
    ["BHYT (bảo hiểm y tế) toàn dân", "bảo hiểm y tế toàn dân"],
    ["Quy chế thực hiện dân chủ (QCDC) ở cơ sở", "Quy chế thực hiện dân chủ ở cơ sở"],
    ["Hội Người mù (HNM) họp; HNM mời", "Hội Người mù họp; Hội Người mù mời"],
    ["Ban Chỉ đạo (sau đây viết tắt là BCĐ) họp", "Ban Chỉ đạo họp"],
    ["Chủ tịch (UBND)", "Chủ tịch, Ủy ban nhân dân"],
    ["Quỹ Xóa mù (QXM). QXM trao quà.", "Quỹ Xóa mù. Quỹ Xóa mù trao quà."],
  ]);
});

describe("codes", () => {
  saysEach([
    ["COVID-19", "cô vít mười chín"],
    ["Covid-19", "cô vít mười chín"],
    ["cúm A/H5N1", "cúm a hát năm nờ một"],
    ["vitamin B12", "vitamin bê mười hai"],
    ["hạng A1", "hạng a một"],
    ["lớp 12A1", "lớp mười hai a một"],
    ["tổ 5A", "tổ năm a"],
    ["lô B2-10", "lô bê hai mười"],
    ["Km9+370", "ki lô mét số chín cộng ba trăm bảy mươi"],
    ["Km10 - Km12", "ki lô mét số mười đến ki lô mét số mười hai"],
    ["QL18A", "quốc lộ mười tám a"],
    ["ĐT 337", "đường tỉnh ba trăm ba mươi bảy"],
    ["QL 4B", "quốc lộ bốn bê"],
    ["xăng E5 RON92", "xăng e năm ron chín mươi hai"],
    ["PM2.5", "pê mờ hai chấm năm"],
    ["công nghiệp 4.0", "công nghiệp bốn chấm không"],
    ["phiên bản 2.1.3", "phiên bản hai chấm một chấm ba"],
    ["CO2", "xê o hai"],
    ["Omega-3", "omega ba"],
    ["5K", "năm ca"],
  ]);
});
