import { type AnyNode, type Element, isTag, isText } from "domhandler";

const LONGEST_CELL = 400;
const LONGEST_PICTURE_TEXT = 400;

/** A table that holds a picture and the words below it. */
export function isPictureTable(element: Element): boolean {
  return element.name === "table" && holds(element, "img") && lengthOf(element) <= LONGEST_PICTURE_TEXT;
}

/** A table of figures, not one that puts a page or a picture into its place. */
export function isGrid(table: Element): boolean {
  const rows = rowsOf(table).map(cellsOf);
  if (!rows.some((cells) => cells.length > 1)) return false;
  return rows
    .flat()
    .every((cell) => !holds(cell, "img") && !holds(cell, "table") && lengthOf(cell) <= LONGEST_CELL);
}

export function rowsOf(table: Element): Element[] {
  return table.children
    .filter(isTag)
    .flatMap((child) => (child.name === "tr" ? [child] : child.children.filter(isTag)))
    .filter(({ name }) => name === "tr");
}

export function cellsOf(row: Element): Element[] {
  return row.children.filter(isTag).filter(({ name }) => name === "td" || name === "th");
}

function holds(element: Element, name: string): boolean {
  return element.children.some((child) => isTag(child) && (child.name === name || holds(child, name)));
}

function lengthOf(node: AnyNode): number {
  if (isText(node)) return node.data.trim().length;
  return "children" in node ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : 0;
}
