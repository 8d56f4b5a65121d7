import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Where Chromium lies on the systems that people test on. */
const PLACES = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The browser that the tests drive: that of CHROMIUM_PATH, else one in a usual place; null when there is none. */
export function findChromium(): string | null {
  return PLACES.find((place) => place !== undefined && existsSync(place)) ?? null;
}

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: "inherit" }).status === 0;
}

function installChromium(): boolean {
  console.warn("No Chromium was found: installing Debian's package.");
  return run("apt-get", ["update"]) && run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
}

if (import.meta.main && !findChromium() && !(installChromium() && findChromium())) {
  console.error("The browser tests need Chromium. Install it, or set CHROMIUM_PATH to a Chromium or Chrome program.");
  process.exitCode = 1;
}
