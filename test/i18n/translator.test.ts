import { describe, expect, it } from "vitest";
import { loadLocales } from "../../src/i18n/translator.ts";

const vi = `
# Lời chào
greeting = Chào { $name }!
articles = { $count } tin
both = { greeting } { articles }
steps =
    Một
    hai
`;
const en = `
greeting = Hello { $name }!
articles = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
both = { greeting } { articles }
steps = One
    two
`;
const texts = loadLocales({ vi, en });

describe("a translation", () => {
  const t = { vi: texts.in("vi"), en: texts.in("en") };
  it.each([
    [t.vi("greeting", { name: "Ánh" }), "Chào Ánh!"],
    [t.vi("articles", { count: 1234567 }), "1.234.567 tin"],
    [t.vi("articles", { count: "2026" }), "2026 tin"],
    [t.vi("steps"), "Một\nhai"],
    [t.en("articles", { count: 1 }), "1 article"],
    [t.en("articles", { count: 1234 }), "1,234 articles"],
    [t.en("both", { name: "Ánh", count: 2 }), "Hello Ánh! 2 articles"],
  ])("%s", (words, expected) => expect(words).toBe(expected));

  it("holds no isolating marks", () => expect(t.vi("greeting", { name: "Ánh" })).not.toMatch(/\p{Cf}/u));

  it("of an unknown key is an error", () => {
    expect(() => t.vi("greetings")).toThrow(/vi\.ftl has no text "greetings"/);
  });

  it.each([
    ["greeting", {}],
    ["greeting", undefined],
    ["both", { name: "Ánh" }],
  ])("of %s with %o is an error, for a variable is missing", (key, vars) => {
    expect(() => t.en(key, vars)).toThrow(/of en\.ftl cannot be said: Unknown variable/);
  });
});

describe("a locale file", () => {
  it.each([
    ["greeting = Hello { $name", "line 1: greeting"],
    ["a = A\n\nno entry at all\nb = B", "line 3: no entry at all"],
    ["a = A\nb = { $x ->\n  [one] 1\n}", "line 2: b"],
    ["a = A\na = B", 'existing message: "a"'],
  ])("%j is refused", (broken, reason) => {
    expect(() => loadLocales({ vi, en: broken })).toThrow(/^en\.ftl cannot be read/);
    expect(() => loadLocales({ vi, en: broken })).toThrow(reason);
  });

  it("is refused with all its errors", () => {
    expect(() => loadLocales({ vi: "a = {\nb\nc = C", en })).toThrow("line 1: a; line 2: b");
  });
});
