import { expect, it } from "vitest";
import { keptSummaries } from "../../src/bulletins/kept-summaries.ts";
import { storedArticle } from "../support/texts.ts";

function counted(limit: number) {
  const made: string[] = [];
  const summarise = keptSummaries((article) => {
    made.push(article.title);
    return `tóm tắt ${article.title}`;
  }, limit);
  return {
    made,
    of: (title: string, viewCount = 1) => summarise(storedArticle({ title, viewCount }).article),
  };
}

it("a revision is summarised once, however often it is viewed", () => {
  const { made, of } = counted(2);
  expect([of("A"), of("A"), of("A", 99)]).toEqual(["tóm tắt A", "tóm tắt A", "tóm tắt A"]);
  expect(made).toEqual(["A"]);
});

it("a changed text is summarised anew", () => {
  const { made, of } = counted(2);
  of("A");
  of("A (cập nhật)");
  expect(made).toEqual(["A", "A (cập nhật)"]);
});

it("what was asked for longest ago goes first", () => {
  const { made, of } = counted(2);
  for (const title of ["A", "B", "A", "C", "A", "B"]) of(title);
  expect(made).toEqual(["A", "B", "C", "B"]);
});
