import { describe, expect, it, vi } from "vitest";
import { contentOf } from "../../src/bulletins/compose.ts";
import { CivilDate } from "../../src/lib/civil-date.ts";
import { createRenderer } from "../../src/telegram/render.ts";
import { TUESDAY_AT_TEN } from "../support/bot.ts";
import { catalogue, storedArticle, translator } from "../support/texts.ts";

const content = (language: "vi" | "en" = "vi") =>
  contentOf({
    edition: { date: CivilDate.parse("2026-11-24"), slot: "morning" },
    language,
    items: [{ articleId: 1, topicId: "y-te" }],
    moreCount: 0,
    isFromAllTopics: false,
    audio: null,
  });

function renderer(article = vi.fn(async (id: number) => (id === 1 ? storedArticle() : undefined))) {
  const onRendered = vi.fn();
  const render = createRenderer({
    ...{ announcement: async () => undefined, inquiry: async () => undefined },
    ...{ subscriber: async () => undefined, clock: () => TUESDAY_AT_TEN, timeZone: "Asia/Ho_Chi_Minh" },
    sources: { article, topic: catalogue.get, summarise: ({ lead }) => lead ?? "" },
    translator,
    city: "Hạ Long",
    onRendered,
  });
  return { render, article, onRendered };
}

describe("rendering", () => {
  it("makes the message in the bulletin's language", async () => {
    const { render } = renderer();
    expect((await render(content("vi"))).text).toMatch(/^Bản tin sáng, thứ Ba/);
    expect((await render(content("en"))).text).toMatch(/^Morning bulletin, Tuesday/);
  });

  it("happens once for everybody who gets the same, also at the same time", async () => {
    const { render, onRendered } = renderer();
    const same = content();
    const [first, second] = await Promise.all([render(same), render(same)]);
    expect(first).toBe(second);
    expect(await render(same)).toBe(first);
    expect(onRendered).toHaveBeenCalledOnce();
  });

  it("is tried again after a failure", async () => {
    const article = vi.fn(async () => storedArticle());
    article.mockRejectedValueOnce(new Error("EIO"));
    const { render } = renderer(article);
    const same = content();
    await expect(render(same)).rejects.toThrow("EIO");
    expect((await render(same)).text).toContain("Trạm y tế mở cửa");
  });

  it("refuses a bulletin whose articles are all gone", async () => {
    const { render } = renderer(vi.fn(async () => undefined));
    await expect(render(content())).rejects.toMatchObject({ code: "nothing_left" });
  });
});
