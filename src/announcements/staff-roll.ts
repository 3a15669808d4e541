import { createHash, randomBytes } from "node:crypto";
import type { Clock } from "../lib/clock.ts";
import type { AuditLog, StaffStore } from "./ports.ts";
import { hasRole, ROLES, type Role, type StaffId, type StaffMember } from "./staff.ts";

export interface StaffRollOptions {
  readonly staff: StaffStore;
  readonly audit: AuditLog;
  readonly clock: Clock;
  /** The first owners: nobody can take that from them but whoever runs the bot. */
  readonly ownerIds: readonly StaffId[];
}

/** Why something was not done. */
export type RollRefusal = "notAllowed" | "unknown" | "firstOwner" | "lastOwner";

export type RollOutcome =
  | { readonly kind: "done"; readonly member: StaffMember }
  | { readonly kind: "refused"; readonly why: RollRefusal };

/** An invitation that nobody has accepted ends after this. */
export const INVITATION_MS = 24 * 3_600_000;
/** 144 bits: 24 characters of what a start parameter may hold. */
const TOKEN_BYTES = 18;
const TOKEN = /^[A-Za-z0-9_-]{24}$/;

/** Who may announce: the owners of the settings, and whom owners have added. */
export class StaffRoll {
  readonly #options: StaffRollOptions;

  constructor(options: StaffRollOptions) {
    this.#options = options;
  }

  /** `undefined`: not staff. */
  async get(id: StaffId): Promise<StaffMember | undefined> {
    const kept = await this.#options.staff.get(id);
    return this.#options.ownerIds.includes(id) ? firstOwner(id, kept) : kept;
  }

  /** Owners of the settings first, then in the order in which they came. */
  async all(): Promise<readonly StaffMember[]> {
    const { ownerIds, staff } = this.#options;
    const kept = await staff.all();
    const first = ownerIds.map((id) =>
      firstOwner(
        id,
        kept.find((member) => member.id === id),
      ),
    );
    return [...first, ...kept.filter(({ id }) => !ownerIds.includes(id))];
  }

  /** The ids of those who have the role. */
  async idsWith(role: Role): Promise<readonly StaffId[]> {
    return (await this.all()).filter((member) => hasRole(member, role)).map(({ id }) => id);
  }

  /** A token that makes one person staff, once, within a day; `undefined`: only owners invite. */
  async invite(by: StaffId, role: Role): Promise<string | undefined> {
    if (!(await this.#isOwner(by))) return undefined;
    const { audit, clock, staff } = this.#options;
    const now = clock();
    const token = randomBytes(TOKEN_BYTES).toString("base64url");
    await staff.dropExpired(now);
    await staff.invite({
      ...{ hash: hashOf(token), roles: [role], invitedBy: by },
      expiresAt: new Date(now.getTime() + INVITATION_MS).toISOString(),
    });
    await audit.append({ at: now.toISOString(), by, act: "invite", about: null, detail: role });
    return token;
  }

  /**
   * Accepts an invitation. Guessed, used, ended, or given by somebody who is no owner any more: `undefined`, and nobody
   * learns which. Only hashes are compared, by looking one up: how long that takes tells nothing about a token.
   */
  async join(token: string, person: { readonly id: StaffId; readonly name: string }) {
    if (!TOKEN.test(token)) return undefined;
    const { audit, clock, staff } = this.#options;
    const invitation = await staff.takeInvitation(hashOf(token));
    const now = clock().toISOString();
    if (!invitation || invitation.expiresAt <= now || !(await this.#isOwner(invitation.invitedBy)))
      return undefined;
    const member = await this.#add(person, invitation.roles, invitation.invitedBy);
    await audit.append({
      at: now,
      by: person.id,
      act: "join",
      about: person.id,
      detail: member.roles[0] ?? null,
    });
    return member;
  }

  /** Gives somebody a role besides those they have. */
  async grant(
    by: StaffId,
    person: { readonly id: StaffId; readonly name: string },
    role: Role,
  ): Promise<RollOutcome> {
    if (!(await this.#isOwner(by))) return { kind: "refused", why: "notAllowed" };
    const member = await this.#add(person, [role], by);
    const at = this.#options.clock().toISOString();
    await this.#options.audit.append({ at, by, act: "grant", about: person.id, detail: role });
    return { kind: "done", member };
  }

  /** Takes every role from somebody. An owner of the settings stays, and so does the last owner. */
  async revoke(by: StaffId, id: StaffId): Promise<RollOutcome> {
    const { audit, clock, ownerIds, staff } = this.#options;
    if (!(await this.#isOwner(by))) return { kind: "refused", why: "notAllowed" };
    if (ownerIds.includes(id)) return { kind: "refused", why: "firstOwner" };
    const member = await staff.get(id);
    if (!member) return { kind: "refused", why: "unknown" };
    const owners = await this.idsWith("owner");
    if (owners.length === 1 && owners[0] === id) return { kind: "refused", why: "lastOwner" };
    await staff.remove(id);
    await audit.append({ at: clock().toISOString(), by, act: "revoke", about: id, detail: null });
    return { kind: "done", member };
  }

  async #isOwner(id: StaffId): Promise<boolean> {
    return hasRole(await this.get(id), "owner");
  }

  async #add(
    { id, name }: { readonly id: StaffId; readonly name: string },
    roles: readonly Role[],
    addedBy: StaffId,
  ): Promise<StaffMember> {
    const { clock, staff } = this.#options;
    const kept = await staff.get(id);
    const member: StaffMember = {
      ...{ id, name: name.slice(0, 100).toWellFormed(), addedBy },
      roles: ROLES.filter((role) => roles.includes(role) || kept?.roles.includes(role)),
      addedAt: kept?.addedAt ?? clock().toISOString(),
    };
    await staff.put(member);
    return member;
  }
}

function firstOwner(id: StaffId, kept: StaffMember | undefined): StaffMember {
  return { id, name: kept?.name ?? "", roles: ["owner"], addedBy: null, addedAt: new Date(0).toISOString() };
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
