import type { AnyNode, Element } from "domhandler";
import { isTag, isText } from "domhandler";
import { clean } from "../../language/text.ts";
import { cellsOf, isGrid, isPictureTable, rowsOf } from "./tables.ts";

/** A piece of a page that ends where a block tag, a line break or a picture stands. */
export interface Block {
  readonly text: string;
  readonly kind: "text" | "heading" | "item" | "row" | "caption" | "picture";
  readonly isRight: boolean;
  readonly isCentred: boolean;
  readonly isItalic: boolean;
  /** The share of the letters that stand in links, 0–1. */
  readonly linkShare: number;
}

export interface BlockOptions {
  /** Elements that are left out with all that is in them. */
  readonly isLeftOut: (element: Element) => boolean;
  readonly isCaption: (element: Element) => boolean;
}

const LEFT_OUT = new Set(
  (
    "script style noscript template iframe object embed svg math canvas audio video map select button input " +
    "textarea label nav aside footer head title meta link"
  ).split(" "),
);
const BLOCKS = new Set(
  (
    "address article blockquote body caption center dd details dialog div dl dt fieldset figcaption figure form h1 h2 h3 " +
    "h4 h5 h6 header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);
const HEADING = /^h[1-6]$/;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const ALIGN = /text-align\s*:\s*(right|end|center)/i;
const RAISED: Readonly<Record<string, string>> = { "2": "²", "3": "³" };
const BREAK = "\n";

/** What the elements around a text say about it. */
interface Setting {
  readonly kind: Block["kind"];
  readonly align: string;
  readonly isItalic: boolean;
  readonly isLink: boolean;
}

const PLAIN: Setting = { kind: "text", align: "", isItalic: false, isLink: false };

/** The blocks of an element, in order. Markup is gone; what cannot be seen is left out. */
export function blocksOf(nodes: Iterable<AnyNode>, options: BlockOptions): Block[] {
  const walk = new Walk(options);
  for (const node of nodes) {
    walk.visit(node, PLAIN);
    walk.end(PLAIN);
  }
  return walk.blocks;
}

/** The text of an element as one line. */
export function textOf(nodes: Iterable<AnyNode>): string {
  const options = { isLeftOut: () => false, isCaption: () => false };
  return clean(
    blocksOf(nodes, options)
      .filter(({ kind }) => kind !== "picture")
      .map(({ text }) => text)
      .join(" "),
  );
}

class Walk {
  readonly blocks: Block[] = [];
  readonly #options: BlockOptions;
  #text = "";
  #letters = 0;
  #linked = 0;
  #italic = 0;

  constructor(options: BlockOptions) {
    this.#options = options;
  }

  visit(node: AnyNode, setting: Setting): void {
    if (isText(node)) this.#add(node.data, setting);
    else if (isTag(node)) this.#element(node, setting);
    else if ("children" in node) for (const child of node.children) this.visit(child, setting);
  }

  #element(element: Element, setting: Setting): void {
    const name = element.name;
    if (LEFT_OUT.has(name) || isHidden(element) || this.#options.isLeftOut(element)) return;
    if (name === "br") this.#add(BREAK, setting);
    else if (name === "img") this.#picture(element, setting);
    else this.#content(element, setting);
  }

  #content(element: Element, setting: Setting): void {
    const { name } = element;
    const own = settingOf(element, setting, this.#options);
    const isBlock = BLOCKS.has(name);
    if (isBlock) this.end(setting);
    if (name === "table" && isGrid(element)) this.#rows(element, own);
    else if (name === "ol" || name === "ul") this.#items(element, own);
    else if (name === "sup") this.#raised(element, own);
    else for (const child of element.children) this.visit(child, own);
    if (isBlock) this.end(own);
  }

  #raised(element: Element, setting: Setting): void {
    const [only, ...others] = element.children;
    const raised = only && isText(only) && others.length === 0 ? RAISED[only.data.trim()] : undefined;
    if (raised !== undefined && /\p{L}$/u.test(this.#text)) this.#add(raised, setting);
    else for (const child of element.children) this.visit(child, setting);
  }

  #items(list: Element, setting: Setting): void {
    let number = Number.parseInt(list.attribs["start"] ?? "1", 10) || 1;
    for (const child of list.children) {
      if (!isTag(child) || child.name !== "li") {
        this.visit(child, setting);
        continue;
      }
      const first = this.blocks.length;
      this.#element(child, { ...setting, kind: setting.kind === "caption" ? "caption" : "item" });
      const block = this.blocks[first];
      if (list.name !== "ol" || !block || block.kind === "picture") continue;
      if (!/^\d/.test(block.text)) this.blocks[first] = { ...block, text: `${number}. ${block.text}` };
      number++;
    }
  }

  /** Cells of a row stand with a space between them. */
  #rows(table: Element, setting: Setting): void {
    for (const row of rowsOf(table)) {
      for (const cell of cellsOf(row)) {
        for (const child of cell.children) this.#cell(child, { ...setting, kind: "row" });
        this.#text += " ";
      }
      this.end({ ...setting, kind: "row" });
    }
  }

  #cell(node: AnyNode, setting: Setting): void {
    if (isText(node)) this.#add(node.data, setting);
    if (!isTag(node)) return;
    if (LEFT_OUT.has(node.name) || isHidden(node) || this.#options.isLeftOut(node)) return;
    if (node.name === "br" || BLOCKS.has(node.name)) this.#text += " ";
    const own = settingOf(node, setting, this.#options);
    for (const child of node.children) this.#cell(child, { ...own, kind: "row" });
  }

  #picture(element: Element, setting: Setting): void {
    this.end(setting);
    const said = clean(element.attribs["title"] ?? "") || clean(element.attribs["alt"] ?? "");
    this.blocks.push({ ...shown(setting), text: said, kind: "picture", isItalic: false, linkShare: 0 });
  }

  #add(text: string, { isLink, isItalic }: Setting): void {
    // A line break in the source is a space; one of ours is a <br>.
    this.#text += text === BREAK ? BREAK : text.replace(/[\r\n\u2028\u2029]+/g, " ");
    const letters = text.replace(/\s+/g, "").length;
    this.#letters += letters;
    if (isLink) this.#linked += letters;
    if (isItalic) this.#italic += letters;
  }

  /** Ends the piece at hand: what has been gathered since the last end becomes blocks. */
  end(setting: Setting): void {
    const lines = joined(this.#text.split(BREAK).map(clean));
    const facts = {
      ...shown(setting),
      isItalic: this.#letters > 0 && this.#italic / this.#letters > 0.9,
      linkShare: this.#letters === 0 ? 0 : this.#linked / this.#letters,
    };
    for (const text of lines) this.blocks.push({ ...facts, text, kind: setting.kind });
    this.#text = "";
    this.#letters = 0;
    this.#linked = 0;
    this.#italic = 0;
  }
}

function shown({ align }: Setting) {
  return { isRight: align === "right" || align === "end", isCentred: align === "center" };
}

/** A <br> within a sentence is no end: the next line goes on in small letters. */
function joined(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const [at, line] of lines.entries()) {
    if (line === "") continue;
    const last = whole.at(-1);
    const goesOn =
      last !== undefined && lines[at - 1] !== "" && /[\p{L}\d,]$/u.test(last) && /^\p{Ll}/u.test(line);
    if (goesOn) whole[whole.length - 1] = `${last} ${line}`;
    else whole.push(line);
  }
  return whole;
}

function settingOf(element: Element, around: Setting, { isCaption }: BlockOptions): Setting {
  const { name, attribs } = element;
  const style = attribs["style"] ?? "";
  const align = attribs["align"]?.toLowerCase() ?? ALIGN.exec(style)?.[1]?.toLowerCase();
  const isItalic = name === "em" || name === "i" || /font-style\s*:\s*italic/i.test(style);
  const isOfPicture =
    name === "figure" || name === "figcaption" || isPictureTable(element) || isCaption(element);
  const kind = isOfPicture ? "caption" : HEADING.test(name) ? "heading" : around.kind;
  return {
    kind: around.kind === "caption" ? "caption" : kind,
    align: align ?? (name === "center" ? "center" : around.align),
    isItalic: around.isItalic || isItalic,
    isLink: around.isLink || name === "a",
  };
}

function isHidden({ attribs }: Element): boolean {
  return "hidden" in attribs || HIDDEN.test(attribs["style"] ?? "");
}
