/** So that a spreadsheet reads it as UTF-8, and shows Vietnamese. */
const BYTE_ORDER_MARK = "\uFEFF";
/** A spreadsheet takes a cell that begins so for a formula, and computes it. */
const FORMULA = /^[=+\-@\t\r]/;

/** A table as a file (RFC 4180, with a byte order mark). What looks like a formula is made text by an apostrophe. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row) => row.map(cellOf).join(","));
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}

function cellOf(value: string | number): string {
  const text = typeof value === "string" && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
