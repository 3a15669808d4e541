import type { Passage } from "../../articles/passage.ts";
import { type ReadPassage, type ReadSentence, textToCut } from "./read-passage.ts";

/**
 * A passage that is cut already, as a line each: the terms of its title and the same without marks, those of its text
 * and the same without marks, the places of names, and its sentences as "start end to", a "^" before those that begin
 * a line. Cutting takes many times as long as reading this, so an index keeps it beside the passage.
 */
export function writtenOf({ passage, title, exact, folded, isName, sentences }: ReadPassage): string {
  const text = textToCut(passage);
  let at = 0;
  const spans = sentences.map(({ text: sentence, to, beginsLine }) => {
    const start = text.indexOf(sentence, at);
    at = start + sentence.length;
    return `${beginsLine ? "^" : ""}${start} ${at} ${to}`;
  });
  const names = isName.flatMap((is, place) => (is ? [place] : []));
  const words = [title.exact, title.folded, exact, folded, names].map((list) => list.join(" "));
  return [...words, spans.join(",")].join("\n");
}

/** @param written of this very passage, by `writtenOf` */
export function readWritten(passage: Passage, written: string): ReadPassage {
  const [title = "", titleFolded = "", words = "", folded = "", names = "", spans = ""] = written.split("\n");
  const exact = listOf(words);
  const isName = new Array<boolean>(exact.length).fill(false);
  for (const place of listOf(names)) isName[Number(place)] = true;
  return {
    passage,
    title: { exact: listOf(title), folded: listOf(titleFolded) },
    exact,
    folded: listOf(folded),
    isName,
    sentences: sentencesOf(textToCut(passage), spans),
  };
}

function sentencesOf(text: string, spans: string): ReadSentence[] {
  if (spans === "") return [];
  let from = 0;
  return spans.split(",").map((span) => {
    const beginsLine = span.startsWith("^");
    const [start = 0, end = 0, to = 0] = (beginsLine ? span.slice(1) : span).split(" ").map(Number);
    const sentence = { text: text.slice(start, end), from, to, beginsLine };
    from = to;
    return sentence;
  });
}

function listOf(line: string): string[] {
  return line === "" ? [] : line.split(" ");
}
