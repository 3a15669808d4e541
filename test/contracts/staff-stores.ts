import { describe, expect, it } from "vitest";
import type { AuditEntry } from "../../src/announcements/audit.ts";
import type { AuditLog, StaffStore } from "../../src/announcements/ports.ts";
import type { StaffMember } from "../../src/announcements/staff.ts";
import type { OpenStore } from "./opened.ts";

const LAN: StaffMember = {
  ...{ id: "7", name: "Lan", roles: ["author"], addedBy: "1" },
  addedAt: "2026-11-20T02:00:00.000Z",
};
const INVITATION = {
  ...{ hash: "a".repeat(64), roles: ["author" as const], invitedBy: "1" },
  expiresAt: "2026-11-25T03:00:00.000Z",
};

/** What every StaffStore keeps. */
export function describeStaffStoreContract(name: string, open: OpenStore<StaffStore>): void {
  describe(`${name} keeps staff`, () => {
    it("with the newest roles, also after it was opened again", async () => {
      await using opened = await open();
      await opened.store.put(LAN);
      await opened.store.put({ ...LAN, id: "8" });
      await opened.store.put({ ...LAN, roles: ["author", "approver"] });
      await opened.store.remove("8");
      await opened.store.remove("9");
      const again = await opened.reopen();
      expect(await again.all()).toEqual([{ ...LAN, roles: ["author", "approver"] }]);
      expect(await again.get("8")).toBeUndefined();
    });

    it("gives an invitation to one of two who bring it at once", async () => {
      await using opened = await open();
      await opened.store.invite(INVITATION);
      const { hash } = INVITATION;
      const taken = await Promise.all([opened.store.takeInvitation(hash), opened.store.takeInvitation(hash)]);
      expect(taken.filter((invitation) => invitation !== undefined)).toEqual([INVITATION]);
      expect(await (await opened.reopen()).takeInvitation(hash)).toBeUndefined();
    });

    it("drops the invitations that have ended", async () => {
      await using opened = await open();
      await opened.store.invite(INVITATION);
      await opened.store.dropExpired(new Date("2026-11-25T02:59:59Z"));
      const again = await opened.reopen();
      await again.dropExpired(new Date(INVITATION.expiresAt));
      expect(await again.takeInvitation(INVITATION.hash)).toBeUndefined();
    });
  });
}

/** What every AuditLog keeps. */
export function describeAuditLogContract(name: string, open: OpenStore<AuditLog>): void {
  describe(`${name} keeps the acts of staff`, () => {
    it("all of them, newest first, also after it was opened again", async () => {
      await using opened = await open();
      const entry = (about: number): AuditEntry => ({
        ...{ at: "2026-11-24T03:00:00.000Z", by: "7", act: "submit", about: String(about), detail: null },
      });
      await Promise.all(Array.from({ length: 1_001 }, (_, index) => opened.store.append(entry(index + 1))));
      const again = await opened.reopen();
      await again.append(entry(1_002));
      const abouts = (await again.newest(1_100)).map(({ about }) => Number(about));
      expect(abouts).toEqual(Array.from({ length: 1_002 }, (_, index) => 1_002 - index));
      expect((await again.newest(2)).map(({ about }) => about)).toEqual(["1002", "1001"]);
    });
  });
}
