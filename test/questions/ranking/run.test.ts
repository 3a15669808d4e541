import { expect, test } from "vitest";
import { placeOf } from "../../../src/questions/ranking/run.ts";

const WORDS = Int32Array.of(4, 7, 4, 7, 9);

test.each([
  ["the first place", [4, 7], 0, 0],
  ["the next from a place on", [4, 7], 1, 2],
  ["words that are not neighbours", [7, 9, 4], 0, -1],
  ["a run that goes on behind the end", [7, 9, 9], 0, -1],
  ["a word that no passage has, behind the last of the text", [9, undefined], 0, -1],
  ["nothing", [], 0, -1],
])("%s", (_, run, from, place) => expect(placeOf(run, WORDS, from)).toBe(place));
