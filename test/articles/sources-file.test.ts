import { describe, expect, it } from "vitest";
import { parseSources } from "../../src/articles/sources-file.ts";
import { presets } from "./html/pages.ts";

const contact = "tin@phuong.example.vn";
const entry = { name: "cong-tin", kind: "feed", url: "https://phuong.example.vn/rss" };

it("fills in what is usual, and puts presets in their places", () => {
  const rules = { title: "h1", body: ".tin" };
  const { sources } = parseSources({
    ...{ contact, presets: { own: rules } },
    sources: [
      entry,
      { ...entry, name: "b", rules: "own" },
      { ...entry, name: "c", rules: { ...rules, title: "h2" } },
    ],
  });
  expect(sources).toEqual([
    { ...entry, readsPages: true, backlogPages: 5 },
    { ...entry, name: "b", readsPages: true, backlogPages: 5, rules },
    { ...entry, name: "c", readsPages: true, backlogPages: 5, rules: { title: "h2", body: ".tin" } },
  ]);
});

it("an empty file names no source", () =>
  expect(parseSources({})).toMatchObject({ presets: {}, sources: [] }));

it("the file that is delivered has the three families and no portal", () =>
  expect(Object.keys(presets)).toEqual(["sharepoint", "liferay", "simple"]));

describe("what is wrong is named", () => {
  it.each([
    [{ sources: [entry] }, "contact: is missing"],
    [{ contact: "Bộ phận Một cửa" }, "contact: must be an e-mail address"],
    [{ contact, sources: [{ ...entry, kind: "rss" }] }, "sources.0.kind"],
    [{ contact, sources: [{ ...entry, url: "ftp://a.vn/x" }] }, "sources.0.url: must be an address"],
    [{ contact, sources: [{ ...entry, name: "Cổng tin" }] }, "sources.0.name: must be small letters"],
    [{ contact, sources: [{ ...entry, name: "inbox" }] }, '"inbox" is taken'],
    [{ contact, sources: [entry, entry] }, 'sources.1.name: "cong-tin" is taken'],
    [{ contact, sources: [{ ...entry, rules: "liferay" }] }, 'there is no preset "liferay" (presets: none)'],
    [{ contact, sources: [{ ...entry, page: 1 }] }, "page"],
    [[], "the whole"],
  ])("%j", (file, problem) => {
    expect(() => parseSources(file)).toThrow(expect.objectContaining({ code: "sources_invalid" }));
    expect(() => parseSources(file)).toThrow(problem);
  });
});
