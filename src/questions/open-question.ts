import { z } from "zod";

/** A question that found no answer, as staff see it: the words alone, never who asked. */
export const OpenQuestion = z.object({
  id: z.string().min(1),
  /** As it was asked the last time, without numbers that belong to a person. */
  text: z.string().min(1),
  timesAsked: z.int().positive(),
  /** How many residents wanted it answered by staff. */
  timesPassedOn: z.int().nonnegative(),
  /** ISO 8601, UTC. */
  firstAskedAt: z.iso.datetime(),
  lastAskedAt: z.iso.datetime(),
  /** When staff said that it is done; `null` while it is open. */
  closedAt: z.iso.datetime().nullable(),
});
export type OpenQuestion = Readonly<z.infer<typeof OpenQuestion>>;
