import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { CONFIG_FIELDS } from "../src/config.ts";
import { problemsIn, type ReadmeFacts } from "./support/readme-check.ts";

const ROOT = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

/** Every `export const x: Command = { name: "x" …` of `src/commands`. */
function commandsOfTheProgram(): readonly string[] {
  const sources = globSync("src/commands/*.ts", { cwd: ROOT }).map(read);
  const command = /export const \w+: Command = \{\s*name: "([a-z-]+)"/g;
  return sources.flatMap((source) => Array.from(source.matchAll(command), ([, name = ""]) => name));
}

describe("the README", () => {
  it("says what is so", () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read("package.json")));
    const commands = commandsOfTheProgram();
    expect(commands).toContain("parse");
    const exists = (path: string) => existsSync(join(ROOT, path));
    const facts = {
      readme: read("README.md"),
      fields: CONFIG_FIELDS,
      scripts: Object.keys(scripts),
      commands,
      exists,
    };
    expect(problemsIn(facts)).toEqual([]);
  });
});

const FACTS: ReadmeFacts = {
  readme: `
Run \`npm ci && npm start\`, or:

\`\`\`sh
npm test
npm run -s loa -- parse FILE…
npm run -s loa -- --help
\`\`\`

The npm package is [here](https://example.org). See the [log](CHANGELOG.md#unreleased), [above](#top).

![The page](docs/page.png)

| Variable | Default | Meaning |
|---|---|---|
| \`BOT_TOKEN\` | – | the token |
| \`HTTP_HOST\`, \`HTTP_PORT\` | \`127.0.0.1\`, \`8080\` | the address |

| Command | Does |
|---|---|
| \`ingest [SOURCE…]\` | one round |
`,
  fields: [
    { name: "BOT_TOKEN", default: null },
    { name: "HTTP_HOST", default: "127.0.0.1" },
    { name: "HTTP_PORT", default: "8080" },
  ],
  scripts: ["start", "test", "loa"],
  commands: ["parse", "ingest"],
  exists: (path) => ["CHANGELOG.md", "docs/page.png"].includes(path),
};

it("a sound README has no problem", () => expect(problemsIn(FACTS)).toEqual([]));

describe("a planted fault is found:", () => {
  it.each<[string, string, string]>([
    ["| `BOT_TOKEN` | – | the token |", "", "the table of settings lacks BOT_TOKEN"],
    ["`BOT_TOKEN` |", "`BOT_TOKN` |", "BOT_TOKN is no setting"],
    ["`BOT_TOKEN` | –", "`BOT_TOKEN` | `123`", "the default of BOT_TOKEN is –, not 123"],
    ["`8080`", "`8081`", "the default of HTTP_PORT is 8080, not 8081"],
    ["`127.0.0.1`, `8080`", "`127.0.0.1`", "the default of HTTP_PORT is 8080, not –"],
    [
      "| `BOT_TOKEN` | – | the token |",
      "| `BOT_TOKEN` | – | a |\n| `BOT_TOKEN` | – | b |",
      "BOT_TOKEN stands there twice",
    ],
    ["npm test", "npm run tests", '"npm run tests" does not exist'],
    ["npm start", "npm begin", '"npm begin" does not exist'],
    ["npm test", "npm stop", '"npm stop" does not exist'],
    ["run -s loa -- parse", "run -s lao -- parse", '"npm run -s lao" does not exist'],
    ["loa -- parse", "loa -- pars", '"loa -- pars" does not exist'],
    ["loa -- parse", "loa -- ingest", "the command parse is told of nowhere"],
    ["`ingest [SOURCE…]`", "ingest", "the command ingest is told of nowhere"],
    ["CHANGELOG.md#", "CHANGES.md#", "CHANGES.md#unreleased is linked and does not exist"],
    ["docs/page.png", "docs/side.png", "docs/side.png is linked and does not exist"],
    ["![The page](docs/page.png)", '<img alt="" src="page.png">', "page.png is linked and does not exist"],
    ["![The page](docs/page.png)", "[page]: page.png", "page.png is linked and does not exist"],
  ])("%j → %j", (sound, faulty, problem) => {
    expect(FACTS.readme).toContain(sound);
    expect(problemsIn({ ...FACTS, readme: FACTS.readme.replace(sound, () => faulty) })).toContain(problem);
  });
});
