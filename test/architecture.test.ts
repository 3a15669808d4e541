import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CAPABILITIES, TABLE, violationsIn } from "./support/architecture.ts";

const SRC = join(import.meta.dirname, "..", "src");

describe("the project", () => {
  const files = globSync("**/*.ts", { cwd: SRC }).map((path) => ({
    path: path.replaceAll("\\", "/"),
    source: readFileSync(join(SRC, path), "utf8"),
  }));

  it("is looked at", () => expect(files.map(({ path }) => path)).toContain("lib/clock.ts"));
  it("keeps its rules", () => expect(violationsIn(files)).toEqual([]));
});

const found = (path: string, source: string) => violationsIn([{ path, source }]);

describe("a planted violation is found:", () => {
  it.each([
    ["lib/a.ts", 'import { a } from "../topics/topic.ts";', "lib/a.ts may not import topics/topic.ts"],
    [
      "topics/a.ts",
      'import {\n  a, // x\n  b,\n} from "../articles/article.ts";',
      "may not import articles/article.ts",
    ],
    ["topics/a.ts", 'import type { A } from "../articles/article.ts";', "even for its types"],
    ["topics/a.ts", "import a from '../articles/article.ts'", "may not import articles/article.ts"],
    ["topics/a.ts", 'import "../articles/article.ts";', "may not import articles/article.ts"],
    ["topics/a.ts", 'import * as a from "../articles/article.ts";', "may not import articles/article.ts"],
    ["topics/a.ts", 'export * from "../articles/article.ts";', "may not import articles/article.ts"],
    ["topics/a.ts", 'export { a } from "../articles/article.ts";', "may not import articles/article.ts"],
    [
      "topics/a.ts",
      'const a = await import("../articles/article.ts");',
      "may not import articles/article.ts",
    ],
    [
      "topics/a.ts",
      "const a = await import(`../articles/article.ts`);",
      "may not import articles/article.ts",
    ],
    ["topics/a.ts", 'type A = typeof import("../articles/article.ts");', "even for its types"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source code
    ["topics/a.ts", "await import(`../${name}.ts`);", "imports something that is computed"],
    ["topics/a.ts", "await import(name);", "imports something that is computed"],
    ["bulletins/a.ts", 'import { speak } from "../voice/script.ts";', "may not import voice/script.ts"],
    ["jobs/a.ts", 'import { ingest } from "../articles/ingest.ts";', "may not import articles/ingest.ts"],
    [
      "jobs/a.ts",
      'import { type A, ingest } from "../articles/ingest.ts";',
      "may not import articles/ingest.ts",
    ],
    [
      "telegram/a.ts",
      'import { open } from "../adapters/lowdb/database.ts";',
      "may not import adapters/lowdb/",
    ],
    ["telegram/a.ts", 'import { startWeb } from "../web/server.ts";', "may not import web/server.ts"],
    ["web/a.ts", 'import { bot } from "../telegram/bot.ts";', "may not import telegram/bot.ts"],
    ["web/a.ts", 'import { loadConfig } from "../config.ts";', "may not import config.ts"],
    [
      "adapters/lowdb/a.ts",
      'import { ingest } from "../../articles/ingest.ts";',
      "may not import articles/ingest.ts",
    ],
    [
      "adapters/lowdb/a.ts",
      'import { a } from "../sources/folder.ts";',
      "may not import adapters/sources/folder.ts",
    ],
    [
      "commands/a.ts",
      'import { open } from "../adapters/lowdb/database.ts";',
      "may not import adapters/lowdb/",
    ],
    [
      "events.ts",
      'import { LANGUAGES } from "./topics/topic.ts";',
      "events.ts may not import topics/topic.ts",
    ],
    ["config.ts", 'import { createApp } from "./app.ts";', "config.ts may not import app.ts"],
    ["utils/a.ts", "", "utils/a.ts stands where the table knows no folder"],
    ["other.ts", "", "other.ts stands where the table knows no folder"],
    ["lib/a.ts", 'import { a } from "./b";', "does not end in .ts"],
    ["lib/a.ts", 'import { a } from "./b.js";', "does not end in .ts"],
    ["lib/a.ts", 'import { a } from "../../test/support/a.ts";', "is not in src"],
    ...[
      ...[
        "grammy",
        "grammy/types",
        "@grammyjs/runner",
        "pg",
        "lowdb",
        "lowdb/node",
        "hono",
        "@hono/node-server",
      ],
      ...["node:sqlite", "node:fs", "node:fs/promises", "fs", "fs/promises"],
    ].flatMap((name) => [
      ["articles/a.ts", `import { a } from "${name}";`, `articles/a.ts imports ${name}, which touches`],
      [
        "questions/a.ts",
        `import type { A } from "${name}";`,
        `questions/a.ts imports ${name}, which touches`,
      ],
    ]),
    ["topics/a.ts", 'process.getBuiltinModule("node:fs")', "imports node:fs, which touches"],
    ["app.ts", "const token = process.env.BOT_TOKEN;", "app.ts reads the environment"],
    ["lib/a.ts", "const { env } = process;", "lib/a.ts reads the environment"],
    ["lib/a.ts", 'const token = process["env"]["BOT_TOKEN"];', "lib/a.ts reads the environment"],
    ["lib/a.ts", 'import { env } from "node:process";', "lib/a.ts reads the environment"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source code
    ["lib/a.ts", "const text = `${process.env.HOME}`;", "lib/a.ts reads the environment"],
    ["articles/a.ts", "const now = Date.now();", "articles/a.ts reads the clock"],
    ["articles/a.ts", "const now = new Date();", "articles/a.ts reads the clock"],
    ["articles/a.ts", "const now = new Date;", "articles/a.ts reads the clock"],
    ["articles/a.ts", "call(Date.now)", "articles/a.ts reads the clock"],
    ["app.ts", "const delayMs = Math.random() * 5;", "app.ts throws dice"],
    ["lib/a.ts", "a;\n".repeat(251), "lib/a.ts has 251 lines"],
  ])("%s: %j", (path, source, violation) => {
    expect(found(path, source)).toEqual([expect.stringContaining(violation)]);
  });

  it("a cycle, of types too", () => {
    const files = [
      { path: "topics/a.ts", source: 'import { b } from "./b.ts";' },
      { path: "topics/b.ts", source: 'import type { C } from "./c.ts";' },
      { path: "topics/c.ts", source: 'import { a } from "./a.ts";' },
      { path: "topics/d.ts", source: 'import { a } from "./a.ts";' },
    ];
    expect(violationsIn(files)).toEqual([
      "topics/a.ts imports itself: topics/a.ts → topics/b.ts → topics/c.ts → topics/a.ts",
    ]);
    expect(violationsIn([{ path: "lib/a.ts", source: 'import "./a.ts";' }])).toEqual([
      "lib/a.ts imports itself: lib/a.ts → lib/a.ts",
    ]);
  });
});

describe("what is allowed is left alone:", () => {
  it.each([
    ["topics/a.ts", 'import { z } from "zod";\nimport { fold } from "../language/text.ts";'],
    ["topics/a.ts", 'import { a } from "./b.ts"; import { createHash } from "node:crypto";'],
    ["topics/a.ts", '// import { a } from "../articles/article.ts";'],
    ["topics/a.ts", '/* import "lowdb"; process.env, Date.now() */'],
    ["topics/a.ts", "const text = \"import { a } from '../articles/article.ts'\";"],
    ["topics/a.ts", "const text = 'process.env and new Date()';"],
    ["topics/a.ts", 'const quote = /["\'`]/; const now = parse("new Date()");'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source code
    ["topics/a.ts", "const path = `https://x/${a / 2}/${b}`; // new Date()"],
    ["topics/a.ts", "const day = new Date(text); const same = new Date(Date.parse(text));"],
    ["topics/a.ts", "const home = import.meta.dirname;"],
    ["bulletins/a.ts", 'import type { Script } from "../voice/script.ts";'],
    ["jobs/a.ts", 'import { type Daily, type Edition } from "../bulletins/daily.ts";'],
    [
      "adapters/lowdb/a.ts",
      'import { Article } from "../../articles/article.ts"; import { Low } from "lowdb";',
    ],
    [
      "adapters/lowdb/a.ts",
      'import type { ArticleStore } from "../../articles/ports.ts"; import "./shards.ts";',
    ],
    [
      "commands/parse.ts",
      'import { readFile } from "node:fs/promises"; import { createApp } from "../app.ts";',
    ],
    ["main.ts", "const config = loadConfig(process.env);"],
    ["lib/clock.ts", "const clock = () => new Date(); const dice = Math.random();"],
    ["lib/a.ts", "a;\n".repeat(250)],
  ])("%s: %j", (path, source) => expect(found(path, source)).toEqual([]));

  it("the table has a row for every capability", () =>
    expect(Object.keys(TABLE)).toEqual(expect.arrayContaining([...CAPABILITIES])));
});
