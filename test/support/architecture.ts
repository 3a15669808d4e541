import { dirname, join } from "node:path/posix";
import { type Import, type Scan, scan } from "./source-scan.ts";

/** A file of `src`: its path from there ("lib/clock.ts") and its text. */
export interface SourceFile {
  readonly path: string;
  readonly source: string;
}

export const CAPABILITIES = [
  ...["topics", "articles", "subscribers", "bulletins"],
  ...["announcements", "deliveries", "questions", "voice"],
] as const;

interface Row {
  readonly may: readonly string[];
  /** Where only types may come from. */
  readonly types?: readonly string[];
  /** Folders of which only the contracts may be imported: `ports.ts` and the files of `CONTRACTS`. */
  readonly contracts?: readonly string[];
}

/** Who may import whom, besides itself and npm. A folder or file of `src` without a row is an error. */
export const TABLE: Readonly<Record<string, Row>> = {
  lib: { may: [] },
  language: { may: ["lib"] },
  topics: { may: ["lib", "language"] },
  articles: { may: ["lib", "language", "topics"] },
  subscribers: { may: ["lib", "topics"] },
  deliveries: { may: ["lib", "subscribers"] },
  voice: { may: ["lib", "language"] },
  bulletins: {
    may: ["lib", "language", "topics", "articles", "subscribers", "deliveries"],
    types: ["voice"],
  },
  announcements: { may: ["lib", "language", "topics", "subscribers", "deliveries"], types: ["voice"] },
  questions: { may: ["lib", "language", "articles"] },
  i18n: { may: ["lib"] },
  jobs: { may: ["lib", "events"], types: CAPABILITIES },
  telegram: { may: ["lib", "language", "events", "i18n", ...CAPABILITIES] },
  web: { may: ["lib", "language", "events", "i18n", ...CAPABILITIES] },
  adapters: { may: ["lib", "language"], contracts: CAPABILITIES },
  commands: {
    may: [
      ...["lib", "language", "events", "i18n", "config", "app", "core", "sources", "speech"],
      "asking",
      ...CAPABILITIES,
    ],
  },
  "events.ts": { may: ["lib"] },
  "setting-kinds.ts": { may: ["lib"] },
  "environment.ts": { may: ["lib", "setting-kinds"] },
  "config.ts": { may: ["lib", "environment", "setting-kinds"] },
  "sources.ts": { may: ["lib", "config", "adapters", ...CAPABILITIES] },
  "asking.ts": { may: ["adapters", ...CAPABILITIES] },
  // The composition root is eight files: voices, sources, questions, people, the store, the courier, the trial, the app.
  "speech.ts": { may: ["lib", "events", "config", "adapters", ...CAPABILITIES] },
  "people.ts": { may: ["lib", "config", "adapters", ...CAPABILITIES] },
  "dispatch.ts": { may: ["lib", "core", ...CAPABILITIES] },
  "core.ts": {
    may: [
      ...["lib", "events", "i18n", "config", "sources", "speech", "people", "telegram", "adapters"],
      ...CAPABILITIES,
    ],
  },
  "rounds.ts": { may: ["lib", "core", "jobs", "telegram", ...CAPABILITIES] },
  "trial.ts": { may: ["language", "articles", "core", "telegram", "web"] },
  "app.ts": {
    may: [
      "dispatch",
      "rounds",
      ...["lib", "language", "events", "i18n", "environment", "config", "core", "speech", "trial"],
      ...["jobs", "telegram", "web", "adapters", ...CAPABILITIES],
    ],
  },
  "main.ts": { may: ["lib", "events", "i18n", "config", "app", "commands"] },
};

/** The files that say what a thing is, beside `ports.ts`. */
const CONTRACTS = [
  "article.ts",
  "source-health.ts",
  "sources-file.ts",
  "subscriber.ts",
  "delivery.ts",
  "announcement.ts",
  "audit.ts",
  "staff.ts",
  "steps.ts",
  "inquiry.ts",
  "open-question.ts",
  "topic.ts",
  "passage.ts",
  "voice.ts",
  // Questions are judged in the thread that keeps the passages, by these rules.
  ...["judgement.ts", "found.ts", "judge.ts", "dated.ts", "question-date.ts"],
  ...["terms/terms.ts", "terms/streams.ts", "terms/lexicon.ts", "mending/mend.ts", "mending/vocabulary.ts"],
  ...["terms/alternates.ts", "terms/commonness.ts"],
  ...["ranking/read-passage.ts", "ranking/written-passage.ts"],
];
const WORLD = /^(grammy|@grammyjs\/.+|pg|lowdb|hono|@hono\/.+|(node:)?sqlite|(node:)?fs)(\/.*)?$/;
const LINES_AT_MOST = 250;

/** What must stand only in one place. */
const PLACED: readonly { what: string; pattern: RegExp; isAllowedIn: (path: string) => boolean }[] = [
  {
    what: "reads the environment (main.ts does)",
    pattern:
      /\bprocess\s*(\?\.|\.)\s*env\b|\bprocess\s*\[|\{[^{}]*\benv\b[^{}]*\}\s*(=\s*process\b|from\s*"§node:process§")/,
    isAllowedIn: (path) => path === "main.ts",
  },
  {
    what: "reads the clock (take a Clock)",
    pattern: /\bDate\s*\.\s*now\b|\bnew\s+Date\s*(\(\s*\)|(?!\s*\())/,
    isAllowedIn: (path) => path.startsWith("lib/"),
  },
  {
    what: "throws dice (Math.random)",
    pattern: /\bMath\s*\.\s*random\b/,
    isAllowedIn: (path) => path.startsWith("lib/"),
  },
];

interface Read extends SourceFile {
  readonly scan: Scan;
}

/** Every rule that a file breaks, one sentence each that begins with the file's path; nothing when all is well. */
export function violationsIn(files: readonly SourceFile[]): readonly string[] {
  const read = files.map((file) => ({ ...file, scan: scan(file.source) }));
  return [...read.flatMap(violationsOf), ...cyclesIn(read)];
}

function violationsOf(file: Read): readonly string[] {
  const row = TABLE[zoneOf(file.path)];
  if (!row) return [`${file.path} stands where the table knows no folder`];
  const lines = file.source.split("\n").length - (file.source.endsWith("\n") ? 1 : 0);
  return [
    ...file.scan.imports.flatMap((found) => importViolation(file, row, found) ?? []),
    ...PLACED.filter(({ pattern, isAllowedIn }) => !isAllowedIn(file.path) && pattern.test(codeOf(file))).map(
      ({ what }) => `${file.path} ${what}`,
    ),
    ...(lines > LINES_AT_MOST ? [`${file.path} has ${lines} lines, more than ${LINES_AT_MOST}`] : []),
  ];
}

/** The code, in which an import of `node:process` can still be told from others. */
function codeOf({ scan: { code }, source }: Read): string {
  return /["'](node:)?process["']/.test(source)
    ? code.replace(/from\s*"§\d+"/g, 'from "§node:process§"')
    : code;
}

function importViolation(file: SourceFile, row: Row, { specifier, isTypeOnly }: Import): string | undefined {
  if (specifier === undefined) return `${file.path} imports something that is computed`;
  if (!specifier.startsWith(".")) {
    const isForbidden = CAPABILITIES.some((name) => name === zoneOf(file.path)) && WORLD.test(specifier);
    return isForbidden ? `${file.path} imports ${specifier}, which touches the world` : undefined;
  }
  const target = join(dirname(file.path), specifier);
  if (!/\.(ts|json)$/.test(target)) return `${file.path} imports ${specifier}, which does not end in .ts`;
  if (target.startsWith("..")) return `${file.path} imports ${specifier}, which is not in src`;
  if (areNeighbours(file.path, target) || isAllowed(row, target, isTypeOnly)) return undefined;
  return `${file.path} may not import ${target}${isTypeOnly ? " even for its types" : ""}`;
}

function isAllowed(row: Row, target: string, isTypeOnly: boolean): boolean {
  const zone = zoneOf(target).replace(/\.ts$/, "");
  if (row.may.includes(zone)) return true;
  if (row.contracts?.includes(zone))
    return ["ports.ts", ...CONTRACTS].includes(target.slice(zone.length + 1));
  return isTypeOnly && (row.types?.includes(zone) ?? false);
}

/** The folder in `src`, or the name of a file that stands in `src` itself. */
function zoneOf(path: string): string {
  return path.split("/")[0] ?? path;
}

/** In the same folder; each adapter is a folder of its own. */
function areNeighbours(path: string, target: string): boolean {
  const room = (of: string) =>
    of
      .split("/")
      .slice(0, zoneOf(of) === "adapters" ? 2 : 1)
      .join("/");
  return path.includes("/") && room(path) === room(target);
}

function cyclesIn(files: readonly Read[]): readonly string[] {
  const targets = new Map(
    files.map(({ path, scan: { imports } }) => [
      path,
      imports.flatMap(({ specifier }) =>
        specifier?.startsWith(".") ? [join(dirname(path), specifier)] : [],
      ),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(path);
    if (seenAt >= 0) cycles.push(`${path} imports itself: ${[...trail.slice(seenAt), path].join(" → ")}`);
    if (seenAt >= 0 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of targets.keys()) visit(path, []);
  return cycles;
}
