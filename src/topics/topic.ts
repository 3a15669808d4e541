import { z } from "zod";

export const LANGUAGES = ["vi", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const inEachLanguage = z.object({ vi: z.string().min(1), en: z.string().min(1) });
/** Short enough for a button that says what pressing it does in 30 characters ("Follow …"). */
const name = z.string().min(1).max(23);

/** An editorial subject that people follow, as it stands in the topics file. */
export const Topic = z.object({
  /** Stable; stands in the store, in callbacks and in start links (`t_y-te`). At most 32 characters of a-z, 0-9 and "-". */
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(32),
  name: z.object({ vi: name, en: name }),
  description: inEachLanguage,
  /** The portal's category labels that belong to this topic; compared without marks, case and punctuation. */
  categories: z.array(z.string().min(1)),
  /** Other words by which residents and QR codes name it. */
  aliases: z.array(z.string().min(1)),
});
export type Topic = z.infer<typeof Topic>;
export type TopicId = Topic["id"];
