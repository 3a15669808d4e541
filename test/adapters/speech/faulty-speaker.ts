import { existsSync, writeFileSync } from "node:fs";

/*
 * Stands in for the process of the offline voice and does what a text says: "once PATH" dies the first time, "always"
 * every time, "hang" never answers, "missing" has no package. Everything else is answered with its process's id.
 */
process.once("disconnect", () => process.exit());
process.on("message", ({ text }: { text: string }) => {
  const path = /once (\S+)\.$/.exec(text)?.[1];
  if (text.includes("always") || (path && !existsSync(path))) {
    if (path) writeFileSync(path, "");
    process.kill(process.pid, "SIGKILL");
  }
  if (text.includes("hang")) for (;;);
  const samples = Int16Array.of(process.pid >> 15, process.pid & 0x7fff);
  process.send?.(text.includes("missing") ? { failure: "not_installed" } : { samples, sampleRateHz: 22_050 });
});
