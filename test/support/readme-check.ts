export interface ReadmeFacts {
  readonly readme: string;
  readonly fields: readonly { readonly name: string; readonly default: string | null }[];
  /** The names of package.json's scripts. */
  readonly scripts: readonly string[];
  /** The names of the program's own commands. */
  readonly commands: readonly string[];
  readonly exists: (relativePath: string) => boolean;
}

/** Everything that the README says and is not so, one sentence each. */
export function problemsIn(facts: ReadmeFacts): readonly string[] {
  return [
    ...configurationProblems(facts),
    ...scriptProblems(facts),
    ...commandProblems(facts),
    ...linkProblems(facts),
  ];
}

/** The cells of every row of every table, as written. */
function rowsIn(readme: string): readonly (readonly string[])[] {
  return readme.split("\n").flatMap((line) => {
    const cells = /^\s*\|(.*)\|\s*$/.exec(line)?.[1];
    return cells === undefined ? [] : [cells.split(/(?<!\\)\|/).map((cell) => cell.trim())];
  });
}

/** What stands between backticks: code spans and fenced blocks. */
function codeIn(readme: string): readonly string[] {
  const fence = /^ {0,3}(`{3,}|~{3,})[^\n]*\n([\s\S]*?)^ {0,3}\1/gm;
  const blocks = Array.from(readme.matchAll(fence), ([, , block = ""]) => block);
  const spans = Array.from(
    readme.replace(fence, "").matchAll(/(`+)([\s\S]*?[^`])\1(?!`)/g),
    ([, , code = ""]) => code,
  );
  return [...blocks, ...spans];
}

/** A row of settings: `NAME` or `NAME`, `OTHER` in its first cell, as many defaults in its second. */
function settingsIn(readme: string): readonly { name: string; default: string | null }[] {
  return rowsIn(readme).flatMap(([names = "", defaults = ""]) => {
    if (!/^`[A-Z][A-Z0-9_]+`(, `[A-Z][A-Z0-9_]+`)*$/.test(names)) return [];
    const given = Array.from(defaults.matchAll(/`([^`]+)`|–/g), ([, value]) => value ?? null);
    return Array.from(names.matchAll(/`([^`]+)`/g), ([, name = ""], i) => ({
      name,
      default: given[i] ?? null,
    }));
  });
}

function configurationProblems({ readme, fields }: ReadmeFacts): readonly string[] {
  const told = settingsIn(readme);
  const shown = (value: string | null) => value ?? "–";
  return [
    ...fields
      .filter(({ name }) => !told.some((setting) => setting.name === name))
      .map(({ name }) => `the table of settings lacks ${name}`),
    ...told.flatMap((setting, i) => {
      const field = fields.find(({ name }) => name === setting.name);
      if (!field) return [`${setting.name} is no setting`];
      if (told.findIndex(({ name }) => name === setting.name) < i)
        return [`${setting.name} stands there twice`];
      if (field.default === setting.default) return [];
      return [`the default of ${field.name} is ${shown(field.default)}, not ${shown(setting.default)}`];
    }),
  ];
}

/** What npm itself does. */
const NPM_COMMANDS = ["ci", "install", "audit", "outdated", "update", "run", "version", "view", "rebuild"];
const SCRIPTS_BY_NAME = ["start", "test", "stop", "restart"];

function scriptProblems({ readme, scripts }: ReadmeFacts): readonly string[] {
  const asked = codeIn(readme).flatMap((code) => [
    ...code.matchAll(/\bnpm\s+(?:-\S+\s+)*(run(?:-script)?\s+)?(?:-\S+\s+)*([a-z][\w:-]*)/g),
  ]);
  const isKnown = (isRun: boolean, name: string) =>
    isRun || SCRIPTS_BY_NAME.includes(name) ? scripts.includes(name) : NPM_COMMANDS.includes(name);
  return asked.flatMap(([text, run, name = ""]) =>
    isKnown(Boolean(run), name) ? [] : [`"${text}" does not exist`],
  );
}

function commandProblems({ readme, commands }: ReadmeFacts): readonly string[] {
  const code = codeIn(readme).join("\n");
  const told = new Set(Array.from(code.matchAll(/\bloa\s+--\s+([a-z][\w-]*)/g), ([, name = ""]) => name));
  const listed = rowsIn(readme).map(([first = ""]) => /^`([a-z][\w-]*)[ `]/.exec(first)?.[1]);
  return [
    ...[...told].filter((name) => !commands.includes(name)).map((name) => `"loa -- ${name}" does not exist`),
    ...commands
      .filter((name) => !told.has(name) && !listed.includes(name))
      .map((name) => `the command ${name} is told of nowhere`),
  ];
}

function linkProblems({ readme, exists }: ReadmeFacts): readonly string[] {
  const text = readme.replace(/^ {0,3}```[\s\S]*?^ {0,3}```/gm, "");
  const inline = Array.from(
    text.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g),
    ([, target = ""]) => target,
  );
  const named = Array.from(text.matchAll(/^ {0,3}\[[^\]]+\]:\s*(\S+)/gm), ([, target = ""]) => target);
  const tags = Array.from(
    text.matchAll(/<(?:img|a|source)\b[^>]*\b(?:src|href)="([^"]+)"/g),
    ([, target = ""]) => target,
  );
  return [...inline, ...named, ...tags]
    .filter((target) => !/^([a-z][a-z0-9+.-]*:|#|\/\/)/i.test(target))
    .filter((target) => !exists(decodeURIComponent(target.replace(/[#?].*$/, ""))))
    .map((target) => `${target} is linked and does not exist`);
}
