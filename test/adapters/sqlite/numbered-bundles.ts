import type { Bundle } from "../../../src/questions/ports.ts";

const STREETS = "Lê Lợi,Trần Phú,Bến Đoan,Cây Tháp,Hàng Nồi,Vườn Đào,Giếng Đồn".split(",");

/** The bundle of a number, always the same. */
export function bundleAt(at: number, stamp = "first"): Bundle {
  const street = STREETS[at % STREETS.length] ?? "";
  const passages = [0, 1].map((part) => ({
    ...{ id: `${at}.${part}`, title: `Tin ${at}: đường ${street}`, date: null, category: null },
    text: `Tổ ${at + 1} đường ${street} ${stamp === "first" ? "họp" : "hoãn họp"} về việc thứ ${part + 1}. Có ${at * 3 + part} hộ dự.`,
  }));
  return { key: `b${at}`, stamp, passages };
}
