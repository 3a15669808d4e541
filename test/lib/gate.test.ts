import { setImmediate as nextTick } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Gate } from "../../src/lib/gate.ts";

/** Work that goes on until it is told to end, and says when it began. */
function work() {
  const end = Promise.withResolvers<void>();
  const state = { hasBegun: false };
  return {
    state,
    end: () => end.resolve(),
    fail: () => end.reject(new Error("failed")),
    run: async () => {
      state.hasBegun = true;
      await end.promise;
      return "done";
    },
  };
}

describe("a gate", () => {
  it("lets work go on side by side", async () => {
    const gate = new Gate();
    const [first, second] = [work(), work()];
    const ends = [gate.together(first.run), gate.together(second.run)];
    await nextTick();
    expect([first.state.hasBegun, second.state.hasBegun]).toEqual([true, true]);
    first.end();
    second.end();
    expect(await Promise.all(ends)).toEqual(["done", "done"]);
  });

  it("holds work up while one goes on alone, also after one that failed", async () => {
    const gate = new Gate();
    const [alone, behind] = [work(), work()];
    const ends = Promise.allSettled([gate.alone(alone.run), gate.together(behind.run)]);
    await nextTick();
    expect([alone.state.hasBegun, behind.state.hasBegun]).toEqual([true, false]);
    alone.fail();
    await nextTick();
    expect(behind.state.hasBegun).toBe(true);
    behind.end();
    expect((await ends).map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  });

  it("begins alone when what was under way has ended, well or badly", async () => {
    const gate = new Gate();
    const [first, second, alone] = [work(), work(), work()];
    const ends = Promise.allSettled([
      gate.together(first.run),
      gate.together(second.run),
      gate.alone(alone.run),
    ]);
    first.fail();
    await nextTick();
    expect(alone.state.hasBegun).toBe(false);
    second.end();
    await nextTick();
    expect(alone.state.hasBegun).toBe(true);
    alone.end();
    await ends;
  });

  it("never lets two in when one is alone, and lets everybody in at last", async () => {
    const steps = fc.array(fc.record({ isAlone: fc.boolean(), ticks: fc.nat(3), fails: fc.boolean() }), {
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (asked) => {
        const gate = new Gate();
        const inside: boolean[] = [];
        const begun: number[] = [];
        const ends = asked.map(({ isAlone, ticks, fails }, index) => {
          const step = async () => {
            begun.push(index);
            inside.push(isAlone);
            expect(inside.length === 1 || !inside.includes(true)).toBe(true);
            for (let tick = 0; tick < ticks; tick++) await nextTick();
            inside.splice(inside.indexOf(isAlone), 1);
            if (fails) throw new Error("failed");
          };
          return isAlone ? gate.alone(step) : gate.together(step);
        });
        const statuses = (await Promise.allSettled(ends)).map(({ status }) => status);
        expect(statuses).toEqual(asked.map(({ fails }) => (fails ? "rejected" : "fulfilled")));
        expect(begun).toEqual(asked.map((_, index) => index));
      }),
    );
  });
});
