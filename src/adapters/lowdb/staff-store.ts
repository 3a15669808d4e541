import { join } from "node:path";
import { z } from "zod";
import type { StaffStore } from "../../announcements/ports.ts";
import { Invitation, StaffMember } from "../../announcements/staff.ts";
import type { WriteFile } from "./durable-write.ts";
import { openJsonFile } from "./json-file.ts";

const State = z.object({ members: z.array(StaffMember), invitations: z.array(Invitation) });
type State = z.infer<typeof State>;

/** Staff and invitations in `staff.json`. @throws PlainError as `openJsonFile` does */
export async function openStaffStore(
  directory: string,
  write?: WriteFile,
): Promise<StaffStore & AsyncDisposable> {
  const path = join(directory, "staff.json");
  const file = await openJsonFile<State>({ path, schema: State, write }, { members: [], invitations: [] });
  return {
    all: async () => [...file.state.members],
    get: async (id) => file.state.members.find((member) => member.id === id),
    put: (member) =>
      file.mutate(({ members }) => {
        const at = members.findIndex(({ id }) => id === member.id);
        if (at < 0) members.push(member);
        else members[at] = member;
      }),
    remove: (id) =>
      file.mutate((state) => {
        state.members = state.members.filter((member) => member.id !== id);
      }),
    invite: (invitation) => file.mutate(({ invitations }) => void invitations.push(invitation)),
    takeInvitation: async (hash) => {
      if (!file.state.invitations.some((invitation) => invitation.hash === hash)) return undefined;
      return file.mutate(({ invitations }) => {
        const at = invitations.findIndex((invitation) => invitation.hash === hash);
        return at < 0 ? undefined : invitations.splice(at, 1)[0];
      });
    },
    dropExpired: async (now) => {
      const isOver = ({ expiresAt }: Invitation) => expiresAt <= now.toISOString();
      if (!file.state.invitations.some(isOver)) return;
      await file.mutate((state) => {
        state.invitations = state.invitations.filter((invitation) => !isOver(invitation));
      });
    },
    [Symbol.asyncDispose]: () => file.close(),
  };
}
