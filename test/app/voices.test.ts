import { describe, expect, it } from "vitest";
import { startTestBot, type TestBot } from "../support/bot.ts";
import { startStandIn } from "../support/google/stand-in.ts";

/** As many as Google has for Vietnamese, the longest names among them. */
const STARS = [
  ...["Achernar", "Achird", "Algenib", "Algieba", "Alnilam", "Aoede", "Autonoe", "Callirrhoe", "Charon"],
  ...["Despina", "Enceladus", "Erinome", "Fenrir", "Gacrux", "Iapetus", "Kore", "Laomedeia", "Leda"],
  ...["Orus", "Puck", "Pulcherrima", "Rasalgethi", "Sadachbia", "Sadaltager", "Schedar", "Sulafat"],
  ...["Umbriel", "Vindemiatrix", "Zephyr", "Zubenelgenubi"],
];
const GOOGLE = [
  ...STARS.map((star) => `vi-VN-Chirp3-HD-${star}`),
  ...["Neural2-A", "Neural2-D", "Standard-A", "Standard-B", "Standard-C", "Standard-D"].map(
    (name) => `vi-VN-${name}`,
  ),
  ...["Wavenet-A", "Wavenet-B", "Wavenet-C", "Wavenet-D"].map((name) => `vi-VN-${name}`),
];
const OFFLINE: Readonly<Record<string, readonly string[]>> = {
  vi: ["giọng nam miền Bắc", "giọng nam miền Trung", "giọng nam miền Nam"],
  en: ["male voice, north", "male voice, centre", "male voice, south"],
};
/** Of 43 voices. */
const LISTS = 3;
const ONLINE = { SPEECH: "google" };

describe("the list of voices", { timeout: 60_000 }, () => {
  const shown = (bot: TestBot) => bot.telegram.messages(1).at(-1);
  const labels = (bot: TestBot) => (shown(bot)?.buttons ?? []).flat().map(({ text }) => text);

  const turned = async (bot: TestBot, label: string) => {
    const before = labels(bot).join();
    const button = (shown(bot)?.buttons ?? []).flat().find(({ text }) => text === label);
    if (button && "data" in button) bot.telegram.presses(1, shown(bot)?.messageId ?? 0, button.data ?? "");
    await bot.telegram.until(() => labels(bot).join() !== before);
  };

  it.each([
    ["vi", "/caidat", "Đổi cách đọc thành tiếng", "Đổi giọng đọc", /^Trang/, "Xem thêm giọng đọc"],
    ["en", "/settings", "Change reading aloud", "Change the voice", /^Page/, "Show more voices"],
  ])(
    "shows every voice once over its pages, in %s",
    async (language, settings, aloud, voices, turning, more) => {
      await using google = await startStandIn(GOOGLE);
      await using bot = await startTestBot({
        env: { ...ONLINE, GOOGLE_TTS_ENDPOINT: `http://${google.address}` },
      });
      await bot.says(1, "/caidat");
      if (language === "en") await bot.says(1, "5");
      await bot.says(1, settings);
      await bot.presses(1, aloud);
      await bot.presses(1, voices);
      const [rows, buttons]: [string[], string[]] = [[], []];
      for (let list = 1; list <= LISTS; list++) {
        rows.push(...(shown(bot)?.text?.match(/(?<=^\d+\. ).*/gm) ?? []));
        do {
          buttons.push(...labels(bot).filter((label) => !turning.test(label)));
          await turned(bot, labels(bot).find((label) => turning.test(label)) ?? "");
        } while (!buttons.includes(labels(bot)[0] ?? ""));
        const number = (shown(bot)?.text?.match(/^\d+\. /gm) ?? []).length;
        await bot.says(1, `${number}`);
      }
      const expected = [
        ...GOOGLE.map((name) => name.slice("vi-VN-".length).replaceAll("-", " ")),
        ...(OFFLINE[language] ?? []),
      ];
      expect(
        buttons.filter((label) => label !== more).map((label) => label.replace(/^(Chọn|Choose) /, "")),
      ).toEqual(expected);
      expect(
        rows
          .filter((row) => row !== more)
          .map((row) => row.replace(/, (giọng |)(nam|nữ|male|female)( voice)?$/, "")),
      ).toEqual(expected);
    },
  );
});
