import { ADMINISTRATION } from "./administration.ts";
import { EVERYDAY } from "./everyday.ts";
import { HEALTH_AND_SCHOOL } from "./health-and-school.ts";
import { LAND_AND_BUILDING } from "./land-and-building.ts";
import { LEISURE } from "./leisure.ts";
import { MONEY_AND_WORK } from "./money-and-work.ts";
import { SERVICES } from "./services.ts";
import { STREETS_AND_SAFETY } from "./streets-and-safety.ts";

/** What people say, and what may stand for it in an article. */
export interface Synonyms {
  readonly said: string;
  readonly written: readonly string[];
}

/*
 * The tables beside this file: a group a line, wordings between commas. Every wording of a group stands for every
 * other; with ">" those before it are said, and those behind it are written. A wording of one syllable is part of many
 * other words ("phát" of "phát triển"): it is looked for in articles only when it is named here, and said only when it
 * is named here or stands before ">".
 */
const TELLING_ALONE = new Set(
  (
    "rác chích tiêm lợn heo trẻ chết lụt bão ngập cháy phạt trộm cướp chó mèo thuê mướn lương hoãn trượt rớt cống " +
    "kè đê pháo muỗi sếp chợ hộ thuế rét khen bơm cúm dại sởi cưới lãi sạp quầy " +
    "sửa xây dời bầu đẻ trọ nhậu vé vaccine internet camera hotline app website wifi tivi m2 m3 km ngõ hẻm kiện nứt hủy mỏ lũ trữ taxi đập"
  ).split(" "),
);
const TABLES = [
  ...[SERVICES, HEALTH_AND_SCHOOL, LAND_AND_BUILDING, ADMINISTRATION, MONEY_AND_WORK, STREETS_AND_SAFETY],
  ...[LEISURE, EVERYDAY],
];

/** Everyday words and the administration's, northern and southern; the same wording may come several times. */
export const SYNONYMS: readonly Synonyms[] = TABLES.flatMap((table) => table.trim().split("\n")).flatMap(
  groupOf,
);

function groupOf(line: string): Synonyms[] {
  const [said = [], behind] = line.split(" > ").map((wordings) => wordings.split(", "));
  const written = (behind ?? said).filter(isTelling);
  return said
    .filter((wording) => behind !== undefined || isTelling(wording))
    .map((wording) => ({ said: wording, written: written.filter((other) => other !== wording) }))
    .filter((one) => one.written.length > 0);
}

function isTelling(wording: string): boolean {
  return wording.includes(" ") || TELLING_ALONE.has(wording);
}
