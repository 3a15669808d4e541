import {
  type Entry,
  FluentParser,
  Message,
  type MessageReference,
  Term,
  type VariableReference,
  Visitor,
} from "@fluent/syntax";

export interface LocaleFiles {
  readonly vi: string;
  readonly en: string;
  /** The text of every file of `src`. */
  readonly sources: readonly string[];
}

interface Text {
  readonly variables: readonly string[];
  /** The keys of the texts that it is made of. */
  readonly parts: readonly string[];
}

interface Locale {
  readonly texts: ReadonlyMap<string, Text>;
  readonly problems: readonly string[];
}

/** Everything that is wrong with the locale files, one sentence each. */
export function problemsIn({ vi, en, sources }: LocaleFiles): readonly string[] {
  const locales = { vi: read("vi.ftl", vi), en: read("en.ftl", en) };
  return [
    ...locales.vi.problems,
    ...locales.en.problems,
    ...differences(locales.vi.texts, locales.en.texts),
    ...usageProblems(locales.vi.texts, sources),
  ];
}

function read(name: string, source: string): Locale {
  const entries = new FluentParser({ withSpans: false }).parse(source).body;
  const texts = new Map<string, Text>();
  const problems = characterProblems(name, source);
  for (const entry of entries) {
    problems.push(...entryProblems(name, entry, texts));
    if (entry instanceof Message) texts.set(entry.id.name, textOf(entry));
  }
  return { texts, problems };
}

function characterProblems(name: string, source: string): string[] {
  return source
    .split("\n")
    .flatMap((line, i) => [
      ...(line === line.normalize("NFC") ? [] : [`${name} line ${i + 1} is not in NFC`]),
      ...(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Zl}\p{Zp}]|[^\S \r]/u.test(line)
        ? [`${name} line ${i + 1} has an invisible character`]
        : []),
    ]);
}

function entryProblems(name: string, entry: Entry, before: ReadonlyMap<string, Text>): string[] {
  if (entry.type === "Junk") return [`${name} cannot be read: ${JSON.stringify(entry.content.slice(0, 60))}`];
  // A variable that a term is not given becomes "{$name}" without an error.
  if (entry instanceof Term && textOf(entry).variables.length > 0) return [`${name}: a term with variables`];
  if (!(entry instanceof Message)) return [];
  const key = entry.id.name;
  return [
    ...(before.has(key) ? [`${name} has "${key}" twice`] : []),
    ...(entry.value ? [] : [`${name}: "${key}" has no words`]),
    ...(entry.attributes.length > 0 ? [`${name}: "${key}" has attributes, which nobody can ask for`] : []),
  ];
}

function textOf(entry: Message | Term): Text {
  const variables = new Set<string>();
  const parts = new Set<string>();
  class Names extends Visitor {
    override visitVariableReference(node: VariableReference): void {
      variables.add(node.id.name);
    }
    override visitMessageReference(node: MessageReference): void {
      parts.add(node.id.name);
    }
  }
  new Names().visit(entry);
  return { variables: [...variables].sort(), parts: [...parts] };
}

function differences(vi: ReadonlyMap<string, Text>, en: ReadonlyMap<string, Text>): readonly string[] {
  return [...new Set([...vi.keys(), ...en.keys()])].flatMap((key) => {
    const [inVi, inEn] = [vi.get(key), en.get(key)];
    if (!inVi || !inEn) return [`${inVi ? "en.ftl" : "vi.ftl"} has no "${key}"`];
    const [of, against] = [inVi.variables.join(", "), inEn.variables.join(", ")];
    return of === against ? [] : [`"${key}" has (${of}) in vi.ftl and (${against}) in en.ftl`];
  });
}

/** A key is used where it stands in quotes, alone, in `src`, or where another text is made of it. */
function usageProblems(texts: ReadonlyMap<string, Text>, sources: readonly string[]): readonly string[] {
  const all = sources.join("\n");
  const parts = new Set([...texts.values()].flatMap((text) => text.parts));
  const isUsed = (key: string) => parts.has(key) || new RegExp(`(["'\`])${key}\\1`).test(all);
  const asked = Array.from(all.matchAll(/\bt(?:\.(?:vi|en))?\(([^,)]*)/g), ([, first = ""]) =>
    keysIn(first),
  ).flat();
  return [
    ...[...texts.keys()].filter((key) => !isUsed(key)).map((key) => `"${key}" is used nowhere`),
    ...asked
      .filter((key) => !texts.has(key) && !key.includes("${"))
      .map((key) => `"${key}" is asked for and exists nowhere`),
    ...asked
      .filter((key) => key.includes("${"))
      .map((key) => `\`${key}\` is computed: list the keys in a table`),
  ];
}

/** The keys in the first argument of `t(…)`: `isNew ? "hello" : "hello-again"` has two; what is compared is none. */
function keysIn(argument: string): readonly string[] {
  const texts = Array.from(argument.matchAll(/([!=]==?\s*)?(["'`])([^"'`]*)\2/g));
  return texts.flatMap(([, comparison, , key]) => (comparison || key === undefined ? [] : [key]));
}
