import { accessSync, constants } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = [
  process.env["CHROMIUM_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
// A name that is not written out, so that types are checked without this optional package too.
const CARRIED_CHROMIUM: string = "@sparticuz/chromium";

export type FoundBrowser = { readonly browser: Browser } | { readonly reason: string };

/**
 * A running Chromium, or the reason why there is none: print it and skip. With LOA_REQUIRE_BROWSER=1
 * it throws instead, so that a machine that ought to have a browser cannot pass without one.
 */
export async function launchBrowser(): Promise<FoundBrowser> {
  const found = await tryToLaunch();
  if ("reason" in found && process.env["LOA_REQUIRE_BROWSER"] === "1") throw new Error(found.reason);
  return found;
}

async function tryToLaunch(): Promise<FoundBrowser> {
  const installed = PLACES.find(isExecutable);
  const carried = installed === undefined ? await carriedChromium() : undefined;
  const executablePath = installed ?? carried?.executablePath;
  if (executablePath === undefined) {
    return { reason: "no Chromium: install Debian's package chromium or set CHROMIUM_PATH" };
  }
  try {
    return { browser: await chromium.launch({ executablePath, args: [...FLAGS, ...(carried?.args ?? [])] }) };
  } catch (thrown) {
    return { reason: `${executablePath} does not start: ${String(thrown).split("\n")[0]}` };
  }
}

function isExecutable(path: string | undefined): path is string {
  if (!path) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function carriedChromium(): Promise<{ executablePath: string; args: string[] } | undefined> {
  try {
    const { default: carried } = await import(CARRIED_CHROMIUM);
    return { executablePath: await carried.executablePath(), args: carried.args };
  } catch {
    return undefined;
  }
}
