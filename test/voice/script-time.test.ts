import { describe } from "vitest";
import { saysEach } from "../support/script.ts";

describe("days", () => {
  saysEach([
    ["Ngày 05 tháng 9 năm 2026", "Ngày năm tháng chín năm hai nghìn không trăm hai mươi sáu"],
    [
      "từ ngày 01/01/2026 đến hết ngày 31/12/2026",
      "từ ngày một tháng một năm hai nghìn không trăm hai mươi sáu đến hết ngày ba mươi mốt tháng mười hai năm hai nghìn không trăm hai mươi sáu",
    ],
    ["Sáng thứ 7, ngày 14/11", "Sáng thứ bảy, ngày mười bốn tháng mười một"],
    ["nghỉ lễ 30/4 và 1/5", "nghỉ lễ ngày ba mươi tháng tư và ngày một tháng năm"],
    ["nghỉ lễ 30/4-1/5", "nghỉ lễ ngày ba mươi tháng tư đến ngày một tháng năm"],
    [
      "20/10/1930 - 20/10/2026",
      "ngày hai mươi tháng mười năm một nghìn chín trăm ba mươi đến ngày hai mươi tháng mười năm hai nghìn không trăm hai mươi sáu",
    ],
    ["Ngày Nhà giáo Việt Nam 20-11", "Ngày Nhà giáo Việt Nam ngày hai mươi tháng mười một"],
    ["trong 2 ngày 25 và 26/11", "trong hai ngày hai mươi lăm và hai mươi sáu tháng mười một"],
    [
      "ngày 25, 26/11/2026",
      "ngày hai mươi lăm, ngày hai mươi sáu tháng mười một năm hai nghìn không trăm hai mươi sáu",
    ],
    ["trong các ngày 3-5/12", "trong các ngày ba đến ngày năm tháng mười hai"],
    ["từ 1-15/12/2026", "từ ngày một đến ngày mười lăm tháng mười hai năm hai nghìn không trăm hai mươi sáu"],
    ["ngày 2/12, 3/12 và 4/12", "ngày hai tháng mười hai, ngày ba tháng mười hai và ngày bốn tháng mười hai"],
    ["ngày 8-3, 20-10", "ngày tám tháng ba, ngày hai mươi tháng mười"],
    ["10/3 âm lịch", "ngày mười tháng ba âm lịch"],
    ["mùng 1/1", "mùng một tháng một"],
    ["ngày 20.11", "ngày hai mươi tháng mười một"],
    ["25.12.2026", "ngày hai mươi lăm tháng mười hai năm hai nghìn không trăm hai mươi sáu"],
    ["2026-11-25", "ngày hai mươi lăm tháng mười một năm hai nghìn không trăm hai mươi sáu"],
    ["12/5/26", "ngày mười hai tháng năm năm hai nghìn không trăm hai mươi sáu"],
    ["sinh ngày 5-6-1980", "sinh ngày năm tháng sáu năm một nghìn chín trăm tám mươi"],
    ["Quảng trường 30/10", "Quảng trường ba mươi tháng mười"],
    ["đường 30/4", "đường ba mươi tháng tư"],
    ["dịp 20/11", "dịp ngày hai mươi tháng mười một"],
    [
      "ngày 3/2/2026 (tức 16 tháng Chạp)",
      "ngày ba tháng hai năm hai nghìn không trăm hai mươi sáu, tức mười sáu tháng Chạp",
    ],
    ["hạn 30/11", "hạn ngày ba mươi tháng mười một"],
    ["các ngày 3,4,5/12", "các ngày ba, bốn, năm tháng mười hai"],
    ["đợt 2 (1/7 - 30/9)", "đợt hai, ngày một tháng bảy đến ngày ba mươi tháng chín"],
  ]);
});

describe("months, quarters and years", () => {
  saysEach([
    ["Tháng 11/2026", "Tháng mười một năm hai nghìn không trăm hai mươi sáu"],
    ["tháng 1-2/2026", "tháng một đến tháng hai năm hai nghìn không trăm hai mươi sáu"],
    ["tháng 4", "tháng tư"],
    ["các tháng 3, 6, 9, 12", "các tháng ba, sáu, chín, mười hai"],
    ["cuối T10/2026", "cuối tháng mười năm hai nghìn không trăm hai mươi sáu"],
    ["quý I và quý II/2026", "quý một và quý hai năm hai nghìn không trăm hai mươi sáu"],
    ["quý III, IV năm 2026", "quý ba, tư năm hai nghìn không trăm hai mươi sáu"],
    ["quý 4/2026", "quý tư năm hai nghìn không trăm hai mươi sáu"],
    ["Q3/2026", "quý ba năm hai nghìn không trăm hai mươi sáu"],
    ["giai đoạn 2026-2030", "giai đoạn hai nghìn không trăm hai mươi sáu đến hai nghìn không trăm ba mươi"],
    ["nhiệm kỳ 2025 - 2030", "nhiệm kỳ hai nghìn không trăm hai mươi lăm đến hai nghìn không trăm ba mươi"],
    ["năm học 2025/2026", "năm học hai nghìn không trăm hai mươi lăm đến hai nghìn không trăm hai mươi sáu"],
    ["1945-1975", "một nghìn chín trăm bốn mươi lăm đến một nghìn chín trăm bảy mươi lăm"],
    [
      "sinh năm 1990, SN 1985",
      "sinh năm một nghìn chín trăm chín mươi, sinh năm một nghìn chín trăm tám mươi lăm",
    ],
    ["9 tháng năm 2026", "chín tháng năm hai nghìn không trăm hai mươi sáu"],
    ["những năm 90", "những năm chín mươi"],
    ["lần thứ V/2026", "lần thứ năm năm hai nghìn không trăm hai mươi sáu"],
    ["đợt 1/2026", "đợt một năm hai nghìn không trăm hai mươi sáu"],
    ["thu ngân sách 6T/2025", "thu ngân sách sáu tháng năm hai nghìn không trăm hai mươi lăm"],
    ["kỳ hạn 12T", "kỳ hạn mười hai tháng"],
    ["mùa giải 2025/26", "mùa giải hai nghìn không trăm hai mươi lăm đến hai nghìn không trăm hai mươi sáu"],
  ]);
});

describe("days of the week", () => {
  saysEach([
    ["từ thứ 2 đến thứ 6", "từ thứ hai đến thứ sáu"],
    ["thứ 2 - thứ 6", "thứ hai đến thứ sáu"],
    ["các ngày thứ 2, 4, 6", "các ngày thứ hai, tư, sáu"],
    ["từ T2 - T6, nghỉ T7, CN", "từ thứ hai đến thứ sáu, nghỉ thứ bảy, chủ nhật"],
    ["trừ thứ 7 và CN", "trừ thứ bảy và chủ nhật"],
    ["chiều CN", "chiều chủ nhật"],
    ["thứ Hai - thứ Sáu", "thứ Hai đến thứ Sáu"],
    ["T2-T6, T7 nghỉ", "thứ hai đến thứ sáu, thứ bảy nghỉ"],
    ["Thứ 2, 4, 6; CN nghỉ", "Thứ hai, tư, sáu; chủ nhật nghỉ"],
    ["Lễ chào cờ T2 đầu tuần", "Lễ chào cờ thứ hai đầu tuần"],
    ["Lúc 7h, T7 (6/12)", "Lúc bảy giờ, thứ bảy, ngày sáu tháng mười hai"],
    ["TỪ T2 ĐẾN T6", "từ thứ hai đến thứ sáu"],
  ]);
});

describe("hours", () => {
  saysEach([
    ["7h30 - 11h00", "bảy giờ ba mươi phút đến mười một giờ"],
    ["13h30-17h", "mười ba giờ ba mươi phút đến mười bảy giờ"],
    ["lúc 9 giờ 30 sáng", "lúc chín giờ ba mươi phút sáng"],
    ["07 giờ 30 phút", "bảy giờ ba mươi phút"],
    ["lúc 18h45'", "lúc mười tám giờ bốn mươi lăm phút"],
    ["khoảng 15h30p chiều", "khoảng mười lăm giờ ba mươi phút chiều"],
    ["7-9h sáng", "bảy đến chín giờ sáng"],
    ["6h-22h hằng ngày", "sáu giờ đến hai mươi hai giờ hằng ngày"],
    ["0h00", "không giờ"],
    ["14:00 - 16:30", "mười bốn giờ đến mười sáu giờ ba mươi phút"],
    ["8.30 sáng", "tám giờ ba mươi phút sáng"],
    ["8h:30", "tám giờ ba mươi phút"],
    ["7h sáng – 5h chiều", "bảy giờ sáng đến năm giờ chiều"],
    ["9g15", "chín giờ mười lăm phút"],
    ["lúc 6g", "lúc sáu giờ"],
    ["trong 24h 15 ca mắc", "trong hai mươi tư giờ mười lăm ca mắc"],
    ["8am", "tám giờ sáng"],
    ["3:05 PM", "ba giờ năm phút chiều"],
    ["2h30 phút", "hai giờ ba mươi phút"],
    ["1p20s", "một phút hai mươi giây"],
    ["45s", "bốn mươi lăm giây"],
    ["90 phút", "chín mươi phút"],
    ["02:15:30", "hai giờ mười lăm phút ba mươi giây"],
    ["24/24 giờ", "hai mươi tư trên hai mươi tư giờ"],
    ["24/7", "hai mươi tư trên bảy"],
    [
      "tọa độ 20°57'N, 107°05'E",
      "tọa độ hai mươi độ năm mươi bảy phút bắc, một trăm linh bảy độ năm phút đông",
    ],
    ["12 giờ PM", "mười hai giờ trưa"],
    ["tâm bão ở 18,5°N; 112,3°E", "tâm bão ở mười tám phẩy năm độ bắc; một trăm mười hai phẩy ba độ đông"],
  ]);
});
