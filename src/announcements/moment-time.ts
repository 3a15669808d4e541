/** Parts of the day as people say them. */
export const PARTS_OF_DAY = ["morning", "noon", "afternoon", "evening", "night"] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];

interface TakenTime {
  readonly minuteOfDay: number;
  /** 1: the midnight or the small hours that end the named day's night. */
  readonly daysOn: 0 | 1;
  readonly rest: string;
}

const PARTS: readonly (readonly [RegExp, PartOfDay])[] = [
  [/\b(?:buoi )?(?:sang som|sang|am|morning)\b/, "morning"],
  [/\b(?:buoi )?(?:trua|noon|midday)\b/, "noon"],
  [/\b(?:buoi )?(?:chieu|afternoon)\b/, "afternoon"],
  [/\b(?:buoi )?(?:toi|evening)\b/, "evening"],
  [/\b(?:ban |nua )?(?:dem|khuya|night|midnight)\b/, "night"],
];
/** The usual hour of each part, in minutes of the day. */
const USUAL: Readonly<Record<PartOfDay, number | undefined>> = {
  morning: 8 * 60,
  noon: 11 * 60 + 30,
  afternoon: 14 * 60,
  evening: 19 * 60,
  night: undefined,
};
const CLOCK =
  /(?<!\d)(\d{1,2}) ?(?:gio|h|g|:|(?=(?:am|pm)\b))(?: ?(?:(\d{1,2})(?: ?(?:phut|ph|p))?|(ruoi)|kem (\d{1,2})(?: ?(?:phut|ph|p))?))?(?!\d)/;
const PM = /\bpm\b/;

/**
 * Takes the hour out of `words` (folded): "8 gio sang", "7h30", "19:00", "8 gio kem 15 toi", "2 gio ruoi chieu".
 * @param named the part of the day that the day's name brought
 */
export function takeTime(words: string, named?: PartOfDay): TakenTime | undefined {
  const spaced = words.replace(/(\d)(am|pm)\b/g, "$1 $2");
  const part = PARTS.find(([pattern]) => pattern.test(spaced))?.[1] ?? named;
  const [clock, hours, minutes = "0", half, before] = CLOCK.exec(spaced) ?? [];
  const rest = partless(clock === undefined ? spaced : spaced.replace(clock, " ")).replace(PM, " ");
  if (hours === undefined) {
    const usual = part === undefined ? undefined : USUAL[part];
    return usual === undefined ? undefined : { minuteOfDay: usual, daysOn: 0, rest };
  }
  const minute = half === undefined ? Number(minutes) - Number(before ?? 0) : 30;
  const isAfternoon = PM.test(spaced) && Number(hours) < 12;
  return clockTime(isAfternoon ? Number(hours) + 12 : Number(hours), minute, { part, rest });
}

function clockTime(
  hour: number,
  minute: number,
  { part, rest }: { readonly part: PartOfDay | undefined; readonly rest: string },
): TakenTime | undefined {
  if (hour > 24 || Math.abs(minute) > 59) return undefined;
  const { hour: on24, daysOn } = inPart(hour, part);
  const total = on24 * 60 + minute;
  if (total < 0) return undefined;
  return total >= 1_440
    ? { minuteOfDay: total - 1_440, daysOn: 1, rest }
    : { minuteOfDay: total, daysOn, rest };
}

/** Vietnamese counts to twelve and says the part of the day. */
function inPart(hour: number, part: PartOfDay | undefined): { hour: number; daysOn: 0 | 1 } {
  if (part === "noon") return { hour: hour < 5 ? hour + 12 : hour, daysOn: 0 };
  if (part === "afternoon" || part === "evening") return { hour: hour < 12 ? hour + 12 : hour, daysOn: 0 };
  if (part === "night" && hour >= 8 && hour < 12) return { hour: hour + 12, daysOn: 0 };
  if (part === "night" && hour === 12) return { hour: 24, daysOn: 0 };
  if (part === "night" && hour < 8) return { hour, daysOn: 1 };
  if (part === "morning" && hour === 12) return { hour: 0, daysOn: 0 };
  return { hour, daysOn: 0 };
}

function partless(words: string): string {
  return PARTS.reduce((left, [pattern]) => left.replace(pattern, " "), words);
}
