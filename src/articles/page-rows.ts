import { clean, linesOf } from "../language/text.ts";

/** A line of a page that is not blank. */
export interface Row {
  /** Cleaned; the cells of a table stand with a space between them. */
  readonly text: string;
  readonly isIndented: boolean;
  readonly isAfterBlank: boolean;
  readonly isTableRow: boolean;
}

const INDENT = /^(?:\s{2,}|\t)(?=\S)/u;
const CELL_EDGE = /\S[^\S\n]*(?:\t|\|)[^\S\n]*\S/u;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  ldquo: "“",
  rdquo: "”",
};

export function rowsOf(text: string): Row[] {
  const lines = linesOf(text).map((line) => decodeEntities(line));
  const hasCells = lines.map((line) => CELL_EDGE.test(line));
  const cleaned = lines.map(clean);
  return lines.flatMap((line, index) => {
    const shown = cleaned[index] ?? "";
    if (shown === "") return [];
    // One line with a tab may be a slip of the keyboard: a table has at least two lines one below the other.
    const isTableRow = Boolean(hasCells[index] && (hasCells[index - 1] || hasCells[index + 1]));
    return {
      text: isTableRow ? clean(line.replaceAll("|", " ")) : shown,
      isIndented: INDENT.test(line),
      isAfterBlank: index === 0 || cleaned[index - 1] === "",
      isTableRow,
    };
  });
}

/** One level of HTML entities, as pages copied from a browser's source have them. */
function decodeEntities(line: string): string {
  return line.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
