import { describe } from "vitest";
import { saysEach } from "../support/script.ts";

describe("whole numbers and decimals", () => {
  saysEach([
    ["1.234.567 người", "một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy người"],
    ["15 000 đồng", "mười lăm nghìn đồng"],
    ["1 500 000 đồng", "một triệu năm trăm nghìn đồng"],
    ["tổ 5 300 hộ", "tổ năm ba trăm hộ"],
    ["0,05", "không phẩy không năm"],
    ["12.345,67", "mười hai nghìn ba trăm bốn mươi lăm phẩy sáu bảy"],
    ["3.14", "ba phẩy một bốn"],
    ["1,000,000", "một triệu"],
    ["02 bản sao", "hai bản sao"],
    ["007", "không không bảy"],
    ["20.001", "hai mươi nghìn không trăm linh một"],
    ["105", "một trăm linh năm"],
    ["1.000.000.000", "một tỷ"],
    ["-3 độ", "âm ba độ"],
    ["số 44, 54 và 64", "số bốn mươi tư, năm mươi tư và sáu mươi tư"],
    ["Khu phố 1,2,3", "Khu phố một, hai, ba"],
    ["02 (hai) bộ", "hai bộ"],
    ["3 (bốn) bản", "ba, bốn, bản"],
    [".5", "không phẩy năm"],
  ]);
});

describe("fractions and ratios", () => {
  saysEach([
    ["1/2 thôn", "một trên hai thôn"],
    ["hơn 2/3 đại biểu", "hơn hai phần ba đại biểu"],
    ["2/3 số hộ", "hai phần ba số hộ"],
    ["5/8 thôn đạt chuẩn", "năm trên tám thôn đạt chuẩn"],
    ["26/28 đại biểu", "hai mươi sáu trên hai mươi tám đại biểu"],
    ["12/15 tổ dân phố", "mười hai trên mười lăm tổ dân phố"],
    ["10/10 điểm", "mười trên mười điểm"],
    ["xếp 5/63 tỉnh, thành", "xếp năm trên sáu mươi ba tỉnh, thành"],
    ["bậc 3/7", "bậc ba trên bảy"],
    ["bản đồ tỷ lệ 1/2000", "bản đồ tỷ lệ một trên hai nghìn"],
    ["tỷ lệ 1:500", "tỷ lệ một trên năm trăm"],
    ["½ ngày", "một phần hai ngày"],
    ["3 1/2 giờ", "ba và một phần hai giờ"],
    ["số nhà 12/34", "số nhà mười hai trên ba mươi tư"],
    ["ngõ 2/15 đường Lê Lợi", "ngõ hai trên mười lăm đường Lê Lợi"],
    ["số 12/3/4 Trần Phú", "số mười hai trên ba trên bốn Trần Phú"],
    ["chiếm 1/4", "chiếm một phần tư"],
    ["lớp 5/7", "lớp năm trên bảy"],
    ["mũi 2/3", "mũi hai trên ba"],
    ["tỷ lệ 2:1", "tỷ lệ hai trên một"],
  ]);
});

describe("ranges and scores", () => {
  saysEach([
    ["2-3 triệu đồng", "hai đến ba triệu đồng"],
    ["25-30 người", "hai mươi lăm đến ba mươi người"],
    ["trẻ 2-18 tháng tuổi", "trẻ hai đến mười tám tháng tuổi"],
    ["0,5-1%", "không phẩy năm đến một phần trăm"],
    ["50.000 – 100.000 đồng/người", "năm mươi nghìn đến một trăm nghìn đồng trên người"],
    ["10$-20$", "mười đô la đến hai mươi đô la"],
    ["50 nghìn - 100 nghìn đồng", "năm mươi nghìn đến một trăm nghìn đồng"],
    ["gió cấp 6-7", "gió cấp sáu đến bảy"],
    ["A1-A5", "a một đến a năm"],
    ["thắng 2-1", "thắng hai một"],
    ["hòa 1-1", "hòa một một"],
    ["tỷ số 3 - 0", "tỷ số ba không"],
    ["đội hình 4-4-2", "đội hình bốn bốn hai"],
    ["Việt Nam - Hàn Quốc: 2-1", "Việt Nam, Hàn Quốc: hai một"],
    ["5 - 3 = 2", "năm trừ ba bằng hai"],
    ["6:2=3", "sáu chia hai bằng ba"],
    ["1:0", "một không"],
    ["tổ 1→5", "tổ một đến năm"],
    ["5~10", "năm đến mười"],
  ]);
});

describe("money", () => {
  saysEach([
    ["2.000.000 đồng", "hai triệu đồng"],
    ["50.000đ/kg", "năm mươi nghìn đồng trên ki lô gam"],
    ["1,5 triệu đồng/người/tháng", "một phẩy năm triệu đồng trên người trên tháng"],
    ["500k", "năm trăm nghìn"],
    ["giá 1tr5", "giá một triệu năm trăm nghìn"],
    ["8tr/tháng", "tám triệu trên tháng"],
    ["25 tỷ USD", "hai mươi lăm tỷ đô la"],
    ["US$ 500 triệu", "năm trăm triệu đô la"],
    ["$1,200", "một nghìn hai trăm đô la"],
    ["10,5$", "mười đô la năm mươi xu"],
    ["€50", "năm mươi ơ rô"],
    ["200.000 VNĐ", "hai trăm nghìn đồng"],
    ["35 triệu đồng/cơ sở", "ba mươi lăm triệu đồng trên cơ sở"],
    ["1 tỷ 250 triệu đồng", "một tỷ hai trăm năm mươi triệu đồng"],
    ["2.167,33 đồng/kWh", "hai nghìn một trăm sáu mươi bảy phẩy ba ba đồng trên ki lô oát giờ"],
    ["100 NDT", "một trăm nhân dân tệ"],
    ["50.000.000 đồng (Năm mươi triệu đồng chẵn)", "năm mươi triệu đồng"],
    ["15.000đ (bằng chữ: mười lăm nghìn đồng)", "mười lăm nghìn đồng"],
    ["điểm thi 27đ, vé 20.000đ", "điểm thi hai mươi bảy điểm, vé hai mươi nghìn đồng"],
  ]);
});

describe("measures", () => {
  saysEach([
    ["500m2 đất", "năm trăm mét vuông đất"],
    ["320 m²", "ba trăm hai mươi mét vuông"],
    ["5 m³", "năm mét khối"],
    ["dài 2,3km", "dài hai phẩy ba ki lô mét"],
    ["200 kg/ha", "hai trăm ki lô gam trên héc ta"],
    ["1.200 người/km2", "một nghìn hai trăm người trên ki lô mét vuông"],
    ["18-25 độ C", "mười tám đến hai mươi lăm độ xê"],
    ["38,5oC", "ba mươi tám phẩy năm độ xê"],
    ["-3°C", "âm ba độ xê"],
    ["100mm/24h", "một trăm mi li mét trên hai mươi tư giờ"],
    ["35,5 µg/m3", "ba mươi lăm phẩy năm mi crô gam trên mét khối"],
    ["10ml/kg/ngày", "mười mi li lít trên ki lô gam trên ngày"],
    ["220V, 2.000W", "hai trăm hai mươi vôn, hai nghìn oát"],
    ["500GB", "năm trăm gi ga bai"],
    ["100Mbps", "một trăm mê ga bít trên giây"],
    ["mạng 5G", "mạng năm giê"],
    ["2m x 3m", "hai mét nhân ba mét"],
    ["40 x 60 x 2 cm", "bốn mươi nhân sáu mươi nhân hai xăng ti mét"],
    ["10-15 km/h", "mười đến mười lăm ki lô mét trên giờ"],
    ["1,5 m", "một phẩy năm mét"],
    ["6,5%/năm", "sáu phẩy năm phần trăm trên năm"],
    ["140/90 mmHg", "một trăm bốn mươi trên chín mươi mi li mét thủy ngân"],
    ["km/h", "ki lô mét trên giờ"],
    ["100 kcal", "một trăm ki lô ca lo"],
    ["5 km và 3 ha", "năm ki lô mét và ba héc ta"],
    ["Cao 1m75", "Cao một mét bảy mươi lăm"],
    ["trẻ em dưới 1m3", "trẻ em dưới một mét ba"],
    ["khu đất 5m3", "khu đất năm mét khối"],
    ["cấm xe >3,5T", "cấm xe lớn hơn ba phẩy năm tấn"],
    ["nam từ 18-25t", "nam từ mười tám đến hai mươi lăm tuổi"],
    ["hàng 5t", "hàng năm tấn"],
    ["226 ng/km²", "hai trăm hai mươi sáu người trên ki lô mét vuông"],
    ["mạch 80l/p", "mạch tám mươi lần trên phút"],
    ['TV 55"', "ti vi năm mươi lăm in"],
    ["khách sạn 5*", "khách sạn năm sao"],
    ["nhóm máu O+ và AB-", "nhóm máu o dương và a bê âm"],
  ]);
});

describe("ordinals and Roman numerals", () => {
  saysEach([
    ["thứ 1", "thứ nhất"],
    ["lần thứ 4", "lần thứ tư"],
    ["hạng 2", "hạng hai"],
    ["khóa XIV", "khóa mười bốn"],
    ["Đại hội XIV", "Đại hội mười bốn"],
    ["lần thứ I", "lần thứ nhất"],
    ["thế kỷ XXI", "thế kỷ hai mươi mốt"],
    ["cấp I, II, III", "cấp một, hai, ba"],
    ["đợt II", "đợt hai"],
    ["I. Mở đầu", "một. Mở đầu"],
    ["II/ Nội dung", "hai Nội dung"],
    ["Louis XIV", "Louis mười bốn"],
    ["Vitamin C", "Vitamin xê"],
    ["Huân chương hạng I", "Huân chương hạng nhất"],
    ["Chương V", "Chương năm"],
    ["chi bộ I, II", "chi bộ một, hai"],
  ]);
});
