import { crc32 } from "node:zlib";
import { z } from "zod";
import type { Passage } from "../../articles/passage.ts";
import { CivilDate } from "../../lib/civil-date.ts";
import type { ArticleDays } from "../../questions/question-date.ts";
import { Damaged } from "./damaged.ts";

const Meeting = z.object({ from: CivilDate, until: CivilDate });
const DAYS = {
  date: CivilDate.nullable(),
  /** JSON. */
  meeting: z.string(),
};
export const DaysRow = z.object(DAYS);
type Days = z.infer<typeof DaysRow>;

/** A passage as it is told. */
export const PassageRow = z.object({
  ...{ id: z.string(), title: z.string(), text: z.string() },
  ...{ date: CivilDate.nullable(), category: z.string().nullable(), checksum: z.number() },
});

/** A passage as it is compared. */
export const CutRow = z.object({
  ...{ id: z.string(), ...DAYS, written: z.instanceof(Uint8Array), cut_checksum: z.number() },
});
type Cut = z.infer<typeof CutRow>;

export function checksumOf({ id, title, text, date, category }: Passage): number {
  return crc32(text, crc32(JSON.stringify([id, title, date, category])));
}

export function cutChecksumOf({ id, date, meeting, written }: Omit<Cut, "cut_checksum">): number {
  return crc32(written, crc32(`${id}\n${date}\n${meeting}`));
}

/** @throws Damaged */
export function passageIn({ checksum, ...passage }: z.infer<typeof PassageRow>): Passage {
  if (checksumOf(passage) !== checksum) throw new Damaged(`the passage ${passage.id} is damaged`);
  return passage;
}

/** @throws Damaged */
export function cutIn(row: Cut): { id: string; days: ArticleDays; written: Uint8Array } {
  if (cutChecksumOf(row) !== row.cut_checksum)
    throw new Damaged(`what is kept of the passage ${row.id} is damaged`);
  return { id: row.id, days: daysIn(row), written: row.written };
}

export function daysIn({ date, meeting }: Days): ArticleDays {
  return { published: date, meeting: Meeting.nullable().parse(JSON.parse(meeting)) };
}
