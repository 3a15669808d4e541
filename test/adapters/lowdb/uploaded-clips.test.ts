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

it("the oldest names go when there are too many", async () => {
  await using folder = await emptyFolder();
  await using uploads = await openUploadedClips(folder.path);
  await Promise.all(Array.from({ length: 2_001 }, (_, at) => uploads.keep(`note:${at}`, `file-${at}`)));
  expect(await uploads.nameOf("note:0")).toBeUndefined();
  expect(await uploads.nameOf("note:1")).toBe("file-1");
  expect(await uploads.nameOf("note:2000")).toBe("file-2000");
});
