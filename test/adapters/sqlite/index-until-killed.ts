import { openPassageIndex } from "../../../src/adapters/sqlite/passage-index.ts";
import { bundleAt } from "./numbered-bundles.ts";

/*
 * Puts bundles into an index, revises and removes some, and writes a line when each is found, until somebody kills it.
 *
 *   node test/adapters/sqlite/index-until-killed.ts PATH
 */
const index = await openPassageIndex({ path: process.argv[2] });
const known = (await index.stamps()).size;
for (let at = known; ; at++) {
  await index.put([bundleAt(at)]);
  if (at % 7 === 3) await index.put([bundleAt(at - 2, "revised")]);
  if (at % 11 === 5) await index.remove([bundleAt(at - 3).key]);
  console.log(`put ${at}`);
}
