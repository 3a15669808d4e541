import { expect, it } from "vitest";
import { csvOf } from "../../src/lib/csv.ts";

it.each([
  ["plain cells", ["a", 1, ""], "a,1,"],
  ["Vietnamese", ["Kết quả"], "Kết quả"],
  ["commas", ["một, hai"], '"một, hai"'],
  ["quotation marks", ['nói "có"'], '"nói ""có"""'],
  ["line breaks", ["một\nhai"], '"một\nhai"'],
  ["a formula", ["=HYPERLINK(A1)"], "'=HYPERLINK(A1)"],
  ["other beginnings of formulas", ["+1", "-1", "@a", "\ta"], "'+1,'-1,'@a,'\ta"],
  ["a formula with a comma", ["=A(1,2)"], '"\'=A(1,2)"'],
  ["a negative number, which is no formula", [-5], "-5"],
])("writes %s so that a spreadsheet reads them", (_, cells, line) => {
  expect(csvOf([cells])).toBe(`\uFEFF${line}\r\n`);
});
