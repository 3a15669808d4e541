import { describe, expect, it } from "vitest";
import { INVITATION_MS } from "../../src/announcements/staff-roll.ts";
import { AT_TEN, desk } from "./desk.ts";

const MAI = { id: "20", name: "Mai" };

describe("an invitation", () => {
  it("makes one person staff, once", async () => {
    const { roll, audit } = desk();
    const token = (await roll.invite("1", "author")) ?? "";
    expect(await roll.join(token, MAI)).toMatchObject({ id: "20", roles: ["author"], addedBy: "1" });
    expect(await roll.join(token, { id: "21", name: "Ai đó" })).toBeUndefined();
    expect(await roll.get("21")).toBeUndefined();
    expect(JSON.stringify(audit)).not.toContain(token);
  });

  it("ends after a day", async () => {
    const { roll, setNow } = desk();
    const token = (await roll.invite("1", "author")) ?? "";
    setNow(new Date(AT_TEN.getTime() + INVITATION_MS));
    expect(await roll.join(token, MAI)).toBeUndefined();
  });

  it("of an owner who is none any more is void", async () => {
    const { roll } = desk({ staff: { 5: ["owner"] } });
    const token = (await roll.invite("5", "owner")) ?? "";
    await roll.revoke("1", "5");
    expect(await roll.join(token, MAI)).toBeUndefined();
  });

  it.each(["", "x", "A".repeat(24), "../../etc/passwd", "A".repeat(4_000)])(
    "cannot be guessed: %j",
    async (guess) => {
      const { roll } = desk();
      await roll.invite("1", "owner");
      expect(await roll.join(guess, MAI)).toBeUndefined();
    },
  );

  it("comes from owners only", async () => {
    const { roll } = desk();
    expect(await roll.invite("8", "author")).toBeUndefined();
    expect(await roll.invite("66", "author")).toBeUndefined();
  });
});

describe("roles", () => {
  it("add up", async () => {
    const { roll } = desk();
    await roll.grant("1", { id: "7", name: "Lan" }, "approver");
    expect((await roll.get("7"))?.roles).toEqual(["author", "approver"]);
  });

  it("are given by owners only", async () => {
    const { roll } = desk();
    expect(await roll.grant("8", MAI, "author")).toEqual({ kind: "refused", why: "notAllowed" });
  });

  it("of the settings' owners cannot be taken", async () => {
    const { roll } = desk({ staff: { 5: ["owner"] } });
    expect(await roll.revoke("5", "1")).toEqual({ kind: "refused", why: "firstOwner" });
    expect(await roll.revoke("1", "1")).toEqual({ kind: "refused", why: "firstOwner" });
    expect(await roll.revoke("1", "66")).toEqual({ kind: "refused", why: "unknown" });
    expect(await roll.idsWith("owner")).toEqual(["1", "5"]);
  });
});
