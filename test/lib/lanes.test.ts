import { expect, it } from "vitest";
import { Lanes } from "../../src/lib/lanes.ts";

function recorder(lanes: Lanes) {
  const begun: number[] = [];
  const ends = [0, 1, 2, 3].map(() => Promise.withResolvers<void>());
  const runs = ends.map(({ promise }, at) =>
    lanes.run(() => {
      begun.push(at);
      return promise;
    }),
  );
  return { begun, ends, runs };
}

it("lets no more than so many go on side by side, in order", async () => {
  const { begun, ends, runs } = recorder(new Lanes(2));
  expect(begun).toEqual([0, 1]);
  ends[1]?.resolve();
  await runs[1];
  await Promise.resolve();
  expect(begun).toEqual([0, 1, 2]);
  for (const end of ends) end.resolve();
  await Promise.all(runs);
  expect(begun).toEqual([0, 1, 2, 3]);
});

it("a piece that fails makes room too", async () => {
  const lanes = new Lanes(1);
  const failed = lanes.run(() => Promise.reject(new Error("no")));
  const next = lanes.run(() => Promise.resolve("done"));
  await expect(failed).rejects.toThrow("no");
  expect(await next).toBe("done");
});
