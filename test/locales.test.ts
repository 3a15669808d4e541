import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadLocales } from "../src/i18n/translator.ts";
import { problemsIn } from "./support/locale-check.ts";

const ROOT = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

describe("the locale files", () => {
  const vi = read("locales/vi.ftl");
  const en = read("locales/en.ftl");

  it("say the same things, with the same variables, and are all used", () => {
    const sources = globSync("src/**/*.ts", { cwd: ROOT }).map(read);
    expect(problemsIn({ vi, en, sources })).toEqual([]);
  });

  it("can be loaded", () => expect(() => loadLocales({ vi, en })).not.toThrow());
});

const VI = "hello = Chào { $name }\nbye = Hẹn gặp lại\n";
const EN = "hello = Hello { $name }\nbye = See you\n";
const SOURCE = 't("hello", { name });\nconst FAREWELLS = ["bye"] as const;\n';

function problems(change: { vi?: string; en?: string; source?: string }): readonly string[] {
  return problemsIn({ vi: change.vi ?? VI, en: change.en ?? EN, sources: [change.source ?? SOURCE] });
}

it("sound files have no problem", () => expect(problems({})).toEqual([]));

describe("a planted fault is found:", () => {
  it.each([
    [{ en: `${EN}more = More\n` }, 'vi.ftl has no "more"'],
    [{ vi: `${VI}more = Nữa\n` }, 'en.ftl has no "more"'],
    [{ en: EN.replace("$name", "$who") }, '"hello" has (name) in vi.ftl and (who) in en.ftl'],
    [{ vi: VI.replace("{ $name }", "bạn") }, '"hello" has () in vi.ftl and (name) in en.ftl'],
    [{ en: EN.replace("{ $name }", "{ $count ->\n  *[other] { $name }\n  }") }, "(count, name) in en.ftl"],
    [{ vi: VI.normalize("NFD") }, "vi.ftl line 1 is not in NFC"],
    [{ vi: VI.replace("gặp", "gặp\u200b") }, "vi.ftl line 2 has an invisible character"],
    [{ en: EN.replace("See", "\ufeffSee") }, "en.ftl line 2 has an invisible character"],
    [{ en: EN.replace("See you", "See\u00a0you") }, "en.ftl line 2 has an invisible character"],
    [{ en: EN.replace("{ $name }", "{ $name") }, "en.ftl cannot be read"],
    [{ en: `${EN}bye = Bye\n` }, 'en.ftl has "bye" twice'],
    [{ en: EN.replace("See you", "\n    .title = See you") }, 'en.ftl: "bye" has no words'],
    [{ en: `${EN}    .title = Bye\n` }, 'en.ftl: "bye" has attributes'],
    [{ en: `${EN}-city = City of { $name }\n` }, "en.ftl: a term with variables"],
    [{ source: 't("hello");' }, '"bye" is used nowhere'],
    [{ source: `${SOURCE.replace('"bye"', '"bye-bye"')}` }, '"bye" is used nowhere'],
    [{ source: `${SOURCE}t("helo")` }, '"helo" is asked for and exists nowhere'],
    [{ source: `${SOURCE}ctx.t(\n  "helo",\n)` }, '"helo" is asked for and exists nowhere'],
    [{ source: `${SOURCE}t(isNew ? "helo" : "bye")` }, '"helo" is asked for and exists nowhere'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source code
    [{ source: `${SOURCE}${"t(`say-${word}`)"}` }, "is computed"],
  ])("%j", (change, problem) => {
    expect(problems(change).join("\n")).toContain(problem);
  });
});

it("what is compared beside a key is no key", () => {
  expect(problems({ source: `${SOURCE}t(status === "paused" ? "hello" : "bye")` })).toEqual([]);
});

it("a text that another text is made of is used", () => {
  const more = "\nboth = { hello }, { bye }\n";
  expect(problems({ vi: VI + more, en: EN + more, source: 't("both", { name })' })).toEqual([]);
});
