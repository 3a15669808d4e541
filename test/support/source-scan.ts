/** An `import`, `export … from`, `import()`, `require()` or `import("…")` type, as it stands in a file. */
export interface Import {
  /** What is imported; `undefined` when it is computed and nobody can tell. */
  readonly specifier: string | undefined;
  /** Whether only types come in by it. */
  readonly isTypeOnly: boolean;
}

export interface Scan {
  /** The source without comments; each text in it is replaced by its number: `"§3"`. */
  readonly code: string;
  readonly imports: readonly Import[];
}

interface Cursor {
  readonly source: string;
  at: number;
  code: string;
  readonly texts: string[];
}

/** What may stand before a "/" that begins a regular expression and no division. */
const BEFORE_REGEX =
  /(?:^|[(,=:[!&|?{};+\-*%<>~^]|\b(?:return|typeof|case|in|of|do|else|void|delete|throw|await|yield))\s*$/;

/** Reads TypeScript just well enough to know texts, comments and regular expressions from code. */
export function scan(source: string): Scan {
  const cursor: Cursor = { source, at: 0, code: "", texts: [] };
  readCode(cursor, undefined);
  return { code: cursor.code, imports: importsIn(cursor) };
}

/** Reads up to the "}" that closes a template's substitution, or to the end. */
function readCode(cursor: Cursor, end: "}" | undefined): void {
  let depth = 0;
  while (cursor.at < cursor.source.length) {
    const char = cursor.source.charAt(cursor.at);
    const pair = cursor.source.slice(cursor.at, cursor.at + 2);
    if (end && char === end && depth === 0) return;
    if (char === "{") depth++;
    if (char === "}") depth--;
    if (pair === "//") skip(cursor, /\n|$/g, 0);
    else if (pair === "/*") skip(cursor, /\*\/|$/g, 2);
    else if (char === '"' || char === "'") readText(cursor, char);
    else if (char === "`") readTemplate(cursor);
    else if (char === "/" && BEFORE_REGEX.test(cursor.code.slice(-40))) readRegex(cursor);
    else {
      cursor.code += char;
      cursor.at++;
    }
  }
}

function skip(cursor: Cursor, stop: RegExp, width: number): void {
  stop.lastIndex = cursor.at + width;
  cursor.at = (stop.exec(cursor.source)?.index ?? cursor.source.length) + width;
  cursor.code += " ";
}

function readText(cursor: Cursor, quote: string): void {
  let end = cursor.at + 1;
  while (end < cursor.source.length && cursor.source.charAt(end) !== quote) {
    end += cursor.source.charAt(end) === "\\" ? 2 : 1;
  }
  keepText(cursor, cursor.source.slice(cursor.at + 1, end));
  cursor.at = end + 1;
}

function keepText(cursor: Cursor, text: string): void {
  cursor.code += `"§${cursor.texts.push(text) - 1}"`;
}

/** A template without substitutions is a text; one with them is "§" and its substitutions as code. */
function readTemplate(cursor: Cursor): void {
  let text = "";
  let isText = true;
  for (cursor.at++; cursor.at < cursor.source.length && cursor.source.charAt(cursor.at) !== "`"; ) {
    if (cursor.source.startsWith("${", cursor.at)) {
      isText = false;
      cursor.at += 2;
      cursor.code += " § + ( ";
      readCode(cursor, "}");
      cursor.code += " ) ";
      cursor.at++;
    } else {
      const width = cursor.source.charAt(cursor.at) === "\\" ? 2 : 1;
      text += cursor.source.slice(cursor.at, cursor.at + width);
      cursor.at += width;
    }
  }
  cursor.at++;
  if (isText) keepText(cursor, text);
}

function readRegex(cursor: Cursor): void {
  let isInClass = false;
  let end = cursor.at + 1;
  for (; end < cursor.source.length; end++) {
    const char = cursor.source.charAt(end);
    if (char === "\\") end++;
    else if (char === "[") isInClass = true;
    else if (char === "]") isInClass = false;
    else if ((char === "/" && !isInClass) || char === "\n") break;
  }
  cursor.code += " §regex ";
  cursor.at = end + 1;
}

/** All names in the braces are marked `type`, and nothing else comes in. */
function bringsTypesOnly(clause: string): boolean {
  const names =
    /^\s*\{([^}]*)\}\s*$/
      .exec(clause)?.[1]
      ?.split(",")
      .map((name) => name.trim()) ?? [];
  const given = names.filter(Boolean);
  return given.length > 0 && given.every((name) => name.startsWith("type "));
}

function importsIn({ code, texts }: Cursor): readonly Import[] {
  const textAt = (index: string | undefined) => (index === undefined ? undefined : texts[Number(index)]);
  const fromClauses = code.matchAll(
    /\b(?:import|export)\s+(type\s+(?!from\b))?([\w$\s{},*]*?)\s*\bfrom\s*"§(\d+)"/g,
  );
  const bare = code.matchAll(/\bimport\s*"§(\d+)"/g);
  const calls = code.matchAll(
    /(typeof\s+)?\b(?:import|require|getBuiltinModule)\s*\(\s*(?:"§(\d+)"\s*[,)])?/g,
  );
  return [
    ...Array.from(fromClauses, ([, type, clause = "", index]) => ({
      specifier: textAt(index),
      isTypeOnly: Boolean(type) || bringsTypesOnly(clause),
    })),
    ...Array.from(bare, ([, index]) => ({ specifier: textAt(index), isTypeOnly: false })),
    ...Array.from(calls, ([, type, index]) => ({ specifier: textAt(index), isTypeOnly: Boolean(type) })),
  ];
}
