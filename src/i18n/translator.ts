import { FluentBundle, FluentResource } from "@fluent/bundle";
import { PlainError } from "../lib/errors.ts";

/** The text of one locale file each, in Fluent syntax. */
export interface Locales {
  readonly vi: string;
  readonly en: string;
}
export type LocaleName = keyof Locales;

/**
 * The words behind a key. Numbers are grouped as the language does it ("1.234" in Vietnamese): give a year as text.
 * @throws PlainError `unknown_text` for a key that the locale file does not have
 * @throws PlainError `broken_text` when a variable is missing or the text refers to something that does not exist
 */
export type Translate = (key: string, vars?: Readonly<Record<string, string | number>>) => string;

export interface Translator {
  in(language: LocaleName): Translate;
}

const REMEDY = "Correct the locale file";

/** FluentResource skips what it cannot read; here every line that begins an entry must have become one. */
function syntaxErrors(source: string, resource: FluentResource): readonly string[] {
  const known = new Set(resource.body.map(({ id }) => id));
  return source.split(/\r?\n/).flatMap((line, i) => {
    // Comments, lines that go on, and what closes a placeable begin no entry.
    if (/^(#|\s|[}[*]|$)/.test(line)) return [];
    const id = /^(-?[A-Za-z][\w-]*) *=/.exec(line)?.[1];
    return id && known.has(id) ? [] : [`line ${i + 1}: ${id ?? line.slice(0, 40)}`];
  });
}

function bundleOf(language: LocaleName, source: string): FluentBundle {
  // Isolating marks are invisible characters, which no message may hold.
  const bundle = new FluentBundle(language, { useIsolating: false });
  const resource = new FluentResource(source);
  const errors = [
    ...syntaxErrors(source, resource),
    ...bundle.addResource(resource).map(({ message }) => message),
  ];
  if (errors.length === 0) return bundle;
  throw new PlainError("locale_invalid", `${language}.ftl cannot be read: ${errors.join("; ")}`, REMEDY);
}

function translateBy(bundle: FluentBundle, language: LocaleName): Translate {
  return (key, vars) => {
    const pattern = bundle.getMessage(key)?.value;
    if (!pattern) throw new PlainError("unknown_text", `${language}.ftl has no text "${key}"`, REMEDY);
    const errors: Error[] = [];
    const words = bundle.formatPattern(pattern, vars, errors);
    if (errors.length === 0) return words;
    const reasons = errors.map(({ message }) => message).join("; ");
    throw new PlainError("broken_text", `"${key}" of ${language}.ftl cannot be said: ${reasons}`, REMEDY);
  };
}

/** @throws PlainError `locale_invalid` that lists every syntax error and every key given twice */
export function loadLocales(locales: Locales): Translator {
  const translates = {
    vi: translateBy(bundleOf("vi", locales.vi), "vi"),
    en: translateBy(bundleOf("en", locales.en), "en"),
  };
  return { in: (language) => translates[language] };
}
