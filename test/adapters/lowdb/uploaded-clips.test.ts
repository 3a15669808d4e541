import { writeFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { openUploadedClips } from "../../../src/adapters/lowdb/uploaded-clips.ts";
import { emptyFolder } from "./folder.ts";

it("names of uploads are kept over a restart, until somebody learns that they are void", async () => {
  await using folder = await emptyFolder();
  {
    await using uploads = await openUploadedClips(folder.path);
    await uploads.keep("note:a", "file-1");
    await uploads.keep("note:b", "file-2");
    await uploads.keep("note:a", "file-3");
    await uploads.remove("note:b");
    await uploads.remove("note:c");
  }
  await using uploads = await openUploadedClips(folder.path);
  expect(await uploads.nameOf("note:a")).toBe("file-3");
  expect(await uploads.nameOf("note:b")).toBeUndefined();
});

it("the oldest names go when there are too many, also of an earlier start", async () => {
  await using folder = await emptyFolder();
  const write = (path: string, text: string) => writeFile(path, text);
  const keep = async (from: number, to: number) => {
    await using uploads = await openUploadedClips(folder.path, write);
    const numbers = Array.from({ length: to - from }, (_, at) => from + at);
    await Promise.all(numbers.map((number) => uploads.keep(`note:${number}`, `file-${number}`)));
  };
  await keep(0, 15_000);
  await keep(15_000, 20_001);
  await using uploads = await openUploadedClips(folder.path, write);
  expect(await uploads.nameOf("note:0")).toBeUndefined();
  expect(await uploads.nameOf("note:1")).toBe("file-1");
  expect(await uploads.nameOf("note:20000")).toBe("file-20000");
});
