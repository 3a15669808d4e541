import { z } from "zod";
import { PlainError } from "../lib/errors.ts";
import { Presets, SiteRules } from "./html/site-rules.ts";

const address = z.url({
  protocol: /^https?$/,
  error: "must be an address that begins with http:// or https://",
});

const Entry = z.strictObject({
  /** As staff and the command line call it. */
  name: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,23}$/, "must be small letters, digits and hyphens, 24 at most"),
  kind: z.enum(["feed", "listing", "page"]),
  url: address,
  /** A preset's name, or selectors of its own. Without it every preset is tried. */
  rules: z.union([z.string(), SiteRules]).optional(),
  /** The label of its articles where their pages have none. */
  category: z.string().trim().min(1).optional(),
  /** Whether the pages that a feed names are read; else its own few lines are the article. */
  readsPages: z.boolean().default(true),
  /** How many pages of a listing are read on first contact; later the first alone. */
  backlogPages: z.int().min(1).max(50).default(5),
  /** A file with the certificates (PEM) that the server forgets to send. */
  certificates: z.string().min(1).optional(),
});

const File = z.strictObject({
  /** How the portal's technicians reach whoever runs this program: an e-mail address or a web address. */
  contact: z
    .string()
    .trim()
    .regex(/^[\x21-\x7E]+$/, "must be an e-mail address or a web address")
    .optional(),
  presets: Presets.default({}),
  sources: z.array(Entry).default([]),
});

/** A place on the web that articles come from. */
export interface SourceEntry extends Omit<z.infer<typeof Entry>, "rules"> {
  readonly rules?: SiteRules;
}

export interface SourcesFile {
  readonly contact: string | undefined;
  readonly presets: Presets;
  readonly sources: readonly SourceEntry[];
}

const TAKEN = ["inbox", "samples"];

/** @throws PlainError `sources_invalid` with every problem */
export function parseSources(value: unknown): SourcesFile {
  const parsed = File.safeParse(value);
  if (!parsed.success) {
    throw invalid(
      parsed.error.issues.map(({ path, message }) => `${path.join(".") || "the whole"}: ${message}`),
    );
  }
  const { contact, presets, sources } = parsed.data;
  const problems = problemsOf(parsed.data);
  if (problems.length > 0) throw invalid(problems);
  return {
    contact,
    presets,
    sources: sources.map(({ rules, ...entry }) => {
      const own = typeof rules === "string" ? presets[rules] : rules;
      return { ...entry, ...(own && { rules: own }) };
    }),
  };
}

function problemsOf({ contact, presets, sources }: z.infer<typeof File>): string[] {
  const problems = sources.flatMap(({ name, rules }, at) => {
    const found: string[] = [];
    if (TAKEN.includes(name) || sources.findIndex((other) => other.name === name) < at) {
      found.push(`sources.${at}.name: "${name}" is taken`);
    }
    if (typeof rules === "string" && !(rules in presets)) {
      const known = Object.keys(presets).join(", ") || "none";
      found.push(`sources.${at}.rules: there is no preset "${rules}" (presets: ${known})`);
    }
    return found;
  });
  if (sources.length > 0 && contact === undefined) {
    problems.push("contact: is missing; the portal's technicians must be able to reach you");
  }
  return problems;
}

function invalid(problems: readonly string[]): PlainError {
  return new PlainError(
    "sources_invalid",
    `The sources file is wrong: ${problems.join("; ")}`,
    "Correct the file that SOURCES_FILE names.",
  );
}
