import { storeAloneOf } from "./acknowledge.ts";
import type { Benchmark } from "./benchmark.ts";
import { editionOf } from "./edition.ts";
import { startOf } from "./start.ts";

const SIZES = [100_000, 300_000];
/** What a bot has behind it that has run for a week. */
const HISTORIES = [0, 7];

export const city: Benchmark = {
  name: "city",
  title: "How far the embedded store goes",
  isForCities: true,
  cases: SIZES.flatMap((subscribers) => {
    const readers = `${subscribers.toLocaleString("en-GB")} readers`;
    return [
      storeAloneOf(`${readers}: topics followed, 50 at once`, { subscribers, articles: 200, editions: 0 }, 3),
      ...HISTORIES.flatMap((editions) => {
        const name = editions === 0 ? readers : `${readers}, ${editions} days of bulletins`;
        return [
          editionOf(`${name}: an edition`, { subscribers, articles: 200, editions }, 1),
          startOf(`${name}: start`, { subscribers, articles: 10_000, editions }, 1),
        ];
      }),
    ];
  }),
};
